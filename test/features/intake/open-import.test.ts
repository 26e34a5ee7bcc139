import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import { readExport } from '../../../local/campaign/export-file';
import type { FindOutcome } from '../../../src/features/patient/patient-card';
import type { QuestionsOutcome } from '../../../src/features/referral/question';
import { recogniseColumns } from '../../../src/file/headers';
import { unpackedScript } from '../../bundle/unpacked';
import { type Clinic, type FileToImport, openClinic } from './clinic';

const CHUNK = 100;

let script: readonly ScriptFile[] = [];
let fresh: Clinic;
let early: FileToImport;
let late: FileToImport;
/** A workbook that holds the first file. */
let base: Clinic;
/** The same with fewer rows, for what is tried at many places. */
let small: { readonly base: Clinic; readonly late: FileToImport };
beforeAll(async () => {
  script = await unpackedScript();
  const [sample] = readExport('local/sample/visits.csv', 'visits', 'ko').tables;
  if (!sample) throw new Error('no sample');
  const { header, rows } = sample;
  early = { file: '상반기.csv', batch: 'early', header, rows: rows.slice(0, 400) };
  late = { file: '하반기.csv', batch: 'late', header, rows: rows.slice(400, 700) };
  fresh = openClinic(script);
  base = openClinic(script, fresh.snapshot());
  base.bring(early);
  small = { base: openClinic(script, fresh.snapshot()), late: { ...late, rows: late.rows.slice(0, 40) } };
  small.base.bring({ ...early, rows: early.rows.slice(320) });
});

/** A copy, so that one test leaves nothing to another. */
const copyOf = (clinic: Clinic) => openClinic(script, clinic.snapshot());
const records = (clinic: Clinic) => ({ patients: clinic.cells('환자'), visits: clinic.cells('내원') });
const importOf = (file: FileToImport) => ({
  report: 'visits',
  ...file,
  totalRows: file.rows.length,
  first: true,
  last: true,
});

