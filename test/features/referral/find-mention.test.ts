import { describe, expect, it } from 'vitest';
import { findMention, type ReadText } from '../../../src/features/referral/find-mention';
import type { Mention } from '../../../src/features/referral/mention/mention';
import { mention, named, patient, visit } from './build';

const WHO = patient('P9', '최지은', { firstVisit: '2026-03-02' });
const SILENT = mention({ kind: 'none', reason: 'silent' });

/** What each text says; the grammar itself has its own tests. */
const SAYS = new Map<string, Mention>([
  ['김영희', mention({ people: [named('김영희')] })],
  ['김영희 소개', mention({ people: [named('김영희')] })],
  ['김영희(1234) 소개', mention({ people: [named('김영희', { marks: { number: '1234' } })] })],
  ['#10234', mention({ people: [named('', { marks: { chart: '10234' } })] })],
  ['박철수 소개', mention({ people: [named('박철수')] })],
  [
    '김영희→박철수로 정정',
    mention({ people: [named('박철수')], reason: 'corrected', evidence: '김영희→박철수로 정정' }),
  ],
  ['말하지 말아달라', mention({ people: [named('김영희')], secret: true })],
  ['모친 소개', mention({ kind: 'relation', relation: '모친', reason: 'relation' })],
  [
    '김영희님 따님',
    mention({ kind: 'relation', relation: '따님', relationOf: named('김영희'), reason: 'relation' }),
  ],
  ['지인 소개', mention({ kind: 'unnamed', reason: 'unnamed' })],
  ['네이버', mention({ kind: 'channel', reason: 'channel', channel: '네이버' })],
  ['원장님 지인', mention({ kind: 'staff', reason: 'staff' })],
  ['소개 아님', mention({ kind: 'none', reason: 'negated', evidence: '소개 아님' })],
  ['김영희님 소개 아님', mention({ kind: 'none', reason: 'negated', evidence: '김영희님 소개 아님' })],
  ['다음에 남편 소개하신다 함', mention({ kind: 'none', reason: 'future' })],
]);
/** A bare name is a mention in the column of referrers only. */
const BARE = mention({ people: [named('박철수')], evidence: '박철수' });
const read: ReadText = (text, source) =>
  text === '박철수' && source === 'referrer' ? BARE : (SAYS.get(text) ?? SILENT);
const isPatientName = (name: string) => name === '박철수' || name === '김영희';

type Texts = Parameters<typeof visit>[2];

function find(...visits: Texts[]) {
  const rows = visits.map((texts, day) => visit('P9', `2026-03-0${day + 2}`, texts));
  const found = findMention(WHO, rows, true, read, isPatientName);
  if (!found) return 'nothing';
  const who = found.mention.people.map((person) => person.name || person.marks.chart).join('+');
  return [found.mention.kind, who, found.source, found.doubt].filter(Boolean).join(' ');
}

