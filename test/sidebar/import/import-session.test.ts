import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../src/features/intake/import-outcome';
import type { Recognition } from '../../../src/features/intake/recognition';
import type { FileTable } from '../../../src/file/find-tables';
import { ActError } from '../../../src/sidebar/act';
import { partOf } from '../../../src/sidebar/import/entry';
import { ImportSession, type Opened } from '../../../src/sidebar/import/import-session';

const HEADER = ['내원일', '환자명', '주민등록번호'];

function table(batch: string, rows: number): FileTable {
  return {
    file: `${batch}.csv`,
    batch,
    sheet: '',
    header: HEADER,
    rows: Array.from({ length: rows }, (_, index) => ({
      rowNumber: index + 2,
      cells: ['2026-12-01', `환자${index}`, '900101-1234567'],
    })),
  };
}

function opened(batch: string, rows: number, report: 'visits' | 'staff' = 'visits'): Opened {
  const meanings =
    report === 'visits' ? (['visitDate', 'name', null] as const) : (['role', 'name', null] as const);
  const recognition: Recognition = {
    report,
    looksLike: '',
    missing: '',
    missingMeanings: [],
    isRemembered: false,
    columns: HEADER.map((header, index) => ({
      index,
      header,
      meaning: meanings[index] ?? null,
      isDoubtful: false,
      isRefused: index === 2,
      isRemembered: false,
    })),
  };
  return {
    source: { kind: 'csv', encoding: 'utf-8', hash: batch, otherSheets: [] },
    parts: [partOf([table(batch, rows)], recognition, undefined)],
  };
}

