import { beforeAll, describe, expect, it } from 'vitest';
import { createHost, type Host, type ScriptFile } from '../../../host/host';
import { callToEnd } from '../../bundle/call-to-end';
import { unpackedScript } from '../../bundle/unpacked';
import { type FileText, lines } from './build';

let script: readonly ScriptFile[] = [];
beforeAll(async () => {
  script = await unpackedScript();
});

/** A prepared workbook, run by the built script as the sidebar runs it. */
function openClinic(language = 'ko', apostropheInTextCell: 'swallowed' | 'stored' = 'swallowed') {
  const host = createHost({ script, now: new Date('2026-12-01T09:00:00+09:00'), apostropheInTextCell });
  const act = (actionId: string, input: unknown) => {
    return callToEnd(host, actionId, { input, language }) as unknown as {
      ok: boolean;
      summary: string;
      step: {
        done: { accepted: number; unchanged: number; rejected: object[]; patients: number; notes: string[] };
      };
      error: { code: string; message: string };
    };
  };
  act('workbook.prepare', {});
  const bring = (
    file: FileText,
    { batch = 'a', report = 'visits', chunkRows = 20_000, columns = undefined as unknown } = {},
  ) => {
    const [header = [], ...cells] = file;
    const rows = cells.map((row, index) => ({ rowNumber: index + 2, cells: row }));
    let reply = undefined as ReturnType<typeof act> | undefined;
    for (let from = 0; from === 0 || from < rows.length; from += chunkRows) {
      const chunk = rows.slice(from, from + chunkRows);
      const last = from + chunkRows >= rows.length;
      const input = {
        report,
        file: 'v.csv',
        batch,
        header,
        rows: chunk,
        totalRows: rows.length,
        first: from === 0,
        last,
      };
      reply = act('intake.import', columns === undefined ? input : { ...input, columns });
    }
    if (!reply) throw new Error('nothing was sent');
    return reply;
  };
  return { host, bring };
}

/** Text cells of a sheet by header, one line a row. */
function sheet(host: Host, name: string, headers: readonly string[]): string[] {
  const saved = host.snapshot().sheets.find((each) => each.name === name);
  const rows = (saved?.cells ?? []).map((row) => row.map(String));
  const [head = [], ...body] = rows;
  return body.map((row) => headers.map((header) => row[head.indexOf(header)] ?? '').join(' | '));
}

const FILE = lines(`진료일|차트번호|이름|휴대폰|초진/재진|메모|총수납액
  2026-11-03|10239|강열루|010-5689-3315|재진|=1+1|52000
  2026-11-03|10245|김영자|1084208203|초진|'소개: 강열루|1300000
  2026-13-40|10246|최욱재||초진||
  2026-11-05|10245|김영자|010-8420-8203|재진|+82 소개|`);

