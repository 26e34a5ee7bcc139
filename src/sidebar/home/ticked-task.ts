import type { Task } from '../../features/home/home';

/** A task that was ticked here and stays in sight, where it stood, until the view is left. */
export interface TickedTask {
  readonly task: Task;
  /** Where it stood in the list. */
  readonly index: number;
  /** The server's list came without it since. */
  readonly isGone: boolean;
}

/** A task as it is shown. */
export interface ShownTask extends Task {
  readonly isTicked: boolean;
}

/** The tasks of today with those ticked here at the places where they stood, so that nothing jumps under the pointer. */
export function withTicked(tasks: readonly Task[], ticked: ReadonlyMap<string, TickedTask>): ShownTask[] {
  const shown: ShownTask[] = tasks
    .filter(({ id }) => !ticked.has(id))
    .map((task) => ({ ...task, isTicked: false }));
  const byPlace = [...ticked.values()].sort((one, other) => one.index - other.index);
  for (const { task, index } of byPlace) shown.splice(index, 0, { ...task, isTicked: true });
  return shown;
}

/** What is still ticked after the server told the tasks again: one that was gone and is back was taken back, or begun anew by somebody. */
export function afterLook(
  tasks: readonly Task[],
  ticked: ReadonlyMap<string, TickedTask>,
): ReadonlyMap<string, TickedTask> {
  const open = new Set(tasks.map(({ id }) => id));
  const kept = [...ticked].filter(([id, { isGone }]) => !(isGone && open.has(id)));
  return new Map(kept.map(([id, entry]) => [id, { ...entry, isGone: entry.isGone || !open.has(id) }]));
}
