import * as v from 'valibot';
import { action, type Context } from '../action';
import { readApprovals } from '../approval/read-approvals';
import { signersOf } from '../approval/signer';
import { readSettings } from '../clinic/settings';
import { readStaffLeniently } from '../clinic/staff';
import { resolveAsOf } from '../referral/as-of';
import { readCredits } from '../referral/read-credits';
import { readReferrals } from '../referral/read-referrals';
import { tallyReferrals } from '../referral/tally';
import { seasonOf } from '../schedule/season';
import type { Candidate } from './candidate-table';
import { consentsNow, readStanding } from './current-consent';
import { verdictOf } from './decide-action';
import { readHistory } from './history';
import { isFrozen, latestSeason } from './list';
import { sayMoreMissing } from './more-missing';
import { readCandidates, withoutDead } from './read-candidates';
import type { CandidateEntry, ReviewOutcome } from './review-view';
import { type SeasonSheets, settle, standingOf } from './season-sheets';
import { showBroughtBy } from './show-brought';
import {
  doubtsOf,
  isWarnedOfStop,
  REASON_GLUE,
  sayStop,
  WARNING_GLUE,
  warnOfConsent,
} from './show-candidate';
import { tryCriteria } from './what-if';

const ORDER: readonly Candidate['proposal'][] = ['eligible', 'late', 'fell', 'missing', 'added'];

/** 회의·확정: all that the meeting shows, in one call. */
export const reviewAction = action({
  id: 'vip.review',
  title: { ko: '4. 회의·확정하기', zh: '4. 会议确定', en: '4. Meet and sign the list' },
  hint: {
    ko: '후보를 한 분씩 보며 넣고 빼고, 원장님과 데스크 실장님이 서명합니다.',
    zh: '逐一讨论候选人，决定去留，由院长和前台主管签字。',
    en: 'Goes through the candidates one by one; the director and the head of desk sign.',
  },
  inMenu: true,
  group: 'steps',
  view: 'meeting',
  readsOnly: true,
  input: v.object({}),
  run: (context) => ({ done: review(context) }),
  summary: () => '',
});

function review(context: Context): ReviewOutcome {
  const { workbook, memory, today, language } = context;
  const rows = readCandidates(workbook, { lenient: true });
  const season = latestSeason(rows) ?? seasonOf(today);
  const settings = readSettings(workbook);
  const staff = readStaffLeniently(workbook);
  const referrals = readReferrals(workbook).rows;
  const patients = readStanding(workbook);
  const consents = consentsNow(context, patients);
  const carriedOver = new Map(
    patients.flatMap(({ id, carriedOver }) => (carriedOver === null ? [] : [[id, carriedOver] as const])),
  );
  // Who died since the list was drawn is shown to nobody; the next drawing takes the line away.
  const deceased = new Set(patients.flatMap(({ id, status }) => (status === 'deceased' ? [id] : [])));
  const stopped = new Set(patients.flatMap(({ id, status }) => (status === 'doNotContact' ? [id] : [])));
  const drawn = rows.filter((row) => row.season === String(season));
  const approvals = readApprovals(workbook);
  const settled = settle({ season, candidates: drawn, approvals }, context).sheets;
  const own = withoutDead(settled.candidates, deceased);
  const sheets: SeasonSheets = { season, candidates: own, approvals };
  const brought = showBroughtBy(referrals, language);
  const history = readHistory(workbook, season);
  const frozen = isFrozen(own);
  const asOf = resolveAsOf(undefined, settings, today);
  const candidates = own.flatMap((row): CandidateEntry[] => {
    if (row.proposal === '') return [];
    const consent = consents.get(row.patient) ?? row.consent;
    return [
      {
        ...verdictOf(row, frozen),
        patient: row.patient,
        name: row.name,
        chart: row.chart,
        phone: row.phone,
        proposal: row.proposal,
        proposalReasons: row.proposalReason.split(REASON_GLUE).filter(Boolean),
        tier: row.tier,
        signedTier: row.signedTier,
        total: row.totalReferrals ?? 0,
        lastYear: row.lastYearReferrals ?? 0,
        family: row.familyReferrals ?? 0,
        carriedOver: carriedOver.get(row.patient) ?? 0,
        brought: brought.get(row.patient) ?? [],
        warnings: [
          ...doubtsOf(row, language),
          ...(stopped.has(row.patient) && !isWarnedOfStop(row) ? [sayStop(language)] : []),
          ...warnOfConsent(row.warnings, consent, workbook.language).split(WARNING_GLUE).filter(Boolean),
        ],
        traits: row.traits,
        lastVisit: row.lastVisit,
        spendBand: row.spendBand,
        consent,
        history: history.get(row.patient) ?? [],
      },
    ];
  });
  return {
    season,
    asOf: own.length === 0 ? '' : asOf,
    signers: {
      director: signersOf(staff, 'director', today),
      headDesk: signersOf(staff, 'headDesk', today),
    },
    candidates: candidates.sort(compareEntries),
    moreMissing: own.length === 0 ? '' : sayMoreMissing(memory, language),
    whatIf: tryCriteria(tallyReferrals(readCredits(referrals), carriedOver, asOf, settings), settings),
    ...standingOf(sheets, context),
  };
}

/** The list by tier, total, last year and name, then late, fallen, missing, added. */
function compareEntries(a: CandidateEntry, b: CandidateEntry): number {
  return (
    ORDER.indexOf(a.proposal) - ORDER.indexOf(b.proposal) ||
    Number(a.tier === '') - Number(b.tier === '') ||
    (a.tier < b.tier ? -1 : a.tier > b.tier ? 1 : 0) ||
    b.total - a.total ||
    b.lastYear - a.lastYear ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}