describe('findMention', () => {
  it.each<[string, string, Texts[]]>([
    ['아무 말도 없으면 없음', 'nothing', [{ memo: '스케일링' }]],
    ['소개자 칸을 먼저 읽는다', 'patient 김영희 referrer', [{ referrer: '김영희', memo: '스케일링' }]],
    [
      '내원경로가 네이버여도 메모의 이름이 이긴다',
      'patient 김영희 memo',
      [{ route: '네이버', memo: '김영희 소개' }],
    ],
    [
      '내원경로가 지인 소개여도 메모의 이름이 이긴다',
      'patient 김영희 memo',
      [{ route: '지인 소개', memo: '김영희 소개' }],
    ],
    ['내원경로에 네이버만 있으면 광고·검색', 'channel route', [{ route: '네이버', memo: '스케일링' }]],
    ['직원이라는 말은 지인 소개보다 뚜렷하다', 'staff memo', [{ route: '지인 소개', memo: '원장님 지인' }]],
    ['첫 내원에 말이 없으면 다음 내원의 메모를 읽는다', 'patient 김영희 memo', [{}, { memo: '김영희 소개' }]],
    [
      '앞으로 소개하겠다는 말은 건너뛴다',
      'patient 김영희 memo',
      [{ memo: '다음에 남편 소개하신다 함' }, { memo: '김영희 소개' }],
    ],
    [
      '첫 내원에 이름이 있으면 뒤의 다른 이름은 읽지 않는다',
      'patient 김영희 memo',
      [{ memo: '김영희 소개' }, { memo: '박철수 소개' }],
    ],
    [
      '직원이라고 적힌 뒤의 이름은 읽지 않는다',
      'staff memo',
      [{ memo: '원장님 지인' }, { memo: '김영희 소개' }],
    ],
  ])('%s', (_, expected, visits) => {
    expect(find(...visits)).toBe(expected);
  });

  it.each<[string, string, Texts[]]>([
    [
      '두 칸의 이름이 다르면',
      'several 김영희+박철수 referrer contradicted',
      [{ referrer: '김영희', memo: '박철수 소개' }],
    ],
    [
      '한 칸은 이름, 한 칸은 소개 아님이면',
      'patient 김영희 referrer contradicted',
      [{ referrer: '김영희', memo: '소개 아님' }],
    ],
    [
      '한 칸은 이름, 한 칸은 직원이면',
      'patient 김영희 referrer contradicted',
      [{ referrer: '김영희', memo: '원장님 지인' }],
    ],
    [
      '네이버로 오셨다가 나중에 이름이 적히면',
      'patient 김영희 memo namedLater',
      [{ route: '네이버' }, { memo: '김영희 소개' }],
    ],
    [
      '지인 소개라 했다가 나중에 이름이 적히면',
      'patient 김영희 memo namedLater',
      [{ memo: '지인 소개' }, { memo: '김영희 소개' }],
    ],
    [
      '소개가 아니라 했다가 나중에 이름이 적히면',
      'patient 김영희 memo namedLater',
      [{ memo: '소개 아님' }, { memo: '김영희 소개' }],
    ],
    [
      '나중에 그 이름이 소개가 아니라고 적히면',
      'patient 김영희 memo deniedLater',
      [{ memo: '김영희 소개' }, { memo: '김영희님 소개 아님' }],
    ],
    [
      '나중에 다른 이름으로 고쳐 적히면',
      'several 김영희+박철수 memo correctedLater',
      [{ memo: '김영희 소개' }, { memo: '김영희→박철수로 정정' }],
    ],
  ])('%s 물어야 한다', (_, expected, visits) => {
    expect(find(...visits)).toBe(expected);
  });

  it('내원경로에 지인 소개, 메모에 환자 이름만 있으면 그분일 수 있다', () => {
    expect(find({ route: '지인 소개', memo: '박철수' })).toBe('unclear 박철수 memo');
    expect(find({ memo: '박철수' })).toBe('nothing');
  });

  it('내원경로에 가족, 메모에 누구의 가족인지 있으면 메모를 따른다', () => {
    const row = visit('P9', '2026-03-02', { route: '모친 소개', memo: '김영희님 따님' });
    const found = findMention(WHO, [row], true, read, isPatientName);
    expect(found?.mention).toMatchObject({ relation: '따님', relationOf: { name: '김영희' } });
  });

  it('소개 칸의 지인 소개를 메모가 부인하면 소개가 아니다', () => {
    expect(find({ route: '지인 소개', memo: '소개 아님' })).toBe('none memo');
  });

  it('같은 분이 두 칸에 적히면 번호를 합친다', () => {
    const row = visit('P9', '2026-03-02', { referrer: '김영희', memo: '김영희(1234) 소개' });
    expect(findMention(WHO, [row], true, read, isPatientName)?.mention.people).toMatchObject([
      { name: '김영희', marks: { number: '1234' } },
    ]);
  });

  it('이름과 차트번호가 두 칸에 나뉘어 있어도 합친다', () => {
    const row = visit('P9', '2026-03-02', { referrer: '#10234', memo: '김영희 소개' });
    expect(findMention(WHO, [row], true, read, isPatientName)?.mention.people).toMatchObject([
      { name: '김영희', marks: { chart: '10234' } },
    ]);
  });

  it('가족이라는 말과 이름이 나뉘어 있으면 가족인 그분이다', () => {
    const row = visit('P9', '2026-03-02', { route: '모친 소개', memo: '김영희 소개' });
    const found = findMention(WHO, [row], true, read, isPatientName);
    expect(found?.mention).toMatchObject({ kind: 'patient', relation: '모친', people: [{ name: '김영희' }] });
  });

  it('나중 메모에서라도 말하지 말아 달라고 하면 지킨다', () => {
    const rows = [
      visit('P9', '2026-03-02', { memo: '김영희 소개' }),
      visit('P9', '2026-04-02', { memo: '말하지 말아달라' }),
    ];
    expect(findMention(WHO, rows, true, read, isPatientName)?.mention.secret).toBe(true);
  });

  it('신환의 첫 줄이 아닌 줄은 기존 환자의 줄로 읽는다', () => {
    const asked: boolean[] = [];
    const note: ReadText = (_text, _source, _patient, isExistingPatientRow) => {
      asked.push(isExistingPatientRow);
      return SILENT;
    };
    const rows = [visit('P9', '2026-03-02', { memo: '가' }), visit('P9', '2026-03-09', { memo: '나' })];
    findMention(WHO, rows, true, note, isPatientName);
    findMention(WHO, rows, false, note, isPatientName);
    expect(asked).toEqual([false, true, true, true]);
  });
});
