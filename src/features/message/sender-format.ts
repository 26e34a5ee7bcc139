import type { Text } from '../../core/text';

/** For whom a sending file is made. */
export const SENDER_FORMATS = {
  generic: { ko: '일반 엑셀', zh: '通用表格', en: 'Plain table' },
  aligo: { ko: '알리고', zh: 'Aligo（알리고）', en: 'Aligo' },
  solapi: { ko: '솔라피', zh: 'Solapi（솔라피）', en: 'Solapi' },
  ppurio: { ko: '뿌리오', zh: 'Ppurio（뿌리오）', en: 'Ppurio' },
  chart: { ko: '차트번호 목록', zh: '病历号列表', en: 'List by chart number' },
} as const satisfies Readonly<Record<string, Text>>;
export type SenderFormat = keyof typeof SENDER_FORMATS;
