import type { Text } from '../../core/text';
import type { PastSeason } from '../../features/vip/review-view';
import { useApp } from '../app';
import { TierTag } from './tier-tag';

/** What somebody was in earlier seasons, the latest first; nothing for whoever is new. */
export function SeasonHistory({ history }: { readonly history: readonly PastSeason[] }) {
  const app = useApp();
  if (history.length === 0) return null;
  return (
    <>
      <h2>{app.say(TITLE)}</h2>
      <ul class="season-history">
        {history.map(({ season, tier, total, attendant }) => (
          <li key={season}>
            <span class="season">{season}</span>
            {tier === '' ? <span class="quiet">{app.say(NOT_LISTED)}</span> : <TierTag tier={tier} />}
            <span class="quiet">{[app.say(TOTAL, { total }), attendant].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const TITLE: Text = { ko: '지난 시즌', zh: '往季', en: 'Earlier seasons' };
const NOT_LISTED: Text = { ko: '명단에 없음', zh: '不在名单', en: 'not listed' };
const TOTAL: Text = { ko: '{total}명 모심', zh: '介绍{total}人', en: '{total} brought' };
