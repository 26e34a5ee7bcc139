import type { Host } from '../../host/host';
import { YEARLY } from '../../src/features/privacy/privacy-view';
import { type Ask, act, read } from './clinic';
import {
  DIRECTOR,
  draftsOf,
  HEAD,
  importInput,
  LATER_VISITS,
  ownWording,
  passOf,
  patientNamed,
  type Stage,
} from './stage';

/** How an action is tried: in a clinic at a stage, with what a person would send. */
export interface Scenario {
  readonly stage: Stage;
  readonly ask: Omit<Ask, 'action'> | ((host: Host) => Omit<Ask, 'action'>);
  /** What is done before it, at its stage. */
  readonly before?: (host: Host) => void;
}

const asDirector = (input: object) => (host: Host) => ({
  input,
  who: DIRECTOR,
  pass: passOf(host, DIRECTOR),
});
const asHead = (input: object) => (host: Host) => ({ input, who: HEAD, pass: passOf(host, HEAD) });
const ofPatient = (name: string, input: object) => (host: Host) => ({
  input: { patient: patientNamed(host, name), ...input },
});
const ofDrafts =
  (status: string, input: object = {}, channel?: string) =>
  (host: Host) => ({ input: { ids: draftsOf(host, status, channel), ...input } });
const wordingNamed = (host: Host, name: string): string =>
  String(read(host, 'templates').find((row) => row.name === name)?.id);
const keyOf = (host: Host, table: string): string => String(read(host, table)[0]?.id);