describe('intake.import', () => {
  it.each(['swallowed', 'stored'] as const)(
    '내보낸 글자는 그대로 남고, 다시 넣으면 그대로다 (%s)',
    (apostrophe) => {
      const { host, bring } = openClinic('ko', apostrophe);
      expect(bring(FILE).step.done).toMatchObject({
        accepted: 3,
        unchanged: 0,
        rejected: [
          {
            file: 'v.csv',
            row: 4,
            column: '진료일',
            value: '2026-13-40',
            expected: '있는 날짜 (예: 2026-11-03)',
          },
        ],
        patients: 2,
      });
      expect(bring(FILE).step.done).toMatchObject({ accepted: 0, unchanged: 3, patients: 2 });
      expect(formulas(host)).toEqual([]);
    },
  );

  it('나누어 넣어도 한 번에 넣은 것과 같다', () => {
    const whole = openClinic();
    const parts = openClinic();
    whole.bring(FILE);
    parts.bring(FILE, { chunkRows: 1 });
    for (const name of ['환자', '내원']) {
      expect(parts.host.snapshot().sheets.find((each) => each.name === name)?.cells).toEqual(
        whole.host.snapshot().sheets.find((each) => each.name === name)?.cells,
      );
    }
  });

  it('요약은 들어온 줄, 이미 있는 줄, 확인할 줄을 말한다', () => {
    const { bring } = openClinic();
    expect(bring(FILE).summary).toBe(
      '4줄: 3줄 들어옴, 0줄 이미 있음, 1줄 확인. 확인할 줄은 차트 프로그램에서 고친 뒤 다시 내보내 주세요.',
    );
  });

  it('신환 표시도 최초내원일도 없으면 가장 이른 내원을 첫 내원으로 보았다고 알린다', () => {
    const { bring } = openClinic();
    const { notes } = bring(lines('내원일|차트번호|이름|주민등록번호\n2026-11-03|1|김영희|830211-1234567'))
      .step.done;
    expect(notes.join('\n')).toMatch(/주민등록번호 칸\(주민등록번호\)은 읽지 않았어요/);
    expect(notes.join('\n')).toMatch(/1명은 자료에서 가장 이른 내원을 첫 내원으로 보았어요/);
    expect(bring(lines('내원일|차트번호|이름\n2026-11-04|1|김영희'), { batch: 'b' }).summary).toMatch(
      /가장 이른 내원/,
    );
  });

  it('다음 파일에서는 그 파일에 나온 분들에 대해서만 말한다', () => {
    const { bring } = openClinic();
    bring(lines('내원일|이름\n2026-11-01|김영희\n2026-11-01|박철수\n2026-11-01|이순자'));
    const { notes } = bring(lines('내원일|이름\n2026-11-04|김영희'), { batch: 'b' }).step.done;
    expect(notes.join('\n')).toMatch(/ 1명은 자료에서 가장 이른 내원/);
    expect(notes.join('\n')).toMatch(/차트번호도 휴대폰도 없는 1명은/);
  });

  it('초진뿐인 분들의 차트번호가 있는데 없다고 말하지 않는다', () => {
    const { bring } = openClinic();
    const { notes } = bring(lines('내원일|차트번호|이름|초진/재진\n2026-11-03|가-나|김영희|초진')).step.done;
    expect(notes.join('\n')).toMatch(/그중 1명은 초진 표시뿐이고 차트번호 차례로도 가릴 수 없었어요/);
  });

  it('사람이 확인한 칸의 뜻을 따르되, 주민등록번호는 그래도 읽지 않는다', () => {
    const { host, bring } = openClinic();
    const file = lines('가|나|다|주민번호\n2026-11-03|김영희|소개로 옴|830211-1234567');
    expect(bring(file).error).toMatchObject({ code: 'intake.noNameColumn' });
    expect(bring(file, { columns: ['visitDate', 'name', 'memo', 'memo'] }).step.done.accepted).toBe(1);
    expect(JSON.stringify(host.snapshot())).toContain('소개로 옴');
    expect(JSON.stringify(host.snapshot())).not.toContain('1234567');
  });

  it.each([
    [
      '이름 칸이 없으면',
      '내원일|메모\n2026-11-03|소개',
      'visits',
      'intake.noNameColumn',
      /내원일, 메모.*"환자명"/,
    ],
    ['날짜 칸이 없으면', '이름|메모\n김영희|소개', 'visits', 'intake.noDateColumn', /이름, 메모.*"내원일"/],
    ['직책 칸이 없으면', '이름|이메일\n김영희|', 'staff', 'intake.noRoleColumn', /이름, 이메일.*직책/],
  ])('%s 무엇이 없고 어떻게 할지 말하고 아무것도 쓰지 않는다', (_, text, report, code, message) => {
    const { host, bring } = openClinic();
    const before = JSON.stringify(host.snapshot().sheets.map(({ cells }) => cells));
    const reply = bring(lines(text), { report });
    expect(reply).toMatchObject({ ok: false, error: { code } });
    expect(reply.error.message).toMatch(message);
    expect(JSON.stringify(host.snapshot().sheets.map(({ cells }) => cells))).toBe(before);
  });

  it('직원 파일은 한 번 적고, 다시 넣으면 그대로다', () => {
    const { host, bring } = openClinic();
    const staff = lines(
      '이름|직책|이메일|휴대폰\n김제가|원장|a@example.com|\n박영희|데스크 실장||\n이수진|실장||',
    );
    expect(bring(staff, { report: 'staff' }).step.done).toMatchObject({
      accepted: 2,
      rejected: [{ row: 4, column: '직책' }],
    });
    expect(bring(staff, { report: 'staff' }).step.done).toMatchObject({ accepted: 0, unchanged: 2 });
    expect(sheet(host, '직원', ['이름', '직책'])).toEqual(['김제가 | 원장', '박영희 | 데스크 실장']);
  });
});

/** Cells that have become formulas. */
function formulas(host: Host): unknown[] {
  const cells = host.snapshot().sheets.flatMap((each) => each.cells.flat());
  return cells.filter((cell) => typeof cell === 'object' && 'formula' in cell);
}
