/**
 * How well a campaign report agrees with what a clinic knows to be true.
 * Shares are pooled over all clinics; recall also has a floor that every clinic must reach alone.
 */

/** A patient as a report names him. */
interface Reference {
  readonly chart: string;
  readonly name: string;
  readonly phone: string;
}

/** What is looked at in a report, see test/data/campaign-report.schema.json. */
export interface Report {
  readonly intake: { readonly rejected: readonly { readonly row: number }[] };
  readonly referrals: readonly ReportedReferral[];
  readonly tally: readonly (Standing & { readonly patient: Reference })[];
  readonly vip: readonly { readonly patient: Reference }[];
}

interface ReportedReferral {
  readonly row: number;
  readonly patient: Reference;
  readonly status: string;
  readonly referrer: Reference | null;
  readonly candidates: readonly Reference[];
  readonly evidence: string;
}

interface Standing {
  readonly total: number;
  readonly lastYear: number;
  readonly eligible: boolean;
  readonly tier: string;
}

/** What is true of one export; patients are named by the clinic's chart number. */
export interface Truth {
  readonly people: Readonly<Record<string, { readonly name: string; readonly phone: string }>>;
  /** By row of the file. */
  readonly rows: Readonly<Record<string, TrueRow>>;
  readonly tally: Readonly<Record<string, Standing>>;
  readonly rejects?: readonly number[];
}

interface TrueRow {
  /** `credit`: the words suffice to name the referrer; `skip`: not judged. */
  readonly expect: 'credit' | 'review' | 'unnamed' | 'excluded' | 'none' | 'skip';
  readonly referrer: string | null;
  readonly candidates: readonly string[];
  readonly memo: string;
  readonly patient: string;
}

/** One clinic to judge. */
export interface Pair {
  readonly name: string;
  readonly truth: Truth;
  readonly report: Report;
}

/**
 * Shares between 0 and 1. precision: automatic credits that are right, one on a row without a referral being wrong;
 * recall: credits given where the words suffice; review: doubtful rows that became a question; candidates: questions that
 * offer the true ones in a list of sensible length; notReferral: unnamed, excluded and none told apart from referrals;
 * floor: the worst clinic's recall.
 */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly review: number;
  readonly candidates: number;
  readonly notReferral: number;
  readonly floor: number;
}

/** What each level of ambition asks for. */
export const BARS = {
  issue: { precision: 0.995, recall: 0.97, review: 0.95, candidates: 0.95, notReferral: 0.95, floor: 0.9 },
  goal: { precision: 0.999, recall: 0.98, review: 0.98, candidates: 0.98, notReferral: 0.98, floor: 0.95 },
  messy: { precision: 0.99, recall: 0.7, review: 0.6, candidates: 0.8, notReferral: 0.8, floor: 0.6 },
} as const satisfies Record<string, Figures>;

/** A row judged otherwise than it should be. */
export interface Miss {
  readonly expected: string;
  readonly got: string;
  readonly words: string;
}

export interface Score {
  readonly figures: Figures;
  /** Rows whose words suffice for a credit. */
  readonly credits: number;
  readonly wrongCredits: number;
  /** What no share can excuse: a tally that differs, a VIP too many, a bad row unlisted. */
  readonly faults: readonly string[];
  readonly misses: readonly Miss[];
  /** The figures that stay below the bar. */
  readonly below: readonly (keyof Figures)[];
  /** Nothing below the bar and no fault. */
  readonly holds: boolean;
}

/** `hits` of `of`; nothing to judge counts as none of one. */
interface Share {
  hits: number;
  of: number;
}

/** Judges all pairs together against a bar. */
export function score(pairs: readonly Pair[], bar: Figures = BARS.issue): Score {
  const judged = pairs.map(judge);
  const given = pool(judged.map(({ given }) => given));
  const figures: Figures = {
    precision: ratio(given),
    recall: ratio(pool(judged.map(({ recall }) => recall))),
    review: ratio(pool(judged.map(({ review }) => review))),
    candidates: ratio(pool(judged.map(({ candidates }) => candidates))),
    notReferral: ratio(pool(judged.map(({ notReferral }) => notReferral))),
    floor: judged.length > 0 ? Math.min(...judged.map(({ recall }) => ratio(recall))) : 0,
  };
  const faults = judged.flatMap((clinic) => clinic.faults);
  const below = (Object.keys(bar) as (keyof Figures)[]).filter((name) => figures[name] < bar[name]);
  return {
    figures,
    credits: judged.reduce((sum, { recall }) => sum + recall.of, 0),
    wrongCredits: given.of - given.hits,
    faults,
    misses: judged.flatMap(({ misses }) => misses),
    below,
    holds: below.length === 0 && faults.length === 0,
  };
}

