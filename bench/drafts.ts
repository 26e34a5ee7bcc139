import type { Figure } from './figure';
import { act, type Load, openSeason } from './season-clinic';

/** The clinic that the bars speak of, and one of the usual size, to see that calls do not grow. */
const FEW = 50;
const MANY = 5_000;
/** Reads and writes of a draft run. */
const MOST_CALLS = 50;

/**
 * What a hundred times as many rows may cost more, once each: the grid grows (rows, and their text format), the journal takes a row
 * for every 40,000 characters of keys.
 */
const SLACK = 4;

/** What drafts cost at 5,000 VIPs on one list, every fourth of them sharing a phone, and whether calls grow with them. */
export function measureDrafts(script: string): Figure[] {
  const few = runSeason(script, FEW);
  const many = runSeason(script, MANY);
  const perSecond = (drafts: number, { cpuMs }: Load) => drafts / (cpuMs / 1000);
  return [
    { what: `${MANY} VIPs: drafts made`, value: many.drafts, unit: '' },
    { what: 'made for the first time', value: perSecond(many.drafts, many.first), unit: 'a second of CPU' },
    { what: 'looked at again', value: perSecond(many.drafts, many.again), unit: 'a second of CPU' },
    { what: 'all of a wording approved', value: many.approve.cpuMs / 1000, unit: 's CPU' },
    { what: 'the review with a page of 50', value: many.list.cpuMs / 1000, unit: 's CPU' },
    { what: 'and what it sends', value: many.listBytes / 1024, unit: 'KB' },
    { what: 'reads + writes of the first run', value: many.first.calls, unit: '', bar: MOST_CALLS },
    { what: `the same for ${FEW} VIPs`, value: few.first.calls, unit: '' },
    { what: 'of the second run', value: many.again.calls, unit: '', bar: few.again.calls + SLACK },
    {
      what: 'of approving all of a wording',
      value: many.approve.calls,
      unit: '',
      bar: few.approve.calls + SLACK,
    },
    { what: 'of the review', value: many.list.calls, unit: '', bar: few.list.calls + SLACK },
  ];
}

function runSeason(script: string, vips: number) {
  const host = openSeason(script, vips);
  const first = act(host, 'message.draft', {});
  const again = act(host, 'message.draft', {});
  const list = act(host, 'message.list', { wording: 'year-end' });
  const approve = act(host, 'message.approve', { wording: 'year-end' });
  const { added } = first.done as { added: number };
  return {
    drafts: added,
    first,
    again,
    list,
    approve,
    listBytes: Buffer.byteLength(JSON.stringify(list.done)),
  };
}
