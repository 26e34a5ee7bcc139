import type { DraftChange, DraftRow } from '../../../src/features/message/draft-row';
import { judgeDraft } from '../../../src/features/message/judge-draft';
import { approvalMark } from '../../../src/features/message/made-mark';
import type { MessageTemplate } from '../../../src/features/message/message';
import { type DraftPlan, planDrafts, type Run } from '../../../src/features/message/plan-drafts';
import { chooseTemplates, prepareTemplates } from '../../../src/features/message/read-templates';
import type { Person, Vip } from '../../../src/features/message/recipient';
import { openScene, type SceneFacts } from '../../../src/features/message/scene';

/** Somebody who agreed to texts and was here last month. */
export const person = (over: Partial<Person> = {}): Person => ({
  id: 'P1',
  name: '김영희',
  chart: '',
  phone: '010-1111-2222',
  oldPhones: '',
  aliases: '',
  email: '',
  birth: '1970-01-01',
  guardian: '',
  household: '',
  lastVisit: '2026-11-01',
  consent: 'yes',
  emailConsent: 'yes',
  nightConsent: false,
  hasComplaint: false,
  language: '',
  status: '',
  ...over,
});

/** Somebody on the list. */
export const vip = (over: Partial<Person> = {}, tier: Vip['tier'] = 'B', total = 3): Vip => ({
  person: person(over),
  tier,
  total,
  attendant: '',
});

/** A wording of the season, in use. */
export const template = (over: Partial<MessageTemplate> = {}): MessageTemplate => ({
  id: 'thanks',
  name: '감사',
  occasion: 'season',
  class: 'greeting',
  channel: 'sms',
  tier: '',
  language: 'ko',
  subject: '',
  text: '{{이름}}님, 감사합니다.',
  active: true,
  ...over,
});

/** A clinic with these people on its list and these wordings. */
export const factsOf = (
  vips: readonly Vip[],
  templates: readonly MessageTemplate[] = [template()],
): SceneFacts => ({
  season: 2026,
  vips,
  people: vips.map((one) => one.person),
  brought: [],
  carriedOver: new Set(),
  templates: prepareTemplates(templates),
  existing: [],
  setting: {
    today: '2026-12-01',
    sender: { clinicName: '미소치과', optOutNumber: '080-123-4567' },
    common: new Map([
      ['clinic', '미소치과'],
      ['clinicPhone', '02-555-0100'],
      ['year', '2026'],
      ['newYear', '2027'],
    ]),
    greetingIsAd: true,
    language: 'ko',
    verdicts: new Map(),
  },
});

/** The run over all that is in use, unless told otherwise. */
export const runOf = ({ templates }: SceneFacts, over: Partial<Run> = {}): Run => {
  const { ready, faulty } = chooseTemplates(templates, 'ko', undefined);
  return { templates: ready, isWhole: true, leftAlone: new Set(faulty.map(({ id }) => id)), ...over };
};

/** A row as the sheet holds it once it was written; what stood there of others' doing stays. */
export const asRow = (row: DraftChange, before?: DraftRow): DraftRow =>
  ({
    approvedBy: '',
    approvedOn: '',
    staffNote: '',
    batch: '',
    sentOn: '',
    outcome: '',
    nextTry: '',
    ...before,
    ...row,
  }) as DraftRow;

/** All rows of the sheet after a run over them. */
export const run = (facts: SceneFacts, over: Partial<Run> = {}): DraftRow[] => {
  const plan = planDrafts(openScene(facts), runOf(facts, over));
  return sheetAfter(facts, plan);
};

export const sheetAfter = ({ existing }: SceneFacts, plan: DraftPlan): DraftRow[] => {
  const rows = new Map(existing.map((row) => [row.id, row]));
  for (const { row } of plan.drafts) rows.set(row.id ?? '', asRow(row, rows.get(row.id ?? '')));
  return [...rows.values()];
};

/** The rows as they stand once those that may be are approved. */
export const approve = (facts: SceneFacts): DraftRow[] => {
  const scene = openScene(facts);
  return facts.existing.map((row) => {
    const { status, group } = judgeDraft(row, scene);
    if (row.status !== 'draft' || status !== 'draft' || !group) return row;
    return { ...row, status: 'approved', made: approvalMark(row, group), approvedBy: '실장' };
  });
};