/** The score as a few lines to read: faults, the most frequent misses, then the figures. */
export function describeScore({ figures, credits, wrongCredits, faults, misses }: Score): string {
  const counts = new Map<string, number>();
  for (const { expected, got, words } of misses) {
    const line = `expected ${expected}, got ${got}: ${words}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const frequent = [...counts].sort(([, left], [, right]) => right - left).slice(0, 80);
  const shares = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(4)}`);
  return [
    ...faults,
    ...frequent.map(([line, count]) => `${count} × ${line}`),
    `${credits} credits: ${shares.join(' ')}; wrong ${wrongCredits}, faults ${faults.length}`,
  ].join('\n');
}

interface Judgement {
  /** Automatic credits, right of all. */
  readonly given: Share;
  readonly recall: Share;
  readonly review: Share;
  readonly candidates: Share;
  readonly notReferral: Share;
  readonly faults: string[];
  readonly misses: Miss[];
}

function judge({ name, truth, report }: Pair): Judgement {
  const chartOf = chartFinder(truth);
  const judgement: Judgement = {
    given: emptyShare(),
    recall: emptyShare(),
    review: emptyShare(),
    candidates: emptyShare(),
    notReferral: emptyShare(),
    faults: [],
    misses: [],
  };
  const found = new Map<string, ReportedReferral>();
  for (const referral of report.referrals) {
    const row = String(referral.row);
    if (found.has(row)) judgement.faults.push(`${name}: row ${row} twice`);
    found.set(row, referral);
    if (referral.status === 'counted' && !truth.rows[row]) {
      add(judgement.given, false);
      judgement.misses.push({ expected: 'no referral', got: 'WRONG CREDIT', words: referral.evidence });
    }
  }
  for (const [row, expected] of Object.entries(truth.rows)) {
    if (expected.expect === 'skip') continue;
    const referral = found.get(row);
    if (!referral && expected.expect === 'none' && expected.memo.includes('[old')) continue;
    if (referral && chartOf(referral.patient) !== expected.patient)
      judgement.faults.push(`${name}: row ${row} is not patient ${expected.patient}`);
    judgeRow(judgement, expected, referral, chartOf);
  }
  judgement.faults.push(...judgeLists(name, truth, report, found, chartOf));
  return judgement;
}

function judgeRow(
  judgement: Judgement,
  expected: TrueRow,
  found: ReportedReferral | undefined,
  chartOf: ChartOf,
): void {
  const status = found?.status ?? 'absent';
  const miss = (kind: string, got: string) =>
    judgement.misses.push({ expected: kind, got, words: expected.memo });
  if (!found) miss(expected.expect, 'ABSENT');
  const right = isRightCredit(expected, found, chartOf);
  if (status === 'counted') {
    add(judgement.given, right);
    if (!right) miss(expected.expect, 'WRONG CREDIT');
  }
  switch (expected.expect) {
    case 'credit':
      add(judgement.recall, right);
      if (status !== 'counted') miss('credit', status);
      break;
    case 'review':
      add(judgement.review, status === 'review');
      if (status !== 'review') miss('review', status);
      else if (expected.candidates.length > 0) {
        const offered = (found?.candidates ?? []).map(chartOf);
        const sensible = offered.length <= Math.max(9, expected.candidates.length + 5);
        const good = sensible && expected.candidates.every((chart) => offered.includes(chart));
        add(judgement.candidates, good);
        if (!good) miss('candidates', `${offered.length} offered`);
      }
      break;
    default: {
      const apart = ['excluded', 'none'];
      const good = status === expected.expect || (apart.includes(status) && apart.includes(expected.expect));
      add(judgement.notReferral, good);
      if (!good && status !== 'counted') miss(expected.expect, status);
    }
  }
}

