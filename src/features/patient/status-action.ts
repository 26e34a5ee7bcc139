import * as v from 'valibot';
import { say, type Text } from '../../core/text';
import { action } from '../action';
import { readPatients } from '../intake/read-records';
import { type Patient, patientTable } from '../intake/table';
import { unknownPatient } from '../referral/answer-fault';

type Status = Exclude<Patient['status'], ''>;
const STATUSES = Object.keys(patientTable.columns.status.codec.words ?? {}) as Status[];

/** What setting a patient's status came to. */
export interface StatusOutcome {
  readonly patient: string;
  readonly name: string;
  readonly status: Status;
  readonly before: Status;
}

/** 연락 금지로 바꾸기: how the clinic may be in touch with a patient; 연락 금지 and 사망 stop everything at once. */
export const setStatusAction = action({
  id: 'patient.setStatus',
  title: { ko: '연락 금지로 바꾸기', zh: '设为停止联系', en: 'Set to “do not contact”' },
  hint: {
    ko: '환자의 상태를 연락 금지, 번호 확인, 사망 등으로 바꿉니다. 되돌릴 수 있습니다.',
    zh: '将患者状态改为停止联系、号码待核、已故等，可以撤销。',
    en: 'Sets a patient to do not contact, check number, deceased and so on; it can be taken back.',
  },
  inMenu: true,
  group: 'more',
  view: 'consents',
  input: v.object({
    patient: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
    status: v.picklist(STATUSES),
  }),
  run({ workbook, memory }, { patient: id, status }) {
    const patient = readPatients(workbook, memory, { lenient: true }).find((each) => each.id === id);
    if (!patient) throw unknownPatient(id);
    const before = patient.status || 'normal';
    if (before !== status) {
      workbook.enter(patientTable, [{ key: id, values: { status: status === 'normal' ? '' : status } }]);
    }
    return { done: { patient: id, name: patient.name, status, before } satisfies StatusOutcome };
  },
  summary: ({ status, before }, language) =>
    say(status === before ? SUMMARY.already : SUMMARY.set, language, {
      status: String(patientTable.columns.status.codec.encode(status, language)),
    }),
  undo: ({ patient, status, before }) =>
    status === before ? undefined : { action: 'patient.setStatus', input: { patient, status: before } },
});

const SUMMARY = {
  set: {
    ko: '환자 상태: {status}',
    zh: '患者状态已改为“{status}”。',
    en: 'The patient is now: {status}.',
  },
  already: {
    ko: '이미 그 상태예요: {status}',
    zh: '患者状态已经是“{status}”。',
    en: 'The patient was so already: {status}.',
  },
} as const satisfies Readonly<Record<string, Text>>;
