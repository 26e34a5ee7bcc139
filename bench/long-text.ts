import { readMention } from '../src/features/referral/mention/read-mention';
import { type Figure, median } from './figure';

/** What a memo of the greatest length that a cell holds may be full of; each is hard on another rule of the grammar. */
const UNITS = [
  '김영희님 소개로 옴 ',
  '김영희, 박철수 ',
  '(',
  '소개',
  '가',
  '김영희→박철수로 정정 ',
  '1234-',
  '아니고 ',
  'referred by ',
  '张伟介绍',
  ' \n',
];
const SHORT = 5_000;
const LONG = 50_000;
const RUNS = 5;
/** Ten times the length may cost so many times the time per character. */
const MOST_TIMES = 2.5;

const REGISTER = {
  isPatientName: (name: string) => name === '김영희' || name === '박철수',
  isStaffName: () => false,
  patientName: '최지은',
  isExistingPatientRow: false,
};

/** CPU time of reading one very long memo, the hardest of several, and how it grows with the length. */
export function measureLongTexts(): Figure[] {
  const costs = UNITS.map((unit) => ({ short: timeOf(unit, SHORT), long: timeOf(unit, LONG) }));
  const hardest = Math.max(...costs.map(({ long }) => long));
  const growth = Math.max(...costs.map(({ short, long }) => long / LONG / (short / SHORT)));
  return [
    { what: `a memo of ${LONG.toLocaleString('en-US')} characters, the hardest`, value: hardest, unit: 'ms' },
    { what: 'time per character, against a tenth of that', value: growth, unit: 'times', bar: MOST_TIMES },
  ];
}

function timeOf(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const runs = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    readMention(text, 'memo', REGISTER);
    return performance.now() - started;
  });
  return median(runs);
}
