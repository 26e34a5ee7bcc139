import * as v from 'valibot';
import type { Text } from '../../core/text';
import { action } from '../action';
import { readSettings } from '../clinic/settings';
import { type Patient, patientTable } from '../intake/table';
import { draftTable } from '../message/draft-table';
import { resolveAsOf } from '../referral/as-of';
import { splitList } from '../referral/read-patient';
import { readReferrals } from '../referral/read-referrals';
import { isEligible, tierOf } from '../referral/tally';
import { scheduleTable } from '../schedule/table';
import { readList } from '../vip/read-list';
import { vipTable } from '../vip/table';
import type { CampaignReport, ReportedDraft, ReportedPatient, ReportedStatus } from './report';

/** 보고: what stands in the sheets now, as plain values for programs; changes nothing. */
export const reportAction = action({
  id: 'insight.report',
  title: { ko: '지금까지의 결과', zh: '目前结果', en: 'Results so far' },
  hint: {
    ko: '명단, 문자, 일정표에 적힌 내용을 그대로 모읍니다. 아무것도 바꾸지 않습니다.',
    zh: '汇总名单、短信和日程表的现有内容，不做任何更改。',
    en: 'Gathers what stands in list, messages and schedule; changes nothing.',
  },
  inMenu: false,
  readsOnly: true,
  input: v.object({}),
  run(context) {
    const { workbook, today } = context;
    const settings = readSettings(workbook);
    const patients = workbook.read(patientTable);
    const byId = new Map(patients.map((patient) => [patient.id, patient]));
    const name = (id: string) => nameOf(byId.get(id), id);
    const vipRows = workbook.rowNumbers(vipTable);
    const isFinal = readList(context)?.state === 'final';
    const report: CampaignReport = {
      asOf: resolveAsOf(undefined, settings, today),
      referrals: readReferrals(workbook).rows.map((row) => ({
        file: row.file,
        row: row.fileRow ?? 0,
        patient: name(row.patient),
        status: row.status === '' ? 'none' : REPORTED_STATUS[row.status],
        kind: row.kind === '' ? 'none' : row.kind,
        referrer: row.referrer === '' ? null : name(row.referrer),
        candidates: splitList(row.candidateIds).map(name),
        evidence: row.evidence,
        reason: row.reason,
      })),
      tally: patients
        .map((patient) => ({
          patient: nameOf(patient, patient.id),
          total: patient.totalReferrals ?? 0,
          lastYear: patient.lastYearReferrals ?? 0,
        }))
        .filter(({ total }) => total > 0)
        .map((counts) => ({
          ...counts,
          eligible: isEligible(counts.total, counts.lastYear, settings),
          tier: tierOf(counts.total, settings),
        })),
      vip: workbook.read(vipTable).flatMap((row) =>
        row.tier === ''
          ? []
          : [
              {
                patient: name(row.patient),
                tier: row.tier,
                total: row.totalReferrals ?? 0,
                lastYear: row.lastYearReferrals ?? 0,
                state: isFinal ? 'final' : 'provisional',
                rowNumber: vipRows.get(row.patient) ?? 0,
              },
            ],
      ),
      vipSheet: vipTable.name[workbook.language],
      drafts: workbook.read(draftTable).map((row) => ({
        patient: name(row.patient),
        template: row.template,
        channel: row.channel,
        text: row.text,
        bytes: row.bytes ?? 0,
        form: row.form,
        warnings: splitList(row.codes),
        status: row.status === '' ? 'draft' : REPORTED_DRAFT[row.status],
        reason: row.reason,
      })),
      schedule: workbook.read(scheduleTable).map((row) => ({
        id: row.id,
        period: row.period,
        stage: row.stage,
        activity: row.activity,
        owners: splitList(row.owners),
        start: row.start,
        due: row.due,
        status: row.status === '' ? 'planned' : row.status,
      })),
    };
    return { done: report };
  },
  summary: (_, language) => GATHERED[language],
});

function nameOf(patient: Patient | undefined, id: string): ReportedPatient {
  return { id, chart: patient?.chart ?? '', name: patient?.name ?? '', phone: patient?.phone ?? '' };
}

const REPORTED_STATUS = {
  counted: 'counted',
  question: 'review',
  unnamed: 'unnamed',
  staff: 'excluded',
  business: 'excluded',
  channel: 'excluded',
  none: 'none',
} as const satisfies Record<string, ReportedStatus>;

const REPORTED_DRAFT = {
  draft: 'draft',
  blocked: 'blocked',
  needsDirector: 'blocked',
  approved: 'approved',
  exported: 'exported',
  sent: 'sent',
  failed: 'failed',
  replied: 'sent',
  held: 'skipped',
  skipped: 'skipped',
} as const satisfies Record<string, ReportedDraft['status']>;

const GATHERED: Text = { ko: '결과를 모았어요.', zh: '已汇总结果。', en: 'Results gathered.' };
