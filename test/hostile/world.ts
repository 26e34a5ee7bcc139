import type { World } from './from-schema';
import type { Clinic } from './hostile-clinic';
import { idAt, SECRET_PHONE } from './hostile-season';
import { PAYLOADS, SHORT_PAYLOADS } from './payloads';

const DAYS = ['2026-12-01', '2026-11-03', '2026-11-30', '', '2027-01-20', '2026-02-30', '9999-12-31', '오늘'];

/** What the clinic of the season holds, as far as an action asks for it. */
export function worldOf(clinic: Clinic, action: string): World {
  const keys = (table: string) =>
    clinic
      .read(table)
      .slice(0, 40)
      .map(({ id = '' }) => id);
  const people = [idAt(0), idAt(1), idAt(2), 'Q00000', 'P999999', '__proto__', ''];
  const wordings = [...keys('templates'), '없는 문구', 'constructor'];
  const drafts = [...keys('drafts'), '2026/P000001/없음/sms'];
  const idsOf = (asked: string) => {
    if (asked.startsWith('schedule.')) return keys('schedule');
    if (asked.startsWith('complaint.')) return [...keys('complaints'), 'R000009'];
    if (asked.startsWith('consent.')) return [...keys('consents'), 'C999999'];
    if (asked.startsWith('clinic.')) return ['S001', 'S100', 'S999'];
    return /ording/.test(asked) ? wordings : drafts;
  };
  const rows = [
    [],
    [{ rowNumber: 2, cells: ['2026-11-03', '=1+1', '010-1111-2222', '__proto__'] }],
    PAYLOADS.slice(0, 200).map((text, at) => ({
      rowNumber: at + 2,
      cells: ['2026-11-03', text, text, text],
    })),
    [{ rowNumber: 2, cells: [] }],
    [{ rowNumber: -7, cells: Array(600).fill('가') }],
  ];
  return new Map<string, readonly unknown[]>([
    ...['patient', 'patients', 'referred', 'referrer', 'release'].map((field) => [field, people] as const),
    ...['wording', 'wordings', 'templates', 'variantOf', 'byHand'].map((field) => [field, wordings] as const),
    ['id', idsOf(action)],
    ['ids', idsOf(action)],
    ['consents', keys('consents')],
    ['key', [...drafts, ...people]],
    ...['on', 'before', 'asOf', 'doneOn', 'receivedOn', 'nextTry', 'sentOn', 'until'].map(
      (field) => [field, DAYS] as const,
    ),
    ['sendAt', ['2026-12-21 10:30', '2026-12-21 25:00', '', '2020-01-01 10:00']],
    ['season', [2026, 2025, 2027]],
    ['from', [0, 5, 1_000_000]],
    ['batch', ['S000001', 'S999999', 'abc', '']],
    ['header', ['내원일', '이름', '이름', '내원일', '휴대폰', '메모', '소개자', '주민등록번호', '']],
    ['rows', rows],
    ['totalRows', [0, 5, 10_000_000]],
    ['attendant', ['한서윤', '']],
    ['name', ['한서윤', '정하린', '없는 사람', ...SHORT_PAYLOADS.slice(0, 5)]],
    ['phone', [`${SECRET_PHONE}1000`, '010-0000-0000', '가', '']],
    ['phones', [`${SECRET_PHONE}1001`, '01075311002', '1588-0000', '가']],
    ['query', ['김', 'ㄱㅇㅎ', '1000', '\\', '(', '.*']],
    ['mark', ['0123456789abcdef', '']],
  ]);
}
