import { beforeAll, describe, expect, it } from 'vitest';
import { createHost, type ScriptFile } from '../../../host/host';
import { LANGUAGES } from '../../../src/core/text';
import { COLUMN_WORDS, MEANINGS } from '../../../src/features/intake/column-words';
import { missingMeanings, type Recognition } from '../../../src/features/intake/recognition';
import { COLUMN_IDS, guessReport, recogniseColumns } from '../../../src/file/headers';
import { unpackedScript } from '../../bundle/unpacked';
import { type Clinic, openClinic } from './clinic';

let script: readonly ScriptFile[] = [];
let fresh: Clinic;
beforeAll(async () => {
  script = await unpackedScript();
  fresh = openClinic(script);
});

const recognise = (clinic: Clinic, header: string, report?: 'visits' | 'staff') =>
  clinic.done<Recognition>('intake.recognise', { header: header.split('|'), ...(report ? { report } : {}) });
const meaningsOf = ({ columns }: Recognition) => columns.map(({ meaning }) => meaning);

describe('intake.recognise', () => {
  it('자료의 종류와 칸의 뜻을 알려 주고, 시트가 없어도 되며, 아무것도 바꾸지 않는다', () => {
    const clinic = openClinic(script, createHost({ script }).snapshot());
    const before = JSON.stringify(clinic.snapshot().sheets);
    const found = recognise(clinic, '내원일|차트번호|환자명|메모|주민번호|층');
    expect(found).toMatchObject({ report: 'visits', missing: '', isRemembered: false });
    expect(meaningsOf(found)).toEqual(['visitDate', 'chart', 'name', 'memo', null, null]);
    expect(found.columns.map(({ isRefused }) => isRefused)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(JSON.stringify(clinic.snapshot().sheets)).toBe(before);
    expect(recognise(clinic, '이름|직책|이메일').report).toBe('staff');
  });

  it.each([
    ['한 부분만 맞는 제목', '내원일|환자명|우리 메모란', [2]],
    ['여러 뜻으로 쓰는 말', '날짜|환자명|구분', [0, 2]],
    ['같은 뜻의 두 칸', '내원일|환자명|휴대폰|전화번호', [2, 3]],
    ['분명한 제목', '내원일|환자명|메모|소개자', []],
  ])('%s 가운데 살펴볼 칸을 짚는다: %s', (_, header, doubtful) => {
    const { columns } = recognise(fresh, header);
    expect(columns.filter(({ isDoubtful }) => isDoubtful).map(({ index }) => index)).toEqual(doubtful);
  });

  it.each([
    ['예약일시|환자명|예약상태', /예약 목록.*아직.*"내원일"/],
    ['환자명|차트번호|생년월일', /환자 목록.*아직.*"내원일"/],
    ['환자명|수신동의', /수신동의 목록.*아직/],
    ['가|나|다', /없는 칸: "환자명", "내원일".*골라/],
    ['내원일|메모', /없는 칸: "환자명"/],
  ])('가져올 수 없는 자료는 무엇이 없는지 말한다: %s', (header, said) => {
    const found = recognise(fresh, header);
    expect(found.report).toBeNull();
    expect(found.missing).toMatch(said);
    for (const language of LANGUAGES) {
      const reply = fresh.act('intake.recognise', { header: header.split('|') }, language);
      expect(reply).toMatchObject({ ok: true });
    }
  });

  it('사람이 확인한 칸은 끝까지 가져온 뒤 기억하고, 다음 파일에 쓴다', () => {
    const clinic = openClinic(script, fresh.snapshot());
    const header = ['언제', '누구', '적은 말', '주민번호'];
    const columns = ['visitDate', 'name', 'memo', 'memo'];
    const rows = ['김영희', '박철수'].map((name, index) => ({
      rowNumber: index + 2,
      cells: ['2026-11-03', name, '소개', '830211-1234567'],
    }));
    const file = { file: 'a.csv', batch: 'a', header, rows };
    clinic.chunk(file, 1, 0, { columns });
    clinic.undo('a');
    expect(recognise(clinic, header.join('|')).isRemembered).toBe(false);
    clinic.bring(file, 1, { columns });
    const found = recognise(clinic, header.join('|'));
    expect(found).toMatchObject({ report: 'visits', isRemembered: true });
    expect(meaningsOf(found)).toEqual(['visitDate', 'name', 'memo', null]);
    expect(found.columns.map(({ isRemembered }) => isRemembered)).toEqual([true, true, true, false]);
    expect(clinic.bring({ ...file, batch: 'b' })).toMatchObject({ accepted: 0, unchanged: 2 });
    expect(JSON.stringify(clinic.snapshot())).not.toContain('1234567');
  });

  it('많은 제목 줄을 확인해도 문서의 기억을 넘치게 하지 않고, 오래된 것부터 잊는다', () => {
    const clinic = openClinic(script, fresh.snapshot());
    const headerOf = (n: number) => [
      '언제',
      '누구',
      ...Array.from({ length: 120 }, (_, i) => `칸 ${n}-${i}`),
    ];
    for (let n = 0; n < 20; n++) {
      const columns = ['visitDate', 'name', ...Array.from({ length: 120 }, () => 'memo')];
      const rows = [{ rowNumber: 2, cells: ['2026-11-03', '김영희'] }];
      clinic.bring({ file: `${n}.csv`, batch: `b${n}`, header: headerOf(n), rows }, 10, { columns });
    }
    expect(recognise(clinic, headerOf(19).join('|')).isRemembered).toBe(true);
    expect(recognise(clinic, headerOf(0).join('|')).isRemembered).toBe(false);
  });
});

describe('column words', () => {
  it('name every meaning in every language, and offer only what an import reads', () => {
    expect(Object.keys(COLUMN_WORDS).sort()).toEqual([...COLUMN_IDS].sort());
    for (const language of LANGUAGES) {
      const words = Object.values(COLUMN_WORDS).map((word) => word[language]);
      expect(words.every((word) => word.length > 0)).toBe(true);
    }
    for (const report of ['visits', 'staff'] as const) {
      const words = MEANINGS[report].map((meaning) => COLUMN_WORDS[meaning].ko);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it('are headings that are recognised as what they name', () => {
    for (const language of LANGUAGES)
      for (const meaning of MEANINGS.visits) {
        const word = COLUMN_WORDS[meaning][language];
        expect([word, ...recogniseColumns([word]).mapping]).toEqual([word, meaning]);
      }
  });

  it('tell what a report still needs', () => {
    expect(missingMeanings('visits', ['memo'])).toEqual(['name', 'visitDate']);
    expect(missingMeanings('visits', ['name', 'firstVisit'])).toEqual([]);
    expect(missingMeanings('staff', ['name'])).toEqual(['role']);
    expect(guessReport(['name', 'role'])).toBe('staff');
  });
});
