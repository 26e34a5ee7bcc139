import { describe, expect, it } from 'vitest';
import type { SenderBatch, SenderRow } from '../../../src/features/message/output-view';
import { readSenderColumns } from '../../../src/features/message/sender-column';
import { senderTables } from '../../../src/features/message/sender-file';

function row(changes: Partial<SenderRow> = {}): SenderRow {
  return {
    id: '2026/P000001/year-end/sms',
    patient: 'P000001',
    name: '김하늘',
    chart: '1024',
    phone: '010-1234-5678',
    subject: '(광고)한빛치과',
    text: '(광고)한빛치과\n감사합니다.',
    form: 'LMS',
    ...changes,
  };
}

function batch(changes: Partial<SenderBatch> = {}): SenderBatch {
  return {
    batch: 'S000012',
    format: 'generic',
    sendAt: '',
    rows: [row()],
    from: '02-123-4567',
    columns: [],
    ...changes,
  };
}

function firstTable(changes: Partial<SenderBatch> = {}) {
  const [table] = senderTables(batch(changes), 'ko').tables;
  if (!table) throw new Error('no table');
  return table;
}

describe('senderTables', () => {
  const text = '(광고)한빛치과\n감사합니다.';
  it.each([
    ['generic', ['휴대폰', '이름', '제목', '내용'], ['01012345678', '김하늘', '(광고)한빛치과', text]],
    ['aligo', ['수신번호', '이름', '메시지', '제목'], ['01012345678', '김하늘', text, '(광고)한빛치과']],
    [
      'solapi',
      ['수신번호', '발신번호', '제목', '내용'],
      ['01012345678', '021234567', '(광고)한빛치과', text],
    ],
    ['ppurio', ['휴대폰번호', '이름', '[*1*]', '[*2*]'], ['01012345678', '김하늘', text, '(광고)한빛치과']],
    [
      'chart',
      ['차트번호', '이름', '휴대폰', '제목', '내용'],
      ['1024', '김하늘', '01012345678', '(광고)한빛치과', text],
    ],
  ] as const)('lays %s out as its sender takes it', (format, head, cells) => {
    expect(firstTable({ format }).rows).toEqual([head, cells]);
  });

  it('adds the time of sending where one was chosen and the table has a place for it', () => {
    const { rows } = firstTable({ sendAt: '2026-12-21 10:30' });
    expect(rows.map((cells) => cells.at(-1))).toEqual(['보낼 시각', '2026-12-21 10:30']);
  });

  it('takes the clinic’s own order of columns, blank ones too', () => {
    const columns = readSenderColumns('내용, 빈칸, 휴대폰') ?? [];
    expect(firstTable({ columns }).rows).toEqual([
      ['내용', '', '휴대폰'],
      [text, '', '01012345678'],
    ]);
    expect(firstTable({ columns, format: 'aligo' }).rows[0]).toContain('수신번호');
  });

  it('keeps the plus of numbers abroad and says that they may have to go separately', () => {
    const rows = [row({ phone: '+1 3101234567' }), row({ phone: '13812345678', name: '王丽' }), row()];
    const { tables, doubts } = senderTables(batch({ rows }), 'ko');
    expect(tables[0]?.rows.map(([phone]) => phone).slice(1)).toEqual([
      '+13101234567',
      '+8613812345678',
      '01012345678',
    ]);
    expect(doubts).toEqual([
      '해외 번호가 2건 있어요(김하늘, 王丽). 보내는 곳에서 국제 문자를 따로 보내야 할 수 있어요.',
    ]);
  });

  it('counts a number once, however many texts go there', () => {
    const abroad = row({ phone: '13812345678', name: '王丽' });
    const { doubts } = senderTables(batch({ rows: [abroad, { ...abroad, id: '2' }] }), 'zh');
    expect(doubts).toEqual(['有1个境外号码（王丽），可能需要在平台上另行发送国际短信。']);
  });

  it('parts what one file of the sender cannot hold', () => {
    const rows = Array.from({ length: 1001 }, (_, at) => row({ id: String(at) }));
    const { tables } = senderTables(batch({ rows, format: 'aligo' }), 'ko');
    expect(tables.map(({ fileName, rows: inside }) => [fileName, inside.length - 1])).toEqual([
      ['발송_S000012_알리고_1-3', 500],
      ['발송_S000012_알리고_2-3', 500],
      ['발송_S000012_알리고_3-3', 1],
    ]);
  });

  it('names subjects that the sender would cut off, each by its own measure', () => {
    const rows = [row({ subject: '(광고)한빛치과에서 드리는 연말 인사' })];
    const doubts = (format: SenderBatch['format']) => senderTables(batch({ rows, format }), 'ko').doubts;
    expect(doubts('aligo')).toEqual([]);
    expect(doubts('ppurio')[0]).toContain('30바이트');
    expect(doubts('generic')).toEqual([]);
  });

  it('names whom a list by chart number cannot find', () => {
    const rows = [row({ chart: '' }), row()];
    expect(senderTables(batch({ rows, format: 'chart' }), 'ko').doubts[0]).toContain('1명');
    expect(senderTables(batch({ rows, format: 'generic' }), 'ko').doubts).toEqual([]);
  });

  it('speaks the reader’s language, but calls a sender’s columns by the sender’s words', () => {
    const [plain, aligo] = (['generic', 'aligo'] as const).map(
      (format) => senderTables(batch({ format }), 'zh').tables[0],
    );
    expect(plain?.rows[0]).toEqual(['手机', '姓名', '标题', '内容']);
    expect(aligo?.rows[0]?.[0]).toBe('수신번호');
    expect(plain?.fileName).toBe('发送_S000012_通用表格');
  });
});

describe('readSenderColumns', () => {
  it.each([
    ['휴대폰, 이름, 내용', ['phone', 'name', 'text']],
    ['手机、内容', ['phone', 'text']],
    ['Mobile, blank, blank, text', ['phone', 'blank', 'blank', 'text']],
    ['차트 번호, 내용', ['chart', 'text']],
  ])('reads %j', (typed, columns) => {
    expect(readSenderColumns(typed)).toEqual(columns);
  });

  it.each(['휴대폰, 이름', '내용', '휴대폰, 내용, 별명', '휴대폰, 내용, 내용'])('refuses %j', (typed) => {
    expect(readSenderColumns(typed)).toBeUndefined();
  });
});
