import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUNDLE_OPTIONS } from '../../../build/entry-points';
import { createHost, type Host } from '../../../host/host';

/** The schedule's action with what it needs, as a script of its own. */
const ENTRY = `
  import { prepareAction } from './src/features/clinic/actions';
  import { logTable } from './src/features/clinic/log-table';
  import { settingsTable } from './src/features/clinic/settings-table';
  import { staffTable } from './src/features/clinic/staff';
  import { scheduleAction } from './src/features/schedule/actions';
  import { scheduleTable } from './src/features/schedule/table';
  import { openContext } from './src/google/open-context';
  import { WORKBOOK } from './src/tables';

  const open = () => openContext({ ...WORKBOOK, tables: [settingsTable, staffTable, scheduleTable, logTable] }, { language: 'ko', who: '', version: '0.0.0' });

  export function prepare(settings, staff) {
    const context = open();
    for (let step = {}, cursor = null; !step.done; cursor = step.more && step.more.cursor)
      step = prepareAction.run(context, { language: 'ko', settings }, cursor);
    context.workbook.sync(staffTable, staff, { columns: ['name', 'role'] });
  }
  export function runBuild(input) {
    return scheduleAction.run(open(), input, null).done;
  }
  export function readSchedule() {
    return open().workbook.read(scheduleTable);
  }
  export function leave(id, until) {
    open().workbook.enter(staffTable, [{ key: id, values: { until } }]);
  }
`;

const STAFF = [
  { id: 'S001', name: '한서윤', role: 'director' },
  { id: 'S002', name: '오지훈', role: 'manager' },
  { id: 'S003', name: '문가온', role: 'headDesk' },
  { id: 'S004', name: '배도윤', role: 'desk' },
];

interface ScheduleRow {
  id: string;
  owners: string;
  start: string;
  due: string;
  status: string;
  doneOn: string;
  staffNote: string;
  note: string;
}

let script = '';

beforeAll(async () => {
  const result = await build({
    ...BUNDLE_OPTIONS,
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    format: 'iife',
    globalName: 'entry_',
  });
  const forward = ['prepare', 'runBuild', 'readSchedule', 'leave']
    .map((name) => `function ${name}() { return entry_.${name}.apply(null, arguments); }`)
    .join('\n');
  script = `${result.outputFiles[0]?.text ?? ''}\n${forward}`;
});

function openClinic(settings: Record<string, string> = {}, staff = STAFF): Host {
  const host = createHost({ script, now: new Date('2026-11-30T10:00:00+09:00') });
  host.run('prepare', [settings, staff]);
  return host;
}

const read = (host: Host) => host.run('readSchedule').value as ScheduleRow[];
const rowOf = (host: Host, id: string) => read(host).find((row) => row.id === id);

