import { type Analysis, answer, hasChannel, personOf } from './answer';
import { type Event, isLive, pointsToStruck, readEvents } from './event';
import { decideWithoutCue } from './judge-bare';
import { pickGroup } from './judge-group';
import { judgeNamed, pickNamed } from './judge-named';
import type { Mention } from './mention';

/** Which mention the analysed text makes. */
export function decide(analysis: Analysis): Mention {
  const events = readEvents(analysis);
  const live = events.filter((event) => isLive(event, analysis));
  const named = pickNamed(live, analysis);
  if (named !== undefined) return judgeNamed(named, live, events, analysis);
  const denied = events.find(
    (event) => (event.status.negated || pointsToStruck(event, analysis)) && event.weight >= 2,
  );
  if (denied !== undefined && isConceded(denied, analysis)) {
    const { phrase } = denied;
    if (phrase?.kind === 'named' && phrase.sure)
      return answer(analysis, 'unclear', 'contradicted', {
        people: personOf(phrase),
        phrase,
        doubtful: true,
      });
  }
  if (denied !== undefined) return answer(analysis, hasChannel(analysis) ? 'channel' : 'none', 'negated');
  const group = pickGroup(live, analysis);
  if (group !== undefined) return group;
  return decideWithoutCue(events, analysis);
}

/** 소개로 오셨다는데 본인은 아니라고: one says so and another denies it, which is no plain denial. */
function isConceded(event: Event, { items }: Analysis): boolean {
  for (let i = event.at; i < items.length; i++) {
    const item = items[i];
    if (item === undefined || item.cls === 'not' || item.cls === 'cancel') return false;
    if (
      i >= event.at &&
      item.cls !== 'who' &&
      /(?:다는데|라는데|하셨는데|하시는데|했는데|다더니|라더니|하셨으나)$/.test(item.text)
    )
      return true;
  }
  return false;
}
