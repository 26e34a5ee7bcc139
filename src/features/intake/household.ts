import { nameKey } from '../../core/person-name';
import type { Patient } from './table';

/** A number shared by more people is the clinic's own or a filler, not a family's. */
const LARGEST_HOUSEHOLD = 8;

/**
 * Joins people who share a phone, and children with the guardian where exactly one patient bears that name.
 * @returns the id of each patient's household, in the order given: the smallest patient id in it; '' for somebody alone
 */
export function findHouseholds(
  patients: readonly Pick<Patient, 'id' | 'name' | 'phone' | 'guardian'>[],
): string[] {
  const parent = patients.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  const join = (one: number, other: number) => {
    const [low, high] = [rootOf(one), rootOf(other)].sort((a, b) => a - b);
    if (low !== undefined && high !== undefined) parent[high] = low;
  };

  for (const members of grouped(patients, ({ phone }) => phone).values()) {
    const [first] = members;
    if (first === undefined || members.length > LARGEST_HOUSEHOLD) continue;
    for (const member of members) join(first, member);
  }
  if (patients.some(({ guardian }) => guardian !== '')) {
    const byName = grouped(patients, ({ name }) => nameKey(name));
    patients.forEach(({ guardian }, index) => {
      const namesakes = guardian === '' ? undefined : byName.get(nameKey(guardian));
      if (namesakes?.length === 1 && namesakes[0] !== undefined) join(namesakes[0], index);
    });
  }

  const size = new Map<number, number>();
  const smallestId = new Map<number, string>();
  patients.forEach(({ id }, index) => {
    const root = rootOf(index);
    size.set(root, (size.get(root) ?? 0) + 1);
    const smallest = smallestId.get(root);
    if (smallest === undefined || id < smallest) smallestId.set(root, id);
  });
  return patients.map((_, index) => {
    const root = rootOf(index);
    return (size.get(root) ?? 0) > 1 ? (smallestId.get(root) ?? '') : '';
  });
}

/** The indexes of the patients by key; a blank key groups nobody. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    if (key === '') return;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return groups;
}
