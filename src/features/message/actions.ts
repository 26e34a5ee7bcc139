import * as v from 'valibot';
import type { CalendarDate } from '../../core/calendar-date';
import { type Language, say, type Text } from '../../core/text';
import type { Workbook } from '../../workbook/workbook';
import { action } from '../action';
import { readSettings, type Settings } from '../clinic/settings';
import { readStaff, worksOn } from '../clinic/staff';
import { readPatients } from '../intake/read-records';
import { creditedReferrer } from '../referral/open-question';
import { readReferrals } from '../referral/read-referrals';
import { type Season, seasonLabel, seasonOf } from '../schedule/season';
import { readVips } from '../vip/read-list';
import { MADE_COLUMNS } from './draft-row';
import type { FieldId } from './field';
import { type Brought, type DraftPlan, planDrafts } from './plan-drafts';
import { type FaultyTemplate, readTemplates, selectTemplates } from './read-templates';
import { REASONS, type ReasonCode } from './reason';
import { type DraftStatus, draftTable } from './table';

/** What a draft run came to. */
export interface DraftOutcome {
  readonly season: Season;
  readonly vips: number;
  /** Of this season, by status, those not touched included. */
  readonly statuses: Readonly<Partial<Record<DraftStatus, number>>>;
  readonly added: number;
  readonly changed: number;
  /** Approved, handed over, sent or held drafts that were left alone. */
  readonly untouched: number;
  /** Why people get nothing or their drafts wait, most people first; a person counts once under each reason. */
  readonly reasons: readonly {
    readonly code: ReasonCode;
    readonly people: number;
    readonly detail: string;
  }[];
  /** Wordings that could not be read; their drafts stayed as they were. */
  readonly faulty: readonly FaultyTemplate[];
  /** Delivered wordings written into an empty 문구함. */
  readonly wordingsWritten: number;
}

/** 문자·카드 만들기: writes what each VIP is to get this season; approved, sent and edited words stay. */
export const draftAction = action({
  id: 'message.draft',
  title: { ko: '5. 문자·카드 만들기', zh: '5. 制作短信·贺卡', en: '5. Make texts and cards' },
  hint: {
    ko: 'VIP마다 감사 문자, 카드 글, 전화 대본을 만들고 살펴봅니다. 고친 글과 보낸 글은 그대로 둡니다.',
    zh: '为每位VIP制作并检查答谢短信、贺卡文字和电话稿。已修改和已发送的内容会保留。',
    en: 'Makes and checks the thank-you text, card and call script of each VIP. Edited and sent ones stay.',
  },
  inMenu: true,
  group: 'steps',
  input: v.object({
    /** Wordings to make, by id; left out: all that are in use. */
    templates: v.optional(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100)))),
    season: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200))),
  }),
  run({ workbook, memory, today }, input) {
    const settings = readSettings(workbook);
    const season = input.season ?? seasonOf(today);
    const { templates, written } = readTemplates(workbook);
    const usable = selectTemplates(templates, workbook.language, input.templates);
    const patients = new Map(readPatients(workbook, memory).map((patient) => [patient.id, patient]));
    const vips = readVips(workbook).flatMap(({ patient, ...vip }) => {
      const person = patients.get(patient);
      return person ? [{ person, ...vip }] : [];
    });
    const plan = planDrafts({
      season,
      vips,
      people: [...patients.values()],
      brought: readBrought(workbook),
      carriedOver: new Set(
        [...patients.values()].filter(({ carriedOver }) => (carriedOver ?? 0) > 0).map(({ id }) => id),
      ),
      templates: usable.ready,
      allTemplates: input.templates === undefined,
      leftAlone: new Set(usable.faulty.map(({ id }) => id)),
      existing: workbook.read(draftTable),
      setting: {
        today,
        sender: { clinicName: settings.clinicName, optOutNumber: settings.optOutNumber },
        common: commonFields(workbook, settings, season, today),
        greetingIsAd: settings.greetingIsAd,
        language: workbook.language,
        verdicts: new Map(),
      },
    });
    const result = workbook.sync(
      draftTable,
      plan.drafts.map(({ row }) => row),
      { columns: MADE_COLUMNS, expectRows: plan.drafts.length + plan.untouched.length },
    );
    return {
      done: {
        season,
        vips: vips.length,
        ...countPlan(plan),
        added: result.added,
        changed: result.changed,
        untouched: plan.untouched.length,
        faulty: usable.faulty,
        wordingsWritten: written,
      },
    };
  },
  summary: summarise,
});

function readBrought(workbook: Workbook): Brought[] {
  return readReferrals(workbook).rows.flatMap((row) => {
    const referrer = creditedReferrer(row);
    return referrer === '' ? [] : [{ referrer, names: [row.name], mayTell: row.mayTell }];
  });
}

