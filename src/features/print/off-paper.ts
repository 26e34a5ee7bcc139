import type { OffPaper } from './print-view';
import { MOST_NAMES } from './print-view';

/** Counts who is left off a paper, by reason in the order in which they come; a person counts once under each. */
export class OffPaperCount {
  private readonly reasons = new Map<string, { readonly people: Set<string>; readonly names: string[] }>();

  /** @param name where staff can mend it; '' else */
  add(reason: string, patient: string, name = ''): void {
    let entry = this.reasons.get(reason);
    if (!entry) {
      entry = { people: new Set(), names: [] };
      this.reasons.set(reason, entry);
    }
    if (entry.people.has(patient)) return;
    entry.people.add(patient);
    if (name !== '' && entry.names.length < MOST_NAMES) entry.names.push(name);
  }

  all(): OffPaper[] {
    return [...this.reasons].map(([reason, { people, names }]) => ({ reason, people: people.size, names }));
  }
}
