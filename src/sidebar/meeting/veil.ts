import { maskName } from '../../core/mask-name';
import type { CandidateEntry } from '../../features/vip/review-view';

/** How names are shown while a screen is projected. */
export interface Veil {
  readonly isOn: boolean;
  name(name: string): string;
  /** A sentence in which known names may stand. */
  text(text: string): string;
}

export const NO_VEIL: Veil = { isOn: false, name: (name) => name, text: (text) => text };

/** Hides every name of the candidates and of those whom they brought. Longer names first: 김영희 before 김영. */
export function drawVeil(candidates: readonly CandidateEntry[]): Veil {
  const names = candidates.flatMap(({ name, brought }) => [name, ...brought.map((one) => one.name)]);
  const known = [...new Set(names)]
    .filter((name) => [...name].length > 1)
    .sort((one, other) => other.length - one.length);
  return {
    isOn: true,
    name: maskName,
    text: (text) => known.reduce((masked, name) => masked.replaceAll(name, maskName(name)), text),
  };
}
