import type { Text } from '../../core/text';

/** Who does what in a clinic, in the words staff use. */
export const ROLES = {
  director: { ko: '원장', zh: '院长', en: 'director' },
  manager: { ko: '총괄매니저', zh: '运营经理', en: 'manager' },
  headDesk: { ko: '데스크 실장', zh: '前台主管', en: 'head of desk' },
  desk: { ko: '데스크', zh: '前台', en: 'front desk' },
  consultant: { ko: '상담실장', zh: '咨询师', en: 'consultant' },
  hygienist: { ko: '치위생사', zh: '洁牙师', en: 'hygienist' },
} as const satisfies Readonly<Record<string, Text>>;

export type Role = keyof typeof ROLES;
