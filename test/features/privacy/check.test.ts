import { beforeAll, describe, expect, it } from 'vitest';
import type { HostOptions, ScriptFile } from '../../../host/host';
import type { CheckId, PrivacyOutcome } from '../../../src/features/privacy/privacy-view';
import { type Clinic, openClinic, person } from '../desk';
import { DIRECTOR, loadPrivacyScript } from './clinic';

let script: ScriptFile[] = [];
beforeAll(async () => {
  script = await loadPrivacyScript();
});

const PEOPLE = {
  owner: 'owner@clinic.example',
  editors: ['Director@clinic.example', 'left@clinic.example', 'stranger@example.com'],
  viewers: ['desk@clinic.example'],
};

function open(options: Partial<HostOptions> = {}): Clinic {
  const clinic = openClinic(script, { people: PEOPLE, user: 'owner@clinic.example', ...options });
  const member = (id: string, name: string, role: string, email: string, until = '') => ({
    ...{ id, name, role, email, until },
    ...{ phone: '', from: '' },
  });
  clinic.put('staff', [
    member('S1', DIRECTOR, 'director', 'director@clinic.example'),
    member('S2', '박실장', 'headDesk', ''),
    member('S3', '한직원', 'desk', 'desk@clinic.example'),
    member('S4', '전직원', 'desk', 'left@clinic.example', '2026-06-30'),
  ]);
  return clinic;
}
const look = (clinic: Clinic) => clinic.act<PrivacyOutcome>('privacy.check');
const found = (outcome: PrivacyOutcome, id: CheckId) => {
  const check = outcome.checks.find((each) => each.id === id);
  return check && { ...check, evidence: check.evidence.map(({ text }) => text) };
};

describe('이 파일을 볼 수 있는 사람', () => {
  it('직원 명단의 이메일로 누구인지 알려 주고, 모르는 계정과 그만둔 직원을 짚는다', () => {
    const outcome = look(open());
    expect(outcome.accounts).toEqual([
      { email: 'owner@clinic.example', role: 'owner', staff: '', hasLeft: false },
      { email: 'Director@clinic.example', role: 'editor', staff: DIRECTOR, hasLeft: false },
      { email: 'left@clinic.example', role: 'editor', staff: '전직원', hasLeft: true },
      { email: 'stranger@example.com', role: 'editor', staff: '', hasLeft: false },
      { email: 'desk@clinic.example', role: 'viewer', staff: '한직원', hasLeft: false },
    ]);
    expect(found(outcome, 'accounts')).toEqual({
      id: 'accounts',
      count: 2,
      evidence: ['left@clinic.example', 'stranger@example.com'],
    });
  });

  it('구글이 알려 주지 않으면 모른다고 하고, 나머지는 그대로 살펴본다', () => {
    const outcome = look(open({ user: 'desk@clinic.example' }));
    expect(outcome.accounts).toBeNull();
    expect(found(outcome, 'accounts')).toBeUndefined();
    expect(found(outcome, 'pins')?.count).toBe(2);
  });

  it('공유 드라이브의 파일에는 소유자가 없다', () => {
    const outcome = look(open({ people: { ...PEOPLE, owner: '' }, user: 'stranger@example.com' }));
    expect(outcome.accounts?.map(({ role }) => role)).not.toContain('owner');
  });
});

describe('개인정보 점검', () => {
  it('비밀번호가 없는 원장님과 데스크 실장님을 짚는다', () => {
    const clinic = open();
    expect(found(look(clinic), 'pins')?.evidence).toEqual([DIRECTOR, '박실장']);
    clinic.act('clinic.signIn', { name: DIRECTOR, newPin: '4826' }, DIRECTOR);
    expect(found(look(clinic), 'pins')?.evidence).toEqual(['박실장']);
  });

  it('2년이 지난 동의, 14일이 지난 결과 안내, 5년 넘게 오시지 않은 분을 짚는다', () => {
    const clinic = open();
    clinic.put('patients', [
      person('P000001', '김영희', '2019-01-05', { lastVisit: '2021-11-30' }),
      person('P000002', '정우진', '2019-01-05', { lastVisit: '2021-12-02' }),
      person('P000003', '이민준', '2019-01-05', { lastVisit: '2021-11-30', nextAppointment: '2026-12-24' }),
    ]);
    const record = (patient: string, on: string) =>
      clinic.act('consent.record', {
        ...{ patients: [patient], state: 'granted', channel: 'sms', method: 'paper' },
        ...{ on, isAd: true },
      });
    record('P000001', '2024-11-01');
    record('P000002', '2026-11-28');
    const outcome = look(clinic);
    expect(found(outcome, 'consents')?.evidence).toEqual(['김영희']);
    expect(found(outcome, 'notices')?.evidence).toEqual(['김영희']);
    expect(found(outcome, 'away')?.evidence).toEqual(['김영희 2021-11-30']);
  });

  it('열려 있는 자료 시트를 짚는다', () => {
    const clinic = open();
    expect(found(look(clinic), 'sheets')?.count).toBe(0);
    clinic.act('sheet.show', { table: 'patients' });
    expect(found(look(clinic), 'sheets')?.evidence).toEqual(['환자']);
  });

  it('해마다 할 일은 했다고 적으면 1년 뒤에 다시 나오고, 되돌릴 수 있다', () => {
    const clinic = open();
    expect(look(clinic).ticks).toEqual([]);
    clinic.act('privacy.tick', { id: 'links' }, '박실장');
    expect(look(clinic).ticks).toEqual([{ id: 'links', on: '2026-12-01', by: '박실장' }]);
    const later = openClinic(script, {
      snapshot: clinic.host.snapshot(),
      now: new Date('2027-12-02T10:00:00+09:00'),
      people: PEOPLE,
      user: 'owner@clinic.example',
    });
    expect(look(later).ticks).toEqual([]);
    clinic.act('privacy.tick', { id: 'links', isDone: false });
    expect(look(clinic).ticks).toEqual([]);
  });
});