interface Sent {
  readonly batch: string;
  readonly rows: readonly { readonly rowNumber: number; readonly cells: readonly string[] }[];
  readonly totalRows: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** A server that keeps what it is sent; `answer` may fail a call, or answer in its own way. */
function serverOf(
  answer: (input: Sent, call: number) => Partial<ImportOutcome> | undefined = () => undefined,
) {
  const sent: Sent[] = [];
  const undone: unknown[] = [];
  const pauses: number[] = [];
  let call = 0;
  const session = new ImportSession({
    act: async <Outcome>(id: string, input: unknown) => {
      if (id === 'intake.undo') {
        undone.push(input);
        return { outcome: {} as Outcome, summary: '되돌렸어요.' };
      }
      const chunk = input as Sent;
      const own = answer(chunk, call++);
      sent.push(chunk);
      const outcome: ImportOutcome = {
        report: 'visits',
        batch: chunk.batch,
        accepted: chunk.rows.length,
        unchanged: 0,
        rejectedCount: 0,
        rejected: [],
        patients: 0,
        notes: [],
        doneRows: (chunk.rows.at(-1)?.rowNumber ?? 1) - 1,
        totalRows: chunk.totalRows,
        state: chunk.last ? 'done' : 'open',
        isNews: chunk.last,
        ...own,
      };
      return { outcome: outcome as Outcome, summary: '' };
    },
    wait: async (ms) => void pauses.push(ms),
    now: () => 0,
  });
  return { session, sent, undone, pauses };
}

const lost = () => {
  throw new ActError('offline', '');
};
const stages = ({ state }: ImportSession) => state.entries.map(({ stage }) => stage);

describe('ImportSession', () => {
  it('한 파일을 나누어 보내고, 모든 줄을 한 번씩 보낸다', async () => {
    const { session, sent } = serverOf();
    await session.add('내원.csv', false, async () => opened('a', 12_345));
    await session.start();
    expect(sent.flatMap(({ rows }) => rows.map(({ rowNumber }) => rowNumber))).toEqual(
      Array.from({ length: 12_345 }, (_, index) => index + 2),
    );
    expect(sent.map(({ first }) => first)).toEqual(sent.map((_, index) => index === 0));
    expect(sent.map(({ last }) => last)).toEqual(sent.map((_, index) => index === sent.length - 1));
    expect(session.state).toMatchObject({ phase: 'finished', doneRows: 12_345, totalRows: 12_345 });
    expect(session.state.entries[0]?.result.accepted).toBe(12_345);
  });

  it('가져오지 않는 칸의 내용은 화면 밖으로 나가지 않는다', async () => {
    const { session, sent } = serverOf();
    await session.add('내원.csv', false, async () => opened('a', 3));
    await session.start();
    expect(JSON.stringify(sent)).not.toContain('900101');
  });

  it('직원 명단이 먼저 들어간다', async () => {
    const { session, sent } = serverOf();
    await session.add('내원.csv', false, async () => opened('visits', 3));
    await session.add('직원.csv', false, async () => opened('staff', 3, 'staff'));
    await session.start();
    expect(sent.map(({ batch }) => batch)).toEqual(['staff', 'visits']);
  });

  it('같은 내용의 파일은 한 번만 받는다', async () => {
    const { session } = serverOf();
    expect(await session.add('내원.csv', false, async () => opened('a', 3))).toBe(true);
    expect(await session.add('내원 (1).csv', false, async () => opened('a', 3))).toBe(false);
    expect(session.state.entries).toHaveLength(1);
  });

  it('연결이 잠깐 끊기면 같은 묶음을 다시 보낸다', async () => {
    const { session, sent, pauses } = serverOf((_, call) => (call === 1 ? lost() : undefined));
    await session.add('내원.csv', false, async () => opened('a', 5000));
    await session.start();
    expect(pauses).toHaveLength(1);
    expect(sent.map(({ rows }) => rows.length)).toEqual([2000, 2000, 1000]);
    expect(stages(session)).toEqual(['done']);
  });

  it('연결이 돌아오지 않으면 멈추고, 이어서 하면 그 묶음부터 간다', async () => {
    let isDown = true;
    const { session, sent } = serverOf(({ first }) => (!first && isDown ? lost() : undefined));
    await session.add('내원.csv', false, async () => opened('a', 5000));
    await session.start();
    expect(session.state).toMatchObject({ phase: 'stopped', doneRows: 2000 });
    expect(session.state.error).toMatchObject({ code: 'offline' });
    isDown = false;
    await session.resume();
    expect(sent.map(({ rows }) => rows[0]?.rowNumber)).toEqual([2, 2002, 4002]);
    expect(stages(session)).toEqual(['done']);
  });

  it('한 파일이 잘못돼도 다른 파일은 들어간다', async () => {
    const { session, sent } = serverOf(({ batch }) => {
      if (batch === 'bad') throw new ActError('intake.noRoom', '자리가 없습니다.');
      return undefined;
    });
    await session.add('나쁜.csv', false, async () => opened('bad', 3000));
    await session.add('좋은.csv', false, async () => opened('good', 10));
    await session.start();
    expect(stages(session)).toEqual(['failed', 'done']);
    expect(sent.map(({ batch }) => batch)).toEqual(['good']);
    expect(session.state).toMatchObject({ phase: 'finished', doneRows: 10, totalRows: 10 });
  });

  it('서버가 센 줄 수를 믿고 건너뛰지 않는다: 답을 잃은 묶음은 두 번 세어질 수 있다', async () => {
    const { session, sent } = serverOf(() => ({ doneRows: 4900 }));
    await session.add('내원.csv', false, async () => opened('a', 5000));
    await session.start();
    expect(sent.map(({ rows }) => rows[0]?.rowNumber)).toEqual([2, 2002, 4002]);
  });

  it('답을 잃은 마지막 묶음이 다시 가도, 전에 가져온 파일이라고 하지 않는다', async () => {
    let calls = 0;
    const { session } = serverOf(({ last }) => {
      if (!last) return undefined;
      if (calls++ === 0) return lost();
      return { state: 'repeated', accepted: 0, unchanged: 1000 };
    });
    await session.add('내원.csv', false, async () => opened('a', 5000));
    await session.start();
    expect(session.state.entries[0]).toMatchObject({ stage: 'done', result: { isRepeated: false } });
  });

  it('멈추고 되돌리면 반쯤 들어온 파일만 빠지고, 끝난 파일은 남는다', async () => {
    const { session, undone } = serverOf(({ batch }) => {
      if (batch === 'half') session.stop();
      return undefined;
    });
    await session.add('끝난.csv', false, async () => opened('whole', 10));
    await session.add('반쯤.csv', false, async () => opened('half', 5000));
    await session.add('아직.csv', false, async () => opened('rest', 10));
    await session.start();
    expect(session.state.phase).toBe('stopped');
    await session.cancel();
    expect(undone).toEqual([{ batch: 'half', onlyOpen: true }]);
    expect(stages(session)).toEqual(['done', 'takenBack', 'takenBack']);
    expect(session.state.phase).toBe('finished');
  });
});