/** Tallies must be exact, and VIPs complete, wherever every credit was found; a wrong credit is counted once, above. */
function judgeLists(
  name: string,
  truth: Truth,
  report: Report,
  found: ReadonlyMap<string, ReportedReferral>,
  chartOf: ChartOf,
): string[] {
  const faults: string[] = [];
  const whole = new Map<string, boolean>();
  for (const [row, expected] of Object.entries(truth.rows)) {
    if (expected.expect !== 'credit' || expected.referrer === null) continue;
    const right = isRightCredit(expected, found.get(row), chartOf);
    whole.set(expected.referrer, right && (whole.get(expected.referrer) ?? true));
  }
  const stolen = new Set<string | undefined>();
  for (const [row, referral] of found) {
    const expected = truth.rows[row];
    if (referral.status === 'counted' && !(expected && isRightCredit(expected, referral, chartOf)))
      stolen.add(chartOf(referral.referrer));
  }
  const tally = new Map(report.tally.map((standing) => [chartOf(standing.patient), standing]));
  const wrong = [...whole]
    .filter(
      ([chart, complete]) => complete && !stolen.has(chart) && !isSame(truth.tally[chart], tally.get(chart)),
    )
    .map(([chart]) => chart);
  if (wrong.length > 0) {
    const [first = ''] = wrong;
    const [want, got] = [truth.tally[first], tally.get(first)].map((standing) => JSON.stringify(standing));
    faults.push(`${name}: ${wrong.length} tallies differ, e.g. ${first} ${want} got ${got}`);
  }
  const trueVips = new Set(
    Object.keys(truth.tally).filter((chart) => truth.tally[chart]?.eligible && truth.tally[chart].tier),
  );
  const gotVips = new Set(report.vip.map(({ patient }) => chartOf(patient)));
  const extra = [...gotVips].filter((chart) => !trueVips.has(chart ?? '') && !stolen.has(chart));
  const lost = [...trueVips].filter((chart) => !gotVips.has(chart) && whole.get(chart));
  if (extra.length + lost.length > 0)
    faults.push(`${name}: VIPs too many ${extra.length}, missing ${lost.length} of ${trueVips.size}`);

  const listed = new Set(report.intake.rejected.map(({ row }) => row));
  const bad = new Set(truth.rejects ?? []);
  const unlisted = [...bad].filter((row) => !listed.has(row)).slice(0, 4);
  const unjust = [...listed].filter((row) => !bad.has(row)).slice(0, 4);
  if (unlisted.length + unjust.length > 0)
    faults.push(`${name}: refused rows differ: missed [${unlisted}], too many [${unjust}]`);
  return faults;
}

type ChartOf = (patient: Reference | null) => string | undefined;

/** A patient without a chart number is known by name and phone. */
function chartFinder({ people }: Truth): ChartOf {
  const key = (person: { name: string; phone: string }) =>
    `${person.name} ${person.phone.replace(/\D/g, '')}`;
  const charts = new Map(Object.entries(people).map(([chart, person]) => [key(person), chart]));
  return (patient) => (patient ? patient.chart || charts.get(key(patient)) : undefined);
}

function isRightCredit(expected: TrueRow, found: ReportedReferral | undefined, chartOf: ChartOf): boolean {
  return (
    expected.expect === 'credit' &&
    found?.status === 'counted' &&
    chartOf(found.referrer) === (expected.referrer ?? undefined)
  );
}

function isSame(want: Standing | undefined, got: Standing | undefined): boolean {
  return (
    want !== undefined &&
    got !== undefined &&
    want.total === got.total &&
    want.lastYear === got.lastYear &&
    want.eligible === got.eligible &&
    want.tier === got.tier
  );
}

function emptyShare(): Share {
  return { hits: 0, of: 0 };
}

function add(share: Share, hit: boolean): void {
  share.of += 1;
  if (hit) share.hits += 1;
}

function pool(shares: readonly Share[]): Share {
  return shares.reduce((sum, { hits, of }) => ({ hits: sum.hits + hits, of: sum.of + of }), emptyShare());
}

function ratio({ hits, of }: Share): number {
  return hits / Math.max(1, of);
}
