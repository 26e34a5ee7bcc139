import { LANGUAGES, type Text } from '../../core/text';

/** What a sending file may hold of each text; the words head its columns, and the clinic writes them into the setting. */
export const SENDER_COLUMNS = {
  phone: { ko: '휴대폰', zh: '手机', en: 'Mobile' },
  name: { ko: '이름', zh: '姓名', en: 'Name' },
  subject: { ko: '제목', zh: '标题', en: 'Subject' },
  text: { ko: '내용', zh: '内容', en: 'Text' },
  from: { ko: '발신번호', zh: '发送号码', en: 'Sender' },
  chart: { ko: '차트번호', zh: '病历号', en: 'Chart number' },
  sendAt: { ko: '보낼 시각', zh: '发送时间', en: 'Send at' },
  form: { ko: '종류', zh: '类型', en: 'Form' },
  blank: { ko: '빈칸', zh: '空列', en: 'Blank' },
} as const satisfies Readonly<Record<string, Text>>;
export type SenderColumn = keyof typeof SENDER_COLUMNS;

/**
 * Reads an order of columns: "휴대폰, 이름, 내용", in any language, each once but for blank ones.
 * @returns undefined where a word means no column, one comes twice, or phone (or chart number) or text is missing
 */
export function readSenderColumns(typed: string): SenderColumn[] | undefined {
  const words = typed.split(/[,、，;\n]/).map((word) => word.replace(/\s/g, '').toLowerCase());
  const columns: SenderColumn[] = [];
  for (const word of words) {
    if (word === '') continue;
    const column = (Object.keys(SENDER_COLUMNS) as SenderColumn[]).find((id) =>
      LANGUAGES.some((language) => SENDER_COLUMNS[id][language].replace(/\s/g, '').toLowerCase() === word),
    );
    if (column === undefined || (column !== 'blank' && columns.includes(column))) return undefined;
    columns.push(column);
  }
  const isWhole = columns.includes('text') && (columns.includes('phone') || columns.includes('chart'));
  return isWhole ? columns : undefined;
}
