import type { Text } from '../../core/text';

/** How far a draft has come, in the words staff use. */
export const DRAFT_STATUS = {
  draft: { ko: '초안', zh: '草稿', en: 'draft' },
  blocked: { ko: '고칠 것 있음', zh: '待修改', en: 'to be mended' },
  needsDirector: { ko: '원장 확인', zh: '待院长确认', en: 'needs the director' },
  approved: { ko: '보낼 준비 됨', zh: '待发送', en: 'approved' },
  exported: { ko: '발송파일 만듦', zh: '已导出', en: 'handed to the sender' },
  sent: { ko: '보냄', zh: '已发送', en: 'sent' },
  failed: { ko: '못 보냄', zh: '发送失败', en: 'failed' },
  replied: { ko: '답 옴', zh: '已回复', en: 'replied' },
  held: { ko: '보류', zh: '暂缓', en: 'on hold' },
  skipped: { ko: '보내지 않음', zh: '不发送', en: 'not sent' },
} as const satisfies Readonly<Record<string, Text>>;
export type DraftStatus = keyof typeof DRAFT_STATUS;

/** Words for it in workbooks of earlier versions. */
export const FORMER_STATUS = { '빈칸 있음': 'blocked', 有空项: 'blocked' } as const;
