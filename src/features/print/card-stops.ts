import type { Context } from '../action';
import type { Season } from '../schedule/season';
import { readPaper } from './read-paper';
import { stopOfCard } from './recipient-paper';

/** Why approved cards of a season are on no paper as things are now, by draft; what is printed, and so may be called posted, is not among them. */
export function readCardStops(
  context: Context,
  season: Season,
  options: { readonly lenient?: true } = {},
): ReadonlyMap<string, string> {
  const { drafts, people } = readPaper(context, season, options);
  return new Map(
    drafts.flatMap((draft) => {
      const stop = draft.channel === 'card' && draft.status === 'approved' ? stopOfCard(draft, people) : '';
      return stop === '' ? [] : [[draft.id, stop] as const];
    }),
  );
}
