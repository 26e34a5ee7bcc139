import * as v from 'valibot';
import { action } from '../action';
import { readSettings } from '../clinic/settings';
import { patientTable } from '../intake/table';
import { draftTable } from '../message/draft-table';
import { readReferrals } from '../referral/read-referrals';
import { readHistory } from './history';
import { readList } from './read-list';
import { DRAFT_COLUMNS, showBroughtBy, showDraftsOf } from './show-brought';
import { vipTable } from './table';
import type { VipEntry, VipsOutcome } from './vip-view';

/** VIP 명단 보기: the list with whom each brought, on what evidence, and the drafts. */
export const listAction = action({
  id: 'vip.list',
  title: { ko: 'VIP 명단 보기', zh: '查看VIP名单', en: 'View the VIP list' },
  hint: {
    ko: '누가 누구를 모셔 왔는지 근거와 함께 보여 줍니다.',
    zh: '显示每位VIP介绍了谁及其依据。',
    en: 'Shows whom each VIP brought, and on what words it rests.',
  },
  inMenu: false,
  view: 'vips',
  readsOnly: true,
  input: v.object({}),
  run(context) {
    const { workbook, language } = context;
    const vips = workbook.read(vipTable, { lenient: true });
    if (vips.length === 0) return { done: { asOf: readSettings(workbook).asOf, vips: [] } };
    const brought = showBroughtBy(readReferrals(workbook).rows, language);
    const drafts = showDraftsOf(
      workbook.read(draftTable, { columns: DRAFT_COLUMNS, lenient: true }),
      language,
    );
    const patients = workbook.read(patientTable, { columns: ['id', 'carriedOver', 'status'], lenient: true });
    const carriedOver = new Map(patients.map((patient) => [patient.id, patient.carriedOver ?? 0]));
    const deceased = new Set(patients.flatMap(({ id, status }) => (status === 'deceased' ? [id] : [])));
    const list = readList(context);
    const tiers = new Map(list?.members.map(({ patient, tier }) => [patient, tier]));
    const history = readHistory(workbook, list?.season);
    const outcome: VipsOutcome = {
      asOf: readSettings(workbook).asOf,
      vips: vips
        .filter(({ patient }) => !deceased.has(patient))
        .map(
          (row): VipEntry => ({
            patient: row.patient,
            name: row.name,
            chart: row.chart,
            phone: row.phone,
            tier: tiers.get(row.patient) ?? '',
            state: tiers.has(row.patient) ? (list?.state ?? '') : 'droppedOut',
            total: row.totalReferrals ?? 0,
            lastYear: row.lastYearReferrals ?? 0,
            family: row.familyReferrals ?? 0,
            carriedOver: carriedOver.get(row.patient) ?? 0,
            lastVisit: row.lastVisit,
            attendant: row.attendant,
            decision: list?.decisions.get(row.patient) ?? '',
            benefits: row.benefits,
            change: row.change,
            lastTier: row.lastTier,
            history: history.get(row.patient) ?? [],
            warnings: row.warnings.split(', ').join('\n'),
            brought: brought.get(row.patient) ?? [],
            drafts: drafts.get(row.patient) ?? [],
          }),
        ),
    };
    return { done: outcome };
  },
  summary: () => '',
});
