import type { Language } from '../../core/text';
import type { ChosenRun } from './choose-run';
import type { DraftRow } from './draft-row';
import type { DraftStatus } from './draft-status';
import { type HeldBack, MOST_NAMED, type Named, type PlanOutcome, type WordingPlan } from './draft-view';
import type { DraftPlan, Fate } from './plan-drafts';
import { type Cause, type ReasonCode, sayOfMany } from './reason';
import type { Scene } from './scene';

/** A plan in numbers, wording by wording, and who is held back. @param recalled what went out before and is put back */
export function showPlan(
  plan: DraftPlan,
  run: ChosenRun,
  scene: Scene,
  language: Language,
  recalled: readonly DraftRow[],
): PlanOutcome {
  const byWording = new Map(run.templates.map(({ id }) => [id, newCount(language)]));
  const all = new HeldPeople(language);
  for (const { row, cause, fate } of plan.drafts) {
    const { template, patient, status } = row;
    const count = byWording.get(template ?? '');
    if (cause) {
      all.add(cause, patient ?? '');
      count?.held.add(cause, patient ?? '');
    }
    if (!count) continue;
    count.fates[fate]++;
    addStatus(count.statuses, status);
  }
  for (const { template, status } of plan.untouched) {
    const count = byWording.get(template);
    if (!count) continue;
    count.untouched++;
    addStatus(count.statuses, status);
  }
  for (const { template, patient } of recalled) {
    all.add({ code: 'alreadyOut' }, patient);
    byWording.get(template)?.held.add({ code: 'alreadyOut' }, patient);
  }
  if (run.templates.some(({ occasion }) => occasion === 'season')) {
    for (const id of run.people ?? []) if (!scene.vipById.has(id)) all.add({ code: 'notVip' }, id);
  }
  const nameOf = namer(scene);
  return {
    season: scene.season,
    people: plan.people,
    wordings: run.templates.map(({ id, name, channel, occasion }): WordingPlan => {
      const { fates, untouched, statuses, held } = byWording.get(id) ?? newCount(language);
      return { id, name, channel, occasion, ...fates, untouched, statuses, heldBack: held.show(nameOf) };
    }),
    heldBack: all.show(nameOf),
    faulty: run.faulty,
  };
}

function newCount(language: Language) {
  const fates: Record<Fate, number> = { added: 0, updated: 0, unchanged: 0, returned: 0 };
  const statuses: Partial<Record<DraftStatus, number>> = {};
  return { fates, untouched: 0, statuses, held: new HeldPeople(language) };
}

/** Counts one more of a status; a blank one does not count. */
export function addStatus(
  statuses: Partial<Record<DraftStatus, number>>,
  status: DraftRow['status'] | undefined,
): void {
  if (status) statuses[status] = (statuses[status] ?? 0) + 1;
}

/** Names people by their id; who is not on record by nothing. */
export function namer(scene: Pick<Scene, 'personById'>): (id: string) => Named {
  return (patient) => {
    const person = scene.personById.get(patient);
    return { patient, name: person?.name ?? '', chart: person?.chart ?? '' };
  };
}

/** Gathers people by the reason that holds them back, each once under each. */
export class HeldPeople {
  private readonly byReason = new Map<string, { code: ReasonCode; reason: string; people: Set<string> }>();

  constructor(private readonly language: Language) {}

  add(cause: Cause, patient: string): void {
    const reason = sayOfMany(cause, this.language);
    const key = `${cause.code} ${reason}`;
    const known = this.byReason.get(key);
    if (known) known.people.add(patient);
    else this.byReason.set(key, { code: cause.code, reason, people: new Set([patient]) });
  }

  /** Most people first. */
  show(nameOf: (id: string) => Named): HeldBack[] {
    return [...this.byReason.values()]
      .map(({ code, reason, people }) => ({
        code,
        reason,
        people: people.size,
        named: [...people].slice(0, MOST_NAMED).map(nameOf),
      }))
      .sort((one, other) => other.people - one.people);
  }
}
