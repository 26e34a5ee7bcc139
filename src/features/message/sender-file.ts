import { type Language, say, type Text } from '../../core/text';
import { countBytes } from './bytes';
import type { SenderBatch, SenderRow } from './output-view';
import { SENDER_COLUMNS, type SenderColumn } from './sender-column';
import { SENDER_FORMATS, type SenderFormat } from './sender-format';

/** How one service takes a file of texts that differ from person to person. */
interface SenderLayout {
  readonly columns: readonly SenderColumn[];
  /** What heads a column there, where the service calls it by a word of its own. */
  readonly heads?: Readonly<Partial<Record<SenderColumn, string>>>;
  /** Of the subject; more would be cut off. */
  readonly subjectBytes?: number;
  /** How many texts one file may hold; more are parted into several files. */
  readonly mostRows?: number;
  /** What to do with the file there. */
  readonly hint: Text;
}

/**
 * The layouts of the delivered formats. What the services' programs accept is documented (limits, names of fields, the places
 * [*1*]); in which order their upload pages want the columns is not, and may change: the pages let one choose the column, and the setting
 * 발송파일 칸 순서 gives any order.
 * Source: https://smartsms.aligo.in/admin/api/spec.html (different texts to 500 people at a time, subject 1–44 bytes, text 1–2,000 bytes);
 * https://developers.solapi.com/references/messages/sendManyDetail (to, from, subject up to 40 bytes, text up to 2,000);
 * Ppurio's interface (targets with name and var1–var8 for [*이름*], [*1*]–[*8*]; subject 30 bytes). Uncertain: the order of columns of all three, and how
 * many rows their upload pages take.
 */
const LAYOUTS: Readonly<Record<SenderFormat, SenderLayout>> = {
  generic: {
    columns: ['phone', 'name', 'subject', 'text', 'sendAt'],
    hint: {
      ko: '보내는 곳에서 이 파일을 올리고, 휴대폰과 내용 칸을 골라 주세요.',
      zh: '在发送平台上传此文件，并选择手机和内容两列。',
      en: 'Upload this file where you send from, and choose the columns for mobile and text.',
    },
  },
  aligo: {
    columns: ['phone', 'name', 'text', 'subject'],
    heads: { phone: '수신번호', name: '이름', text: '메시지', subject: '제목' },
    subjectBytes: 44,
    mostRows: 500,
    hint: {
      ko: '알리고의 대량 전송에서 올려 주세요. 사람마다 글이 다르니 ‘메시지’ 칸을 내용으로 고르고, 칸 순서가 맞는지 미리보기에서 한 번 봐 주세요.',
      zh: '请在Aligo的大量发送中上传。每人内容不同，请将“메시지”列选为内容，并在预览中核对列的顺序。',
      en: 'Upload it under bulk sending. The texts differ: choose the column 메시지 as the text, and check the order of columns in the preview.',
    },
  },
  solapi: {
    columns: ['phone', 'from', 'subject', 'text'],
    heads: { phone: '수신번호', from: '발신번호', subject: '제목', text: '내용' },
    subjectBytes: 40,
    hint: {
      ko: '솔라피의 엑셀 발송에서 올려 주세요. 발신번호는 솔라피에 등록된 번호여야 하니 미리보기에서 한 번 봐 주세요.',
      zh: '请在Solapi的表格发送中上传。发送号码须已在Solapi登记，请在预览中核对。',
      en: 'Upload it under sending by Excel. The sender number must be registered there; check it in the preview.',
    },
  },
  ppurio: {
    columns: ['phone', 'name', 'text', 'subject'],
    heads: { phone: '휴대폰번호', name: '이름', text: '[*1*]', subject: '[*2*]' },
    subjectBytes: 30,
    hint: {
      ko: '뿌리오의 엑셀 문자에서 올린 뒤, 문자 내용에는 [*1*]만, 제목에는 [*2*]만 적어 주세요. 사람마다 자기 글로 바뀌어요.',
      zh: '在Ppurio的表格短信中上传后，短信内容只写[*1*]，标题只写[*2*]，系统会替换为每个人的内容。',
      en: 'Upload it under Excel texts, then write only [*1*] as the text and [*2*] as the subject: each person gets his own.',
    },
  },
  chart: {
    columns: ['chart', 'name', 'phone', 'subject', 'text'],
    hint: {
      ko: '차트 프로그램의 문자 보내기에서 차트번호로 찾아, 내용을 붙여 넣어 보내 주세요.',
      zh: '请在病历程序的短信功能中按病历号查找，粘贴内容后发送。',
      en: 'Find each chart number in the text function of your chart program and paste the text.',
    },
  },
};

/** One file to save. */
export interface SenderTable {
  /** Without ending: `발송_S000012_알리고`, with a part's number where there are several. Names nobody. */
  readonly fileName: string;
  readonly sheetName: string;
  /** The head, then one row a text. */
  readonly rows: readonly (readonly string[])[];
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
}