describe('끝나지 않은 가져오기', () => {
  it('어느 부분까지 왔든 아무 데도 세지 않고, 취소하면 흔적이 없다', () => {
    const before = base.tally();
    for (let chunks = 1; chunks * CHUNK < late.rows.length; chunks++) {
      const clinic = copyOf(base);
      for (let n = 0; n < chunks; n++) {
        expect(clinic.chunk(late, CHUNK, n)).toMatchObject({
          state: 'open',
          doneRows: (n + 1) * CHUNK,
          totalRows: late.rows.length,
        });
      }
      expect(clinic.tally()).toEqual(before);
      expect(clinic.undo('late')).toMatchObject({ wasOpen: true, file: '하반기.csv', keptPatients: 0 });
      expect(clinic.tally()).toEqual(before);
      expect(records(clinic)).toEqual(records(base));
    }
  });

  it('답을 잃어 같은 부분을 다시 보내도 줄을 두 번 세지 않는다', () => {
    const clinic = copyOf(base);
    expect(clinic.chunk(late, CHUNK, 0)).toMatchObject({ doneRows: CHUNK });
    expect(clinic.chunk(late, CHUNK, 0)).toMatchObject({ doneRows: CHUNK });
    expect(clinic.chunk(late, CHUNK, 1)).toMatchObject({ doneRows: 2 * CHUNK });
    expect(clinic.chunk(late, CHUNK, 1)).toMatchObject({ doneRows: 2 * CHUNK });
    expect(clinic.chunk(late, CHUNK, 0, { first: false })).toMatchObject({ doneRows: 2 * CHUNK });
    expect(clinic.chunk(late, CHUNK, 0)).toMatchObject({ doneRows: CHUNK });
  });

  it('끊긴 부분을 다시 보내 새로 담긴 줄이 없어도 새 자료로 여긴다', () => {
    for (let at = 10; ; at += 4) {
      const clinic = copyOf(small.base);
      clinic.chunk(small.late, 20, 0);
      const { file, batch, header, rows } = small.late;
      const input = { report: 'visits', file, batch, header, rows: rows.slice(20), totalRows: rows.length };
      if (!clinic.killAt(at, 'intake.import', { ...input, first: false, last: true })) break;
      expect(clinic.chunk(small.late, 20, 1).isNews, `killed at call ${at}`).toBe(true);
      clinic.done('referral.tally');
      expect(clinic.chunk(small.late, 20, 1).isNews).toBe(false);
    }
  });

  it('환자 찾기와 질문 카드에 나오지 않는다', () => {
    const header = ['차트번호', '환자명', '내원일', '메모', '소개자명'];
    const row = (rowNumber: number, ...cells: string[]) => ({ rowNumber, cells });
    const clinic = copyOf(fresh);
    clinic.bring({
      ...{ file: '먼저.csv', batch: 'first', header },
      rows: [
        row(2, '700', '김영희', '2024-01-05', '', ''),
        row(3, '701', '김영희', '2024-01-06', '', ''),
        row(4, '702', '박철수', '2026-05-05', '김영희님 소개', ''),
      ],
    });
    const found = () =>
      clinic.done<FindOutcome>('patient.find', { query: '김영희' }).hits.map(({ chart }) => chart);
    const patients = [
      row(2, '703', '김영희', '2024-02-05', '', ''),
      row(3, '702', '박철수', '2026-06-06', '김영희(703) 소개라고 하심', ''),
      row(4, '704', '나중', '2026-06-06', '', ''),
    ];
    clinic.done('referral.tally');
    clinic.chunk({ file: '나중.csv', batch: 'second', header, rows: patients }, 2, 0);
    expect(found().sort()).toEqual(['700', '701']);
    const idOf = (chart: string) => String(clinic.cells('환자').find((cells) => cells.includes(chart))?.[0]);
    expect(clinic.act('patient.card', { patient: idOf('703') })).toMatchObject({
      error: { code: 'patient.unknown' },
    });
    expect(clinic.act('patient.card', { patient: idOf('700') }).ok).toBe(true);
    clinic.chunk({ file: '나중.csv', batch: 'second', header, rows: patients }, 2, 1);
    clinic.done('referral.tally');
    expect(found().sort()).toEqual(['700', '701', '703']);
    const cards = () => {
      const { questions } = clinic.done<QuestionsOutcome>('referral.questions', { tab: 'a' });
      return questions.map(({ memo, candidates }) => [memo, candidates.map(({ chart }) => chart).sort()]);
    };
    expect(cards()).toEqual([['김영희님 소개', ['700', '701', '703']]]);
    // Being taken back, it counts no more from the first moment on.
    for (let at = 1; found().length === 3; at++) clinic.killAt(at, 'intake.undo', { batch: 'second' });
    expect(found().sort()).toEqual(['700', '701']);
    expect(cards()).toEqual([['김영희님 소개', ['700', '701']]]);
  });

  it('나누어 넣고 끝까지 오면 한 번에 넣은 것과 똑같이 센다', () => {
    const [whole, parts] = [copyOf(base), copyOf(base)];
    expect(whole.bring(late)).toMatchObject({ state: 'done' });
    expect(parts.bring(late, CHUNK)).toMatchObject({ state: 'done' });
    expect(records(parts)).toEqual(records(whole));
    expect(parts.tally()).toEqual(whole.tally());
  });

  it('어디서 끊기든 같은 파일을 다시 넣으면 이어지고, 취소하면 처음으로 돌아간다', () => {
    const whole = copyOf(small.base);
    whole.bring(small.late);
    const [without, withAll] = [small.base.tally(), whole.tally()];
    for (let at = 1; ; at += 9) {
      const clinic = copyOf(small.base);
      const isKilled = clinic.killAt(at, 'intake.import', importOf(small.late));
      if (!isKilled) break;
      const again = copyOf(clinic);
      again.bring(small.late, 20);
      expect(records(again), `repeated after call ${at}`).toEqual(records(whole));
      expect(again.tally()).toEqual(withAll);
      clinic.undo('late');
      expect(records(clinic), `cancelled after call ${at}`).toEqual(records(small.base));
      expect(clinic.tally()).toEqual(without);
    }
  });

  it('그사이 다른 파일을 가져와도 서로 섞이지 않는다', () => {
    const clinic = copyOf(fresh);
    clinic.chunk(early, 120, 0);
    clinic.chunk(early, 120, 1);
    clinic.bring(late);
    const alone = copyOf(fresh);
    alone.bring(late);
    const names = ({ referrals }: { referrals?: unknown[][] }) =>
      referrals?.map((row) => [row[1], row[2], row[4]].join()).sort();
    expect(names(clinic.tally() as object)).toEqual(names(alone.tally() as object));
    clinic.undo('early');
    const visitsOf = (each: Clinic) => each.cells('내원').map((row) => JSON.stringify(row.slice(1)));
    expect(visitsOf(clinic).length).toBe(visitsOf(alone).length);
    expect(clinic.cells('환자').length).toBe(alone.cells('환자').length);
  });

  it('다 들어온 파일이 이미 적은 내원은, 먼저 시작한 가져오기를 취소해도 남는다', () => {
    const clinic = copyOf(fresh);
    clinic.chunk(early, 120, 0);
    const newer = { ...early, batch: 'newer', file: '새로 내보냄.csv' };
    clinic.bring(newer);
    const alone = copyOf(fresh);
    alone.bring(newer);
    expect(clinic.tally()).toEqual(alone.tally());
    expect(clinic.undo('early')).toMatchObject({ visits: 0, patients: 0 });
    expect(records(clinic)).toEqual(records(alone));
  });

  it('취소한 뒤에 온 나머지 부분은 받지 않는다', () => {
    const clinic = copyOf(base);
    clinic.chunk(late, CHUNK, 0);
    clinic.undo('late');
    const { rows, ...file } = late;
    const rest = { rows: rows.slice(CHUNK), totalRows: rows.length, first: false, last: true };
    const reply = clinic.act('intake.import', { report: 'visits', ...file, ...rest });
    expect(reply).toMatchObject({ ok: false, error: { code: 'intake.notOpen' } });
    expect(records(clinic)).toEqual(records(base));
  });

  it('이미 다 들어온 파일은 다시 넣어도, 그 도중에도 그대로 세고 되돌릴 것이 없다', () => {
    const clinic = copyOf(base);
    const before = clinic.tally();
    expect(clinic.chunk(early, CHUNK, 0)).toMatchObject({ state: 'repeated', accepted: 0, unchanged: 100 });
    expect(clinic.tally()).toEqual(before);
    const reply = clinic.act('intake.import', importOf(early));
    expect(reply).toMatchObject({ ok: true });
    expect(reply).not.toHaveProperty('undo');
  });

  it('복사한 파일에서는 기억이 없어도 이미 들어온 파일을 알아본다', () => {
    const clinic = openClinic(script, { ...base.snapshot(), documentProperties: {} });
    expect(clinic.chunk(early, CHUNK, 0)).toMatchObject({ state: 'repeated', accepted: 0 });
  });
});

