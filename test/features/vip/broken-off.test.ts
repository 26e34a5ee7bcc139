import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { Snapshot } from '../../../host/snapshot';
import { type Clinic, loadScript, openClinic, person, visit } from '../desk';

const DESK = '박데스크';
const SHEETS = ['candidates', 'vips', 'approvals', 'seasons'] as const;

let script: ScriptFile[] = [];
let drawn: Snapshot;
beforeAll(async () => {
  script = await loadScript();
  drawn = drawList().host.snapshot();
});

/** 김영희 and 박철수 have brought three each, 정하나 nobody. */
function drawList(): Clinic {
  const clinic = openClinic(script);
  const seen = { lastVisit: '2026-11-20' };
  const news = [...brought('김영희', '2000001', 11), ...brought('박철수', '2000002', 21)];
  clinic.put('patients', [
    person('P000001', '김영희', '2024-01-05', seen),
    person('P000002', '박철수', '2024-01-05', seen),
    person('P000004', '정하나', '2024-01-05', seen),
    ...news.map(({ patient }) => patient),
  ]);
  clinic.put(
    'visits',
    news.map(({ visit }) => visit),
  );
  clinic.act('referral.tally');
  clinic.act('vip.shortlist');
  return clinic;
}

function brought(by: string, chart: string, first: number) {
  return Array.from({ length: 3 }, (_, n) => {
    const id = `P${String(first + n).padStart(6, '0')}`;
    return {
      patient: person(id, `새환자${first + n}`, `2026-05-0${n + 1}`),
      visit: visit(id, `2026-05-0${n + 1}`, `${by}(${chart}) 소개로 옴`),
    };
  });
}

function signBoth(clinic: Clinic): void {
  for (const role of ['director', 'headDesk']) {
    clinic.type('approvals', `2026/list/1/${role}`, { decision: 'approved', decidedOn: '2026-12-01' });
  }
  clinic.act('vip.shortlist');
}

/** Ends a decision at one of its service calls. @returns what was called there; '' where it has fewer */
function endAt(clinic: Clinic, call: number, input: object): string {
  let ended = '';
  const onServiceCall = (count: number, name: string) => {
    if (count !== call) return;
    ended = name;
    throw new Error('killed');
  };
  try {
    const request = { input, who: DESK, language: 'ko' };
    clinic.host.callFromClient('call', ['vip.decide', request], { onServiceCall });
  } catch (error) {
    if (!String(error).includes('killed')) throw error;
  }
  return ended;
}

const all = (clinic: Clinic) => SHEETS.map((sheet) => clinic.read(sheet));

describe('정하다가 끊긴 실행', () => {
  it.each([
    ['확정한 명단에서 등급 바꾸기', true, { patient: 'P000002', chosenTier: 'A' }],
    ['후보가 아닌 분 추가', false, { patient: 'P000004', decision: 'add', reason: '원장님 말씀' }],
  ] as const)(
    '%s: 어디에서 끊겨도 다시 하면 끊기지 않은 것과 같다',
    { timeout: 300_000 },
    (_, isSigned, what) => {
      const first = openClinic(script, { snapshot: drawn });
      if (isSigned) signBoth(first);
      const snapshot = first.host.snapshot();
      const input = { ...what, was: { decision: '', chosenTier: '' } };
      const whole = openClinic(script, { snapshot });
      whole.act('vip.decide', input, DESK);
      const expected = all(whole);
      let written = '';
      let tried = 0;
      for (let call = 1; ; call++) {
        const clinic = openClinic(script, { snapshot });
        const ended = endAt(clinic, call, input);
        if (ended === '') break;
        // Between two reads nothing has changed: what stands there was tried before.
        const { sheets, documentProperties } = clinic.host.snapshot();
        const now = JSON.stringify([sheets, documentProperties]);
        if (now === written) continue;
        written = now;
        tried++;
        clinic.act('vip.decide', input, DESK);
        expect(all(clinic), `ended at call ${call} (${ended})`).toEqual(expected);
      }
      expect(tried).toBeGreaterThan(4);
    },
  );
});
