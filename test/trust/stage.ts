import type { Host, ScriptFile } from '../../host/host';
import type { Snapshot } from '../../host/snapshot';
import { act, open, read } from './clinic';

/** How far the clinic is: each stands on the one before. */
export const STAGES = [
  'new',
  'prepared',
  'staffed',
  'imported',
  'tallied',
  'listed',
  'reviewed',
  'final',
  'drafted',
  'approved',
  'handedOver',
] as const;
export type Stage = (typeof STAGES)[number];

export const DIRECTOR = '문원장';
export const HEAD = '유실장';
export const DESK = '한데스크';

const HEADER = [
  '진료일',
  '차트번호',
  '이름',
  '휴대폰',
  '생년월일',
  '신환/구환',
  '메모',
  '문자수신동의',
  '이메일',
  '우편번호',
  '주소',
];

/** [day, chart, name, new or not, memo] */
export const VISITS: readonly (readonly [string, number, string, string, string])[] = [
  ['2025-03-03', 101, '강나래', '신환', ''],
  ['2025-03-04', 102, '도현수', '신환', ''],
  ['2025-03-05', 103, '민하늘', '신환', ''],
  ['2025-03-06', 104, '민하늘', '신환', ''],
  ['2025-03-07', 105, '서미주', '신환', '인터넷 검색'],
  ['2026-02-02', 111, '곽다온', '신환', '강나래님 소개로 옴'],
  ['2026-02-03', 112, '노이든', '신환', '강나래님 소개'],
  ['2026-02-04', 113, '탁소율', '신환', '강나래 환자분 소개'],
  ['2026-02-05', 114, '방라희', '신환', '강나래님 소개로 내원'],
  ['2026-02-06', 115, '옥지안', '신환', '강나래님 소개'],
  ['2026-03-02', 121, '채온유', '신환', '도현수님 소개로 옴'],
  ['2026-03-03', 122, '피아린', '신환', '도현수님 소개'],
  ['2026-03-04', 123, '육새봄', '신환', '도현수님 소개'],
  ['2026-04-06', 131, '표가을', '신환', '서미주님 소개'],
  ['2026-04-07', 132, '감여름', '신환', '서미주님 소개'],
  ['2026-05-04', 141, '설겨울', '신환', '민하늘님 소개로 오심'],
  ['2026-10-05', 101, '강나래', '구환', '정기검진'],
  ['2026-10-06', 102, '도현수', '구환', '스케일링'],
];

export const cellsOf = ([day, chart, name, mark, memo]: (typeof VISITS)[number]): string[] => [
  day,
  String(chart),
  name,
  `010-0${chart}-${1000 + chart}`,
  `19${String(60 + (chart % 30))}-05-${String(10 + (chart % 18))}`,
  mark,
  memo,
  '동의',
  `p${chart}@patients.example`,
  '04524',
  `서울시 중구 가상로 ${chart}`,
];

/** The file of the stage `imported`, or of a later day. */
export function importInput(batch: string, visits: readonly string[][] = VISITS.map(cellsOf)): object {
  return {
    report: 'visits',
    file: `${batch}.csv`,
    batch,
    header: HEADER,
    rows: visits.map((cells, index) => ({ rowNumber: index + 2, cells })),
    totalRows: visits.length,
    first: true,
    last: true,
  };
}

/** Two more visits, one of them of somebody new. */
export const LATER_VISITS = [
  cellsOf(['2026-11-30', 151, '연하루', '신환', '도현수님 소개로 옴']),
  cellsOf(['2026-11-30', 105, '서미주', '구환', '크라운 상담']),
];

/** Patients by name; the first of those who share it. */
export function patientNamed(host: Host, name: string): string {
  const found = read(host, 'patients').find((row) => row.name === name);
  if (!found) throw new Error(`no patient ${name}`);
  return String(found.id);
}

export function draftsOf(host: Host, status: string, channel?: string): string[] {
  return read(host, 'drafts')
    .filter((row) => row.status === status && (channel === undefined || row.channel === channel))
    .map((row) => String(row.id));
}

/** Passes by name, as signing in answered them; PINs are set in the stage `staffed`. */
export function passOf(host: Host, name: string): string {
  return act<{ pass: string }>(host, {
    action: 'clinic.signIn',
    input: { name, pin: PINS.get(name) ?? '' },
    who: name,
  }).pass;
}

