import { type Analysis, answer, hasChannel } from './answer';
import { isLive, pointsToStruck, readEvents } from './event';
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
  if (denied !== undefined) return answer(analysis, hasChannel(analysis) ? 'channel' : 'none', 'negated');
  const group = pickGroup(live, analysis);
  if (group !== undefined) return group;
  return decideWithoutCue(events, analysis);
}