describe('받지 않은 줄', () => {
  const faulty: FileToImport = {
    file: '엉망.csv',
    batch: 'faulty',
    header: ['내원일', '환자명'],
    rows: Array.from({ length: 700 }, (_, index) => ({
      rowNumber: index + 2,
      cells: index < 20 ? ['2026-11-03', `김환자${index}`] : ['모름', '김영희'],
    })),
  };

  it('모두 세고 앞의 500줄만 자세히 말하며, 더 달라면 더 말한다', () => {
    const clinic = copyOf(fresh);
    const outcome = clinic.bring(faulty);
    expect(outcome).toMatchObject({ accepted: 20, rejectedCount: 680 });
    expect(outcome.rejected).toHaveLength(500);
    expect(outcome.rejected[0]).toEqual({
      ...{ file: '엉망.csv', row: 22, column: '내원일', value: '모름' },
      expected: '있는 날짜 (예: 2026-11-03)',
    });
    const reply = clinic.act('intake.import', { ...importOf(faulty), mostRejected: 20_000 });
    expect(reply).toMatchObject({
      summary: expect.stringMatching(/^700줄: 0줄 들어옴, 20줄 이미 있음, 680줄 확인/),
    });
    expect((reply as { step: { done: { rejected: unknown[] } } }).step.done.rejected).toHaveLength(680);
  });
});

