import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../build/build';
import { createHost } from '../../host/host';
import { callToEnd } from './call-to-end';

const sheets = { ko: '원장 결재', zh: '院长审批', en: 'Approvals' } as const;
const headers = {
  ko: ['결재', '확인일'],
  zh: ['审批', '确认日'],
  en: ['Sign-off', 'Signed on'],
} as const;

let script = '';
beforeAll(async () => {
  script = (await build()).files.get('main.js') ?? '';
});

/** A prepared workbook, and the cells of a row by header in the sheet of approvals. */
function openApprovals(language: keyof typeof sheets) {
  const host = createHost({ script, now: new Date('2026-12-01T09:00:00+09:00') });
  callToEnd(host, 'workbook.prepare', { language });
  const name = sheets[language];
  const cells = () => host.snapshot().sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  const column = (header: string) => (cells()[0] ?? []).indexOf(header);
  const a1 = (header: string, row: number) => toLetters(column(header)) + row;
  const read = (header: string, row: number) => cells()[row - 1]?.[column(header)] ?? '';
  return { host, name, a1, read };
}

function toLetters(index: number): string {
  return (index >= 26 ? toLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

describe('onEdit', () => {
  it.each(['ko', 'zh', 'en'] as const)(
    'dates an approval and takes the date back with it (%s)',
    (language) => {
      const { host, name, a1, read } = openApprovals(language);
      const [decision, on] = headers[language];
      host.edit(name, a1(decision, 2), '승인');
      expect(JSON.stringify(read(on, 2))).toContain('46357');
      host.edit(name, a1(decision, 2), '');
      expect(read(on, 2)).toBe('');
    },
  );

  it('dates a task when it is chosen as done, not when it is under way', () => {
    const host = createHost({ script, now: new Date('2026-12-01T09:00:00+09:00') });
    callToEnd(host, 'workbook.prepare', { language: 'ko' });
    host.callFromClient('call', ['schedule.build', {}]);
    const [header = [], row = []] = host.snapshot().sheets.find(({ name }) => name === '일정표')?.cells ?? [];
    expect(row[header.indexOf('상태')]).toBe('예정');
    const doneOn = () =>
      host.snapshot().sheets.find(({ name }) => name === '일정표')?.cells[1]?.[header.indexOf('완료일')] ??
      '';
    const status = `${toLetters(header.indexOf('상태'))}2`;
    host.edit('일정표', status, '진행 중');
    expect(doneOn()).toBe('');
    host.edit('일정표', status, '완료');
    expect(doneOn()).toEqual({ date: 46357 });
    host.edit('일정표', status, '예정');
    expect(doneOn()).toBe('');
  });

  it('leaves headers, other columns and other sheets alone, and reads no cell for them', () => {
    const { host, name, a1, read } = openApprovals('ko');
    host.edit(name, a1('이유', 2), '전화 드림');
    expect(read('확인일', 2)).toBe('');
    const inHeader = host.edit(name, a1('확인한 사람', 1), '확인한 사람');
    const elsewhere = host.edit('환자', 'A2', 'x');
    for (const outcome of [inHeader, elsewhere])
      expect(outcome?.cost).toMatchObject({ cellsRead: 0, writes: 0 });
  });
});
