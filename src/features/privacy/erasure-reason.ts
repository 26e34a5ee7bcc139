/** Why somebody was deleted. */
export const ERASURE_REASONS = {
  request: { ko: '본인 요구', zh: '本人要求', en: 'asked for' },
  retention: { ko: '보관 기간 지남', zh: '超过保存期限', en: 'kept long enough' },
} as const;
export type ErasureReason = keyof typeof ERASURE_REASONS;
