import type { DraftChoice } from '../../features/message/draft-view';
import type { Tier } from '../../features/message/message';

/** For whom drafts are made, as chosen in the view. */
export type Audience = 'all' | Tier | 'selected' | 'people';

/** What is chosen in the view that makes drafts. */
export interface Chosen {
  readonly audience: Audience;
  /** By id; counts where the audience is `people`. */
  readonly people: readonly string[];
  /** By id; undefined = all wordings of the season that are in use. */
  readonly wordings: readonly string[] | undefined;
}

/** The choice as the server takes it; undefined while somebody, or a wording, has still to be chosen. */
export function toChoice({ audience, people, wordings }: Chosen): DraftChoice | undefined {
  if (audience === 'people' && people.length === 0) return undefined;
  if (wordings?.length === 0) return undefined;
  return {
    ...(wordings ? { templates: wordings } : {}),
    ...(audience === 'A' || audience === 'B' ? { tier: audience } : {}),
    ...(audience === 'selected' ? { selected: true as const } : {}),
    ...(audience === 'people' ? { patients: people } : {}),
  };
}