const PINS = new Map([
  [DIRECTOR, '2580'],
  [HEAD, '1470'],
]);

/** A wording of the clinic's own. */
export const ownWording = (changes: object) => ({
  id: '',
  occasion: 'season',
  class: 'greeting',
  channel: 'sms',
  tier: '',
  language: 'ko',
  subject: '',
  text: '{name}님, 한 해 동안 감사했습니다. 새해에도 건강하세요.',
  active: true,
  ...changes,
});
const MAIL = ownWording({ name: '감사 메일', channel: 'email', subject: '{name}님께 드리는 감사 인사' });
const FOR_DIRECTOR = ownWording({
  name: '원장님이 볼 글',
  text: '{name}님, 저희는 소개 수수료를 받지 않습니다. 늘 고맙습니다.',
});

const BUILD: Readonly<Record<Exclude<Stage, 'new'>, (host: Host) => void>> = {
  prepared(host) {
    act(host, { action: 'workbook.prepare', input: { language: 'ko' } });
  },
  staffed(host) {
    const members = [
      { name: DIRECTOR, role: 'director' },
      { name: HEAD, role: 'headDesk' },
      { name: DESK, role: 'desk' },
    ];
    act(host, { action: 'clinic.saveStaff', input: { members } });
    const values = { clinicName: '시험치과', clinicPhone: '02-0000-0000', optOutNumber: '080-000-0000' };
    act(host, { action: 'clinic.saveSettings', input: { values } });
    for (const [name, newPin] of PINS)
      act(host, { action: 'clinic.signIn', input: { name, newPin }, who: name });
  },
  imported(host) {
    act(host, { action: 'intake.import', input: importInput('first') });
  },
  tallied(host) {
    act(host, { action: 'referral.tally' });
  },
  listed(host) {
    act(host, { action: 'vip.shortlist' });
  },
  reviewed(host) {
    act(host, { action: 'vip.decide', input: { patient: patientNamed(host, '강나래'), decision: 'keep' } });
    act(host, {
      action: 'vip.sign',
      input: { role: 'director' },
      who: DIRECTOR,
      pass: passOf(host, DIRECTOR),
    });
  },
  final(host) {
    act(host, { action: 'vip.sign', input: { role: 'headDesk' }, who: HEAD, pass: passOf(host, HEAD) });
    act(host, { action: 'schedule.build' });
  },
  drafted(host) {
    act(host, { action: 'message.saveWording', input: { wordings: [MAIL, FOR_DIRECTOR] } });
    act(host, { action: 'message.draft' });
    const patient = patientNamed(host, '서미주');
    act(host, {
      action: 'complaint.enter',
      input: { patient, kind: 'service', channel: 'desk', summary: '오래 기다림' },
    });
    act(host, {
      action: 'consent.record',
      input: {
        patients: [patientNamed(host, '강나래')],
        state: 'granted',
        on: '2026-11-20',
        method: 'paper',
      },
    });
  },
  approved(host) {
    act(host, { action: 'message.approve', input: { ids: draftsOf(host, 'draft') } });
  },
  handedOver(host) {
    const [first] = draftsOf(host, 'approved', 'sms');
    act(host, { action: 'message.export', input: { ids: [first], format: 'generic' } });
  },
};

const made = new WeakMap<readonly ScriptFile[], Map<Stage, Snapshot>>();

/** The clinic at a stage, made by the product's own actions; nobody has touched the sheets. */
export function stage(script: readonly ScriptFile[], wanted: Stage): Snapshot {
  const known = made.get(script) ?? new Map<Stage, Snapshot>();
  made.set(script, known);
  const last = STAGES.filter((name) => known.has(name)).at(-1);
  const already = known.get(wanted);
  if (already) return already;
  const host = open(script, last === undefined ? {} : { snapshot: known.get(last) as Snapshot });
  for (const name of STAGES.slice(last === undefined ? 0 : STAGES.indexOf(last) + 1)) {
    if (name !== 'new') BUILD[name](host);
    known.set(name, host.snapshot());
    if (name === wanted) break;
  }
  const snapshot = known.get(wanted);
  if (!snapshot) throw new Error(`stage ${wanted} was not made`);
  return snapshot;
}