describe('intake.undo', () => {
  it('처음 가져온 것을 되돌리면 두 시트가 처음과 같다', () => {
    const clinic = copyOf(fresh);
    clinic.bring(early, CHUNK);
    const reply = clinic.act('intake.undo', { batch: 'early' });
    expect(reply).toMatchObject({ ok: true, step: { done: { wasOpen: false } } });
    expect(reply.ok ? reply.summary : '').toBe(
      `"상반기.csv" 가져오기를 되돌렸어요. 내원 ${base.cells('내원').length - 1}건, 환자 ${base.cells('환자').length - 1}명을 뺐습니다.`,
    );
    expect(records(clinic)).toEqual(records(fresh));
    clinic.bring(early, CHUNK);
    expect(records(clinic)).toEqual(records(base));
  });

  it('두 번째 것을 되돌리면 첫 번째만 있을 때와 같다', () => {
    const clinic = copyOf(base);
    const reply = clinic.act('intake.import', importOf(late));
    expect(reply).toMatchObject({ undo: { action: 'intake.undo', input: { batch: 'late' } } });
    clinic.undo('late');
    expect(records(clinic)).toEqual(records(base));
  });

  it('같은 내원을 다시 적은 파일을 되돌려도 먼저 것은 남고, 바뀐 내용만 새 파일의 것이다', () => {
    const clinic = copyOf(base);
    const memo = early.header.indexOf('메모');
    const again = {
      ...early,
      batch: 'again',
      file: '다시.csv',
      rows: [...early.rows, ...late.rows.slice(0, 50)].map((row, index) => ({
        ...row,
        cells: index < 3 ? row.cells.map((cell, at) => (at === memo ? `${cell} 덧붙임` : cell)) : row.cells,
      })),
    };
    clinic.bring(again, 300);
    const outcome = clinic.undo('again');
    expect(outcome.changedVisits).toBe(3);
    const shown = ['내원ID', '날짜', '메모 원문', '수납 구간'];
    const [header = []] = base.cells('내원');
    const seen = (each: Clinic) =>
      each
        .cells('내원')
        .map((row) => header.map((name, at) => (shown.includes(String(name)) ? row[at] : '')));
    const differing = seen(clinic).filter(
      (row, index) => JSON.stringify(row) !== JSON.stringify(seen(base)[index]),
    );
    expect(differing).toHaveLength(3);
    expect(clinic.cells('환자')).toEqual(base.cells('환자'));
  });

  it('칸을 잘못 골라 이름과 번호를 망친 가져오기도, 나누어 넣었어도, 되돌리면 이름과 번호가 돌아온다', () => {
    const clinic = copyOf(base);
    const { header } = early;
    const swapped: Readonly<Record<string, string>> = { 이름: '담당의', 담당의: '이름' };
    const columns = recogniseColumns(header.map((name) => swapped[name] ?? name)).mapping;
    const wrong = { ...early, batch: 'wrong', file: '잘못.csv' };
    clinic.bring(wrong, 150, { columns });
    const nameAt = clinic.cells('환자')[0]?.indexOf('환자명') ?? -1;
    const names = (each: Clinic) => each.cells('환자').map((row) => row[nameAt]);
    expect(names(clinic)).not.toEqual(names(base));
    clinic.undo('wrong');
    expect(clinic.cells('환자')).toEqual(base.cells('환자'));
    expect(clinic.tally().counts).toEqual(base.tally().counts);
  });

  it('나중 파일에도 나온 분의 번호는, 먼저 것을 되돌려도 나중 파일의 것이다', () => {
    const header = ['내원일', '차트번호', '환자명', '휴대폰'];
    const fileOf = (batch: string, date: string, phone: string): FileToImport => ({
      ...{ file: `${batch}.csv`, batch, header },
      rows: [{ rowNumber: 2, cells: [date, '77', '김영희', phone] }],
    });
    const phone = (each: Clinic) => {
      const [names = [], row = []] = each.cells('환자');
      return row[names.indexOf('휴대폰')];
    };
    const clinic = copyOf(fresh);
    clinic.bring(fileOf('a', '2026-10-01', '010-1111-1111'));
    clinic.bring(fileOf('b', '2026-10-02', '010-2222-2222'));
    const onlyTwo = copyOf(clinic);
    onlyTwo.undo('b');
    expect(phone(onlyTwo)).toBe('010-1111-1111');
    clinic.bring(fileOf('c', '2026-10-02', '010-2222-2222'));
    clinic.undo('b');
    expect(phone(clinic)).toBe('010-2222-2222');
  });

  it('같은 분이 여러 파일에 있어도, 어떤 순서로 모두 되돌리든 아무도 남지 않는다', () => {
    const header = ['차트번호', '환자명', '내원일', '메모'];
    const fileOf = (batch: string, day: string, ...charts: string[]): FileToImport => ({
      ...{ file: `${batch}.csv`, batch, header },
      rows: charts.map((chart, n) => ({ rowNumber: n + 2, cells: [chart, `환자${chart}`, day, ''] })),
    });
    const files = [
      fileOf('a', '2026-01-05', '1', '2'),
      fileOf('b', '2026-02-05', '2', '3'),
      fileOf('c', '2026-03-05', '3', '1', '4'),
    ];
    for (const [first, second, third] of ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']) {
      const clinic = copyOf(fresh);
      for (const file of files.slice(0, 2)) clinic.bring(file);
      clinic.chunk(files[2] as FileToImport, 2, 0);
      for (const batch of [first, second, third]) clinic.undo(String(batch));
      expect(records(clinic), `${first}${second}${third}`).toEqual(records(fresh));
    }
  });

  it('설정을 읽을 수 없어 되돌리지 못하면 그대로 센다', () => {
    const clinic = copyOf(base);
    clinic.bring(late);
    const before = clinic.tally();
    const row = clinic.cells('설정').findIndex((cells) => cells[0] === 'bandHigh') + 1;
    clinic.host.edit('설정', `C${row}`, '많이');
    expect(clinic.act('intake.undo', { batch: 'late' })).toMatchObject({
      error: { code: 'settings.badValue' },
    });
    clinic.host.edit('설정', `C${row}`, '');
    expect(clinic.tally()).toEqual(before);
    expect(clinic.undo('late')).toMatchObject({ wasOpen: false });
  });

  it('직원 명단도 되돌린다', () => {
    const clinic = copyOf(fresh);
    const staffOf = (batch: string, name: string): FileToImport => ({
      ...{ file: `${batch}.csv`, batch, header: ['이름', '직책'] },
      rows: [{ rowNumber: 2, cells: [name, '데스크'] }],
    });
    clinic.bring(staffOf('s1', '박영희'), 100, { report: 'staff' });
    const before = clinic.cells('직원');
    clinic.bring(staffOf('s2', '최민수'), 100, { report: 'staff' });
    expect(clinic.undo('s2')).toMatchObject({ staff: 1, visits: 0 });
    expect(clinic.cells('직원')).toEqual(before);
  });

  it('먼저 가져온 것을 되돌리면 나중 것만 가져온 것처럼 센다', () => {
    const clinic = copyOf(base);
    clinic.bring(late);
    clinic.undo('early');
    const alone = copyOf(fresh);
    alone.bring(late);
    const facts = ['최초내원일', '최근내원일', '내원 횟수', '수납 구간'];
    const factsOf = (each: Clinic) => {
      const [header = [], ...rows] = each.cells('환자');
      const at = ['차트번호', ...facts].map((name) => header.indexOf(name));
      return rows.map((row) => at.map((index) => JSON.stringify(row[index] ?? '')).join()).sort();
    };
    expect(factsOf(clinic)).toEqual(factsOf(alone));
  });

  it('직원이 적은 환자와 결정한 환자는 남기고, 적은 것은 어디로 옮겨도 그 줄에 있다', () => {
    const clinic = copyOf(base);
    clinic.bring(late);
    clinic.done('referral.tally', { asOf: '2026-12-01' });
    const [patientHeader = [], ...patients] = clinic.cells('환자');
    const [referralHeader = [], ...referrals] = clinic.cells('소개 내역');
    const isLate = (id: unknown) => Number(String(id).slice(1)) >= base.cells('환자').length;
    const noted = patients.findIndex((row) => isLate(row[0]));
    const decided = referrals.findIndex((row) => isLate(row[0]));
    const letter = (header: readonly unknown[], name: string) => columnLetter(header.indexOf(name));
    clinic.host.edit('환자', `${letter(patientHeader, '메모(직원)')}${noted + 2}`, '보청기 쓰심');
    clinic.host.edit('환자', `${letter(patientHeader, '메모(직원)')}3`, '오래 다니심');
    clinic.host.edit('소개 내역', `${letter(referralHeader, '확인')}${decided + 2}`, '소개 아님');
    const kept = new Set([String(patients[noted]?.[0]), String(referrals[decided]?.[0])]);
    expect(clinic.undo('late')).toMatchObject({ keptPatients: kept.size });
    const [, ...rows] = clinic.cells('환자');
    const ids = rows.map((row) => String(row[0]));
    expect(ids.filter(isLate)).toEqual([...kept].sort());
    const noteAt = patientHeader.indexOf('메모(직원)');
    const countAt = patientHeader.indexOf('내원 횟수');
    const keptRow = rows[ids.indexOf(String(patients[noted]?.[0]))];
    expect(keptRow?.[noteAt]).toBe('보청기 쓰심');
    expect(keptRow?.[countAt] ?? '').toBe('');
    expect(rows[1]?.[noteAt]).toBe('오래 다니심');
  });

  it('어디서 끊기든 그때부터 아무것도 세지 않고, 다시 하면 끝난다', () => {
    const both = copyOf(small.base);
    both.bring(small.late);
    const [without, withAll] = [small.base.tally(), both.tally()];
    let notCounting = 0;
    for (let at = 1; ; at += 7) {
      const clinic = copyOf(both);
      if (!clinic.killAt(at, 'intake.undo', { batch: 'late' })) break;
      const { outcome, counts } = clinic.tally();
      const isOut = isDeepStrictEqual(
        { outcome, counts },
        { outcome: without.outcome, counts: without.counts },
      );
      if (!isOut) expect(clinic.tally()).toEqual(withAll);
      else notCounting++;
      clinic.undo('late');
      expect(records(clinic), `after call ${at}`).toEqual(records(small.base));
    }
    expect(notCounting).toBeGreaterThan(3);
  });

  it('직원이 정렬해 흩어진 줄도 모두 찾아 빼고, 남은 줄의 순서는 그대로다', () => {
    const clinic = copyOf(base);
    clinic.bring(late);
    const saved = clinic.snapshot();
    const sheets = saved.sheets.map((each) => {
      const [header = [], ...rows] = each.cells;
      const sorted = [...rows].sort((a, b) => (String(a[0]).slice(-12) < String(b[0]).slice(-12) ? -1 : 1));
      return each.name === '내원' ? { ...each, cells: [header, ...sorted] } : each;
    });
    const scattered = openClinic(script, { ...saved, sheets });
    const wanted = new Set(base.cells('내원').map((row) => String(row[0])));
    const remaining = scattered.cells('내원').filter((row) => wanted.has(String(row[0])));
    scattered.undo('late');
    expect(scattered.cells('내원')).toEqual(remaining);
  });

  it('두 번 되돌려도, 모르는 것을 되돌려도 아무 일 없다', () => {
    const clinic = copyOf(base);
    clinic.undo('early');
    expect(clinic.undo('early')).toMatchObject({ file: '', visits: 0, patients: 0 });
    expect(clinic.undo('없는 것')).toMatchObject({ file: '', visits: 0 });
  });

  it('취소를 누르는 사이 다 들어온 것은 지우지 않고 말해 준다', () => {
    const clinic = copyOf(base);
    const reply = clinic.act('intake.undo', { batch: 'early', onlyOpen: true });
    expect(reply).toMatchObject({ ok: false, error: { code: 'intake.counts' } });
    expect(records(clinic)).toEqual(records(base));
  });
});

function columnLetter(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26);
}