/** The files of a batch, and what to know before they are uploaded. */
export interface SenderTables {
  readonly tables: readonly SenderTable[];
  readonly hint: string;
  /** Rows that the sender may not take as they are, in words, each with whom it concerns. */
  readonly doubts: readonly string[];
}

/** Shapes the rows of a batch as the sender wants them. */
export function senderTables(batch: SenderBatch, language: Language): SenderTables {
  const { format, rows } = batch;
  const layout = LAYOUTS[format];
  const isOwn = format === 'generic' && batch.columns.length > 0;
  const columns = (isOwn ? batch.columns : layout.columns).filter(
    (column) => column !== 'sendAt' || batch.sendAt !== '',
  );
  // A service reads its own words; the clinic's table speaks the clinic's language.
  const head = columns.map((column) =>
    column === 'blank' ? '' : (layout.heads?.[column] ?? SENDER_COLUMNS[column][language]),
  );
  const most = layout.mostRows ?? Math.max(rows.length, 1);
  const parts = Math.ceil(rows.length / most);
  const name = [say(FILE, language), batch.batch, SENDER_FORMATS[format][language].replace(/（.*$/, '')].join(
    '_',
  );
  const tables = Array.from({ length: parts }, (_, part) => ({
    fileName: (parts > 1 ? `${name}_${part + 1}-${parts}` : name).replace(/\s/g, ''),
    sheetName: batch.batch,
    rows: [
      head,
      ...rows
        .slice(part * most, (part + 1) * most)
        .map((row) => columns.map((column) => cellOf(column, row, batch))),
    ],
    widths: columns.map((column) => WIDTHS[column]),
  }));
  return { tables, hint: layout.hint[language], doubts: doubtsOf(batch, layout, columns, language) };
}

const WIDTHS: Readonly<Record<SenderColumn, number>> = {
  phone: 16,
  name: 12,
  subject: 24,
  text: 80,
  from: 16,
  chart: 12,
  sendAt: 18,
  form: 8,
  blank: 8,
};

function cellOf(column: SenderColumn, row: SenderRow, { sendAt, from }: SenderBatch): string {
  switch (column) {
    case 'phone':
      return dialled(row.phone);
    case 'from':
      return dialled(from);
    case 'sendAt':
      return sendAt;
    case 'blank':
      return '';
    default:
      return row[column];
  }
}

/** Digits only, as every sender takes them; a number abroad keeps its plus, and a Chinese mobile gets its country. */
function dialled(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (phone.startsWith('+')) return `+${digits}`;
  return isChinese(phone) ? `+86${digits}` : digits;
}

function isChinese(phone: string): boolean {
  return /^1[3-9]\d{9}$/.test(phone);
}

function doubtsOf(
  { rows, format }: SenderBatch,
  { subjectBytes }: SenderLayout,
  columns: readonly SenderColumn[],
  language: Language,
): string[] {
  // Several texts to one person are one number; two of the same name are two.
  const people = (found: readonly SenderRow[]) => [
    ...new Map(found.map((row) => [`${row.name}\n${row.phone}`, row])).values(),
  ];
  const named = (found: readonly SenderRow[]) => {
    const names = people(found).map(({ name }) => name);
    return names.slice(0, 5).join(', ') + (names.length > 5 ? ' …' : '');
  };
  const doubts: string[] = [];
  const doubt = (text: Text, found: readonly SenderRow[], values = {}) => {
    if (found.length > 0)
      doubts.push(say(text, language, { count: found.length, names: named(found), ...values }));
  };
  if (format !== 'chart')
    doubt(ABROAD, people(rows.filter(({ phone }) => phone.startsWith('+') || isChinese(phone))));
  if (columns.includes('chart')) doubt(NO_CHART, people(rows.filter(({ chart }) => chart === '')));
  if (subjectBytes !== undefined)
    doubt(
      LONG_SUBJECT,
      rows.filter(({ subject }) => countBytes(subject) > subjectBytes),
      { most: subjectBytes },
    );
  return doubts;
}

const FILE: Text = { ko: '발송', zh: '发送', en: 'send' };
const ABROAD: Text = {
  ko: '해외 번호가 {count}건 있어요({names}). 보내는 곳에서 국제 문자를 따로 보내야 할 수 있어요.',
  zh: '有{count}个境外号码（{names}），可能需要在平台上另行发送国际短信。',
  en: '{count} {count|number is|numbers are} abroad ({names}); the sender may want {count|it|them} sent separately.',
};
const NO_CHART: Text = {
  ko: '차트번호가 없는 분이 {count}명 있어요({names}). 이름과 휴대폰으로 찾아 주세요.',
  zh: '有{count}人没有病历号（{names}），请按姓名和手机查找。',
  en: '{count} {count|person has|people have} no chart number ({names}); find them by name and mobile.',
};
const LONG_SUBJECT: Text = {
  ko: '제목이 {most}바이트보다 긴 글이 {count}건 있어요({names}). 뒷부분이 잘릴 수 있어요.',
  zh: '有{count}条标题超过{most}字节（{names}），末尾可能被截断。',
  en: '{count} {count|subject is|subjects are} longer than {most} bytes ({names}) and may be cut off.',
};
