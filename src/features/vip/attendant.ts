import type { Role } from '../clinic/role';

/** Who may look after a VIP: the director greets, he does not book. */
const ATTENDING: readonly Role[] = ['desk', 'headDesk', 'consultant', 'hygienist'];

/** What tells who should look after somebody. */
export interface Attended {
  readonly patient: string;
  readonly household: string;
  /** Who does so now, or did last season: names, the latest first; '' counts as nobody. */
  readonly earlier: readonly string[];
  /** Whom they know from their visits, best first. */
  readonly known: readonly string[];
}

/** The names of those who may look after VIPs, each once, in the order of the staff sheet. @param staff who works here today */
export function attendingStaff(
  staff: readonly { readonly name: string; readonly role: Role | '' }[],
): readonly string[] {
  const names = staff.flatMap(({ name, role }) =>
    ATTENDING.some((each) => each === role) ? [name.trim()] : [],
  );
  return [...new Set(names)];
}

/**
 * Names an attendant for everybody: who looked after them before and still works here, else whoever looks after their family, else
 * whom they know, else whoever has the fewest.
 *
 * @param staff names, see {@link attendingStaff}; without any nobody is named
 * @returns by patient id
 */
export function assignAttendants(
  vips: readonly Attended[],
  staff: readonly string[],
): ReadonlyMap<string, string> {
  const load = new Map(staff.map((name) => [name, 0]));
  const families = new Map<string, string>();
  const assigned = new Map<string, string>();
  const assign = ({ patient, household }: Attended, name: string) => {
    assigned.set(patient, name);
    load.set(name, (load.get(name) ?? 0) + 1);
    if (household !== '' && !families.has(household)) families.set(household, name);
  };
  const open = vips.filter((vip) => {
    const name = vip.earlier.find((each) => load.has(each));
    if (name !== undefined) assign(vip, name);
    return name === undefined;
  });
  for (const vip of open) {
    const name = families.get(vip.household) ?? vip.known.find((each) => load.has(each)) ?? leastLoaded(load);
    if (name !== undefined) assign(vip, name);
  }
  return assigned;
}

function leastLoaded(load: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [name, count] of load) {
    if (best === undefined || count < (load.get(best) ?? 0)) best = name;
  }
  return best;
}