describe('일정표 만들기', () => {
  it('11월 30일에 만들면 2026 시즌의 20줄을 예정으로 적는다', () => {
    const host = openClinic();
    expect(host.run('runBuild', [{}]).value).toMatchObject({
      season: 2026,
      rows: 20,
      added: 20,
      unheldRoles: [],
    });
    const rows = read(host);
    expect(rows.map(({ id }) => id).slice(0, 2)).toEqual(['2026-01', '2026-02']);
    expect(rows).toHaveLength(20);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['planned']));
    expect(rows[0]).toMatchObject({ owners: '한서윤, 오지훈', start: '2026-11-30', due: '2026-12-05' });
    expect(rows[9]).toMatchObject({ owners: '문가온, 배도윤', start: '2026-12-21', due: '2026-12-23' });
  });

  it('다시 만들어도 아무것도 바뀌지 않는다', () => {
    const host = openClinic();
    host.run('runBuild', [{}]);
    const before = host.snapshot();
    const again = host.run('runBuild', [{}]);
    expect(again.value).toMatchObject({ added: 0 });
    expect(host.snapshot()).toEqual(before);
    expect(again.cost.writes).toBe(0);
  });

  it('직원이 고친 상태, 날짜, 담당, 메모와 직접 넣은 줄은 다시 만들어도 그대로 둔다', () => {
    const host = openClinic();
    host.run('runBuild', [{}]);
    host.edit('일정표', 'F2', '한서윤');
    host.edit('일정표', 'H3', '2026-12-04');
    host.edit('일정표', 'I4', '완료');
    host.edit('일정표', 'J4', '2026-12-03');
    host.edit('일정표', 'K4', '원장님과 함께 봄');
    host.edit('일정표', 'D22', '떡국 떡 주문');
    host.run('runBuild', [{}]);
    expect(rowOf(host, '2026-01')?.owners).toBe('한서윤');
    expect(rowOf(host, '2026-02')?.due).toBe('2026-12-04');
    expect(rowOf(host, '2026-03')).toMatchObject({
      status: 'done',
      doneOn: '2026-12-03',
      staffNote: '원장님과 함께 봄',
    });
    const sheet = host.snapshot().sheets.find(({ name }) => name === '일정표');
    expect(JSON.stringify(sheet?.cells)).toContain('떡국 떡 주문');
    expect(read(host)).toHaveLength(20);
  });

  it('쉬는 날을 바꾸고 다시 만들면 손대지 않은 날짜만 따라 바뀐다', () => {
    const host = openClinic();
    host.run('runBuild', [{}]);
    host.edit('일정표', 'H2', '2026-12-03');
    host.run('prepare', [{ closedWeekdays: '토, 일' }, STAFF]);
    host.run('runBuild', [{}]);
    expect(rowOf(host, '2026-01')?.due).toBe('2026-12-03');
    expect(rowOf(host, '2026-02')?.due).toBe('2026-12-04');
  });

  it('카드 마감을 우체국 마감 뒤로 옮기면 다음에 만들 때 알리고, 되돌리면 그친다', () => {
    const host = openClinic();
    host.run('runBuild', [{}]);
    host.edit('일정표', 'H11', '2026-12-26');
    host.run('runBuild', [{}]);
    expect(rowOf(host, '2026-10')?.note).toContain('지금 마감은 늦으니');
    host.edit('일정표', 'H11', '2026-12-23');
    host.run('runBuild', [{}]);
    expect(rowOf(host, '2026-10')?.note).not.toContain('지금 마감은 늦으니');
  });

  it('맡은 분이 없는 역할을 알리고, 퇴사한 분의 남은 일은 다음 분에게 넘긴다', () => {
    const host = openClinic(
      {},
      STAFF.filter(({ role }) => role !== 'manager'),
    );
    expect(host.run('runBuild', [{}]).value).toMatchObject({ unheldRoles: ['총괄매니저'] });
    expect(rowOf(host, '2026-05')).toMatchObject({ owners: '총괄매니저' });
    host.run('leave', ['S004', '2026-12-15']);
    host.run('runBuild', [{}]);
    expect(rowOf(host, '2026-04')?.owners).toBe('총괄매니저, 문가온, 배도윤');
    expect(rowOf(host, '2026-12')?.owners).toBe('문가온');
  });

  it('직원 시트가 비어 있으면 비어 있는 역할을 한 번씩만 알린다', () => {
    expect(openClinic({}, []).run('runBuild', [{}]).value).toMatchObject({
      unheldRoles: ['원장', '총괄매니저', '데스크', '전 직원'],
    });
  });

  it('다른 시즌을 만들어도 지난 시즌의 줄은 그대로 있다', () => {
    const host = openClinic();
    host.run('runBuild', [{ season: 2025 }]);
    host.edit('일정표', 'I2', '완료');
    expect(host.run('runBuild', [{ season: 2026 }]).value).toMatchObject({ added: 20 });
    expect(read(host)).toHaveLength(40);
    expect(rowOf(host, '2025-01')).toMatchObject({ status: 'done', due: '2025-12-06' });
  });

  it('마감이 지나고 끝나지 않은 일은 마감 칸이 붉어진다', () => {
    const host = createHost({ script, now: new Date('2026-12-08T10:00:00+09:00') });
    host.run('prepare', [{}, STAFF]);
    host.run('runBuild', [{}]);
    host.edit('일정표', 'I3', '완료');
    expect(host.effectiveBackground('일정표', 2, 8)).toBe('#f4cccc');
    expect(host.effectiveBackground('일정표', 3, 8)).toBe('#efefef');
    expect(host.effectiveBackground('일정표', 5, 8)).toBe('#fffbf0');
  });
});