/** By action; every action of the product must be here. */
export const SCENARIOS: ReadonlyMap<string, Scenario> = new Map<string, Scenario>([
  ['home.state', { stage: 'handedOver', ask: {} }],
  ['patient.find', { stage: 'handedOver', ask: { input: { query: '강나래' } } }],
  ['patient.card', { stage: 'handedOver', ask: ofPatient('강나래', {}) }],
  ['patient.held', { stage: 'handedOver', ask: ofPatient('강나래', {}) }],
  ['patient.erasePlan', { stage: 'handedOver', ask: ofPatient('도현수', {}) }],
  [
    'patient.erase',
    {
      stage: 'handedOver',
      ask(host) {
        const patient = patientNamed(host, '서미주');
        const { mark } = act<{ mark: string }>(host, { action: 'patient.erasePlan', input: { patient } });
        return asDirector({ patient, mark })(host);
      },
    },
  ],
  ['privacy.check', { stage: 'handedOver', ask: {} }],
  ['privacy.tick', { stage: 'prepared', ask: { input: { id: YEARLY[0] } } }],
  ['patient.setStatus', { stage: 'approved', ask: ofPatient('도현수', { status: 'doNotContact' }) }],
  [
    'referral.enter',
    {
      stage: 'tallied',
      ask: (host) => ({
        input: {
          referred: patientNamed(host, '설겨울'),
          referrer: patientNamed(host, '서미주'),
          note: '말로 들음',
          isSecret: true,
        },
      }),
    },
  ],
  ['print.data', { stage: 'handedOver', ask: { input: { kind: 'meeting' } } }],
  ['intake.import', { stage: 'listed', ask: { input: importInput('later', LATER_VISITS) } }],
  ['intake.recognise', { stage: 'listed', ask: { input: { header: ['진료일', '이름', '메모'] } } }],
  [
    'intake.undo',
    {
      stage: 'listed',
      before: (host) =>
        void act(host, { action: 'intake.import', input: importInput('later', LATER_VISITS) }),
      ask: { input: { batch: 'later' } },
    },
  ],
  [
    'intake.clearSample',
    {
      stage: 'staffed',
      before(host) {
        act(host, { action: 'intake.import', input: importInput('sample-1') });
        for (const action of ['referral.tally', 'vip.shortlist', 'schedule.build', 'message.draft'])
          act(host, { action });
      },
      ask: {},
    },
  ],
  ['referral.questions', { stage: 'tallied', ask: { input: { tab: 'tab-1' } } }],
  [
    'referral.answer',
    {
      stage: 'listed',
      ask: (host) => ({
        input: {
          patient: patientNamed(host, '설겨울'),
          answer: 'confirm',
          referrer: patientNamed(host, '민하늘'),
          tab: 'tab-1',
        },
      }),
    },
  ],
  ['referral.tally', { stage: 'imported', ask: {} }],
  ['vip.shortlist', { stage: 'tallied', ask: {} }],
  ['vip.list', { stage: 'handedOver', ask: {} }],
  ['vip.review', { stage: 'reviewed', ask: {} }],
  [
    'vip.decide',
    {
      stage: 'reviewed',
      ask: ofPatient('서미주', { decision: 'drop', reason: '올해는 쉬기로', note: '다음 해에' }),
    },
  ],
  ['vip.sign', { stage: 'reviewed', ask: asHead({ role: 'headDesk' }) }],
  ['vip.unsign', { stage: 'reviewed', ask: asDirector({ role: 'director' }) }],
  ['vip.attend', { stage: 'final', ask: ofPatient('강나래', { attendant: HEAD }) }],
  ['approval.list', { stage: 'handedOver', ask: {} }],
  ['message.plan', { stage: 'final', ask: {} }],
  ['message.draft', { stage: 'final', ask: {} }],
  ['message.list', { stage: 'handedOver', ask: {} }],
  [
    'message.edit',
    {
      stage: 'drafted',
      ask: (host) => ({
        input: {
          id: draftsOf(host, 'draft', 'sms')[0],
          subject: '',
          text: '강나래님, 손으로 고쳐 쓴 인사입니다.',
        },
      }),
    },
  ],
  ['message.approve', { stage: 'drafted', ask: ofDrafts('draft') }],
  ['message.reopen', { stage: 'approved', ask: ofDrafts('approved') }],
  ['message.hold', { stage: 'approved', ask: ofDrafts('approved', { reason: '잠시 멈춤' }, 'sms') }],
  [
    'message.release',
    {
      stage: 'approved',
      before: (host) =>
        void act(host, { action: 'message.hold', input: { ids: draftsOf(host, 'approved', 'sms') } }),
      ask: ofDrafts('held', {}, 'sms'),
    },
  ],
  [
    'message.askDirector',
    { stage: 'drafted', ask: (host) => ({ input: { wording: wordingNamed(host, '원장님이 볼 글') } }) },
  ],
  [
    'message.decide',
    {
      stage: 'drafted',
      before: (host) =>
        void act(host, {
          action: 'message.askDirector',
          input: { wording: wordingNamed(host, '원장님이 볼 글') },
        }),
      ask(host) {
        const line = read(host, 'approvals').find((row) => row.kind === 'wording');
        const [, , wording = '', mark = ''] = String(line?.id).split('/');
        return asDirector({ wording, mark, decision: 'returned', reason: '빼 주세요' })(host);
      },
    },
  ],
  ['message.outbox', { stage: 'handedOver', ask: {} }],
  ['message.export', { stage: 'approved', ask: { input: { format: 'generic' } } }],
  [
    'message.batch',
    {
      stage: 'handedOver',
      ask: (host) => ({
        input: { batch: read(host, 'drafts').find((row) => row.status === 'exported')?.batch },
      }),
    },
  ],
  ['message.mail', { stage: 'approved', ask: {} }],
  ['message.mark', { stage: 'handedOver', ask: ofDrafts('exported', { status: 'sent' }) }],
  ['message.wordings', { stage: 'drafted', ask: {} }],
  [
    'message.saveWording',
    { stage: 'drafted', ask: { input: { wordings: [ownWording({ name: '새 글' })] } } },
  ],
  [
    'message.resetWording',
    {
      stage: 'drafted',
      before(host) {
        const [wording] = read(host, 'templates').filter((row) => row.id === 'year-end');
        const { id, name, occasion, channel, tier, language, subject, active } = wording ?? {};
        const changed = {
          id,
          name,
          occasion,
          class: wording?.class,
          channel,
          tier,
          language,
          subject,
          active,
        };
        act(host, {
          action: 'message.saveWording',
          input: { wordings: [{ ...changed, text: '{name}님, 바꾼 인사입니다.' }] },
        });
      },
      ask: { input: { id: 'year-end' } },
    },
  ],
  ['message.addWordings', { stage: 'drafted', ask: { input: { language: 'en' } } }],
  [
    'message.removeWording',
    {
      stage: 'drafted',
      before: (host) =>
        void act(host, {
          action: 'message.saveWording',
          input: { wordings: [ownWording({ name: '쓰지 않은 글', active: false })] },
        }),
      ask: (host) => ({ input: { ids: [wordingNamed(host, '쓰지 않은 글')] } }),
    },
  ],
  ['schedule.build', { stage: 'listed', ask: {} }],
  [
    'schedule.mark',
    { stage: 'final', ask: (host) => ({ input: { id: keyOf(host, 'schedule'), status: 'done' } }) },
  ],
  ['insight.report', { stage: 'handedOver', ask: {} }],
  [
    'complaint.enter',
    {
      stage: 'handedOver',
      ask: ofPatient('강나래', { kind: 'text', channel: 'call', summary: '문자 그만' }),
    },
  ],
  ['complaint.remove', { stage: 'drafted', ask: (host) => ({ input: { id: keyOf(host, 'complaints') } }) }],
  [
    'complaint.resolve',
    {
      stage: 'drafted',
      ask: (host) => ({ input: { id: keyOf(host, 'complaints'), resolution: '사과드림' } }),
    },
  ],
  ['consent.list', { stage: 'drafted', ask: {} }],
  [
    'consent.record',
    {
      stage: 'drafted',
      ask: (host) => ({
        input: {
          patients: [patientNamed(host, '강나래'), patientNamed(host, '도현수')],
          state: 'granted',
          on: '2026-11-25',
          method: 'paper',
        },
      }),
    },
  ],
  [
    'consent.importOptOuts',
    { stage: 'drafted', ask: { input: { phones: ['010-0102-1102', '010-9999-0000'], on: '2026-11-25' } } },
  ],
  ['consent.takeBack', { stage: 'drafted', ask: (host) => ({ input: { ids: [keyOf(host, 'consents')] } }) }],
  ['consent.tell', { stage: 'drafted', ask: (host) => ({ input: { ids: [keyOf(host, 'consents')] } }) }],
  ['clinic.settings', { stage: 'handedOver', ask: {} }],
  [
    'clinic.saveSettings',
    { stage: 'listed', ask: { input: { values: { tierA: '4', clinicName: '바뀐치과' } } } },
  ],
  [
    'clinic.saveStaff',
    {
      stage: 'final',
      ask: {
        input: {
          members: [
            { name: DIRECTOR, role: 'director' },
            { name: '새직원', role: 'desk' },
          ],
        },
      },
    },
  ],
  [
    'clinic.signIn',
    { stage: 'imported', ask: { input: { name: HEAD, pin: '1470', newPin: '3692' }, who: HEAD } },
  ],
  ['clinic.removePin', { stage: 'imported', ask: asHead({ name: HEAD }) }],
  [
    'workbook.prepare',
    { stage: 'new', ask: { input: { language: 'ko', settings: { clinicName: '시험치과', tierA: '6' } } } },
  ],
  ['sheet.show', { stage: 'handedOver', ask: { input: { table: 'approvals' } } }],
  [
    'window.open',
    { stage: 'handedOver', ask: { input: { view: 'meeting', params: {}, title: '회의·확정' } } },
  ],
]);

/** @throws Error where an action has none */
export function scenarioOf(action: string): Scenario {
  const found = SCENARIOS.get(action);
  if (!found) throw new Error(`${action} has no scenario in test/trust/scenario.ts`);
  return found;
}