function commonFields(
  workbook: Workbook,
  settings: Settings,
  season: Season,
  today: CalendarDate,
): Map<FieldId, string> {
  const directors = readStaff(workbook).filter(
    (member) => member.role === 'director' && worksOn(member, today),
  );
  return new Map<FieldId, string>([
    ['clinic', settings.clinicName],
    ['clinicPhone', settings.clinicPhone],
    ['optOut', settings.optOutNumber],
    ['director', directors.length === 1 ? (directors[0]?.name ?? '') : ''],
    ['year', String(season)],
    ['newYear', String(season + 1)],
  ]);
}

function countPlan({ drafts, untouched }: DraftPlan): Pick<DraftOutcome, 'statuses' | 'reasons'> {
  const statuses: Partial<Record<DraftStatus, number>> = {};
  const people = new Map<string, { code: ReasonCode; detail: string; patients: Set<string> }>();
  for (const row of [...drafts.map((draft) => draft.row), ...untouched]) {
    if (row.status !== '') statuses[row.status] = (statuses[row.status] ?? 0) + 1;
  }
  for (const { row, reasonCode } of drafts) {
    if (reasonCode === '') continue;
    // Reasons with words of their own (which field, which check) are counted apart.
    const detail = OPEN_REASONS.has(reasonCode) ? row.reason : '';
    const key = `${reasonCode} ${detail}`;
    const entry = people.get(key) ?? { code: reasonCode, detail, patients: new Set() };
    entry.patients.add(row.patient);
    people.set(key, entry);
  }
  const reasons = [...people.values()]
    .map(({ code, detail, patients }) => ({ code, detail, people: patients.size }))
    .sort((one, other) => other.people - one.people);
  return { statuses, reasons };
}

const OPEN_REASONS: ReadonlySet<ReasonCode> = new Set(['unresolved', 'check', 'director']);

function summarise(outcome: DraftOutcome, language: Language): string {
  const count = (status: DraftStatus) => outcome.statuses[status] ?? 0;
  const parts: string[] = [];
  if (outcome.vips === 0) return SUMMARY.noVips[language];
  parts.push(
    say(SUMMARY.made, language, {
      season: seasonLabel(outcome.season)[language],
      vips: outcome.vips,
      draft: count('draft'),
      blocked: count('blocked'),
      director: count('needsDirector'),
      skipped: count('skipped'),
    }),
  );
  if (outcome.untouched > 0) parts.push(say(SUMMARY.untouched, language, { count: outcome.untouched }));
  if (outcome.reasons.length > 0) {
    const listed = outcome.reasons.map(({ code, people, detail }) =>
      say(SUMMARY.people, language, { reason: detail || plainReason(code, language), people }),
    );
    parts.push(say(SUMMARY.reasons, language, { reasons: listed.join(', ') }));
  }
  for (const { name, fault } of outcome.faulty) {
    parts.push(
      say(SUMMARY.faulty, language, {
        name,
        line: fault.line,
        problem: fault.problem[language],
        found: fault.found,
      }),
    );
  }
  return parts.join(' ');
}

function plainReason(code: ReasonCode, language: Language): string {
  // Said of many, these two name nobody and no character.
  return code === 'household' || code === 'unshown' ? SUMMARY[code][language] : REASONS[code][language];
}

const SUMMARY = {
  made: {
    ko: '{season} VIP {vips}명: 초안 {draft}건, 고칠 것 {blocked}건, 원장 확인 {director}건, 보내지 않음 {skipped}건.',
    zh: '{season} VIP {vips}位：草稿{draft}条，待修改{blocked}条，待院长确认{director}条，不发送{skipped}条。',
    en: '{season}, {vips} {vips|VIP|VIPs}: {draft} {draft|draft|drafts}, {blocked} to mend, {director} for the director, {skipped} not sent.',
  },
  untouched: {
    ko: '확인했거나 보낸 {count}건은 그대로 두었어요.',
    zh: '已确认或已发送的{count}条保持不变。',
    en: '{count} approved or sent {count|one was|ones were} left alone.',
  },
  reasons: { ko: '까닭: {reasons}.', zh: '原因：{reasons}。', en: 'Why: {reasons}.' },
  people: { ko: '{reason} {people}명', zh: '{reason} {people}人', en: '{reason} ({people})' },
  household: { ko: '같은 번호라 함께 적음', zh: '号码相同，已合并', en: 'joined with the same number' },
  unshown: {
    ko: '휴대폰에서 깨지는 글자가 있음',
    zh: '含有韩国手机无法显示的字',
    en: 'characters that Korean phones cannot show',
  },
  faulty: {
    ko: "문구함의 '{name}' {line}번째 줄을 고쳐 주세요: {problem} ({found}). 이 문구의 글은 손대지 않았어요.",
    zh: '请修改文案库中“{name}”第{line}行：{problem}（{found}）。该文案的内容未作改动。',
    en: 'Mend line {line} of the wording "{name}": {problem} ({found}). Its drafts were left alone.',
  },
  noVips: {
    ko: 'VIP 명단이 비어 있어요. 먼저 VIP 명단을 뽑아 주세요.',
    zh: 'VIP名单为空，请先生成VIP名单。',
    en: 'The VIP list is empty. Draw it first.',
  },
} as const satisfies Readonly<Record<string, Text>>;
