import type { Text } from '../../core/text';
import { useApp } from '../app';
import './person.css';

/** A VIP's tier, in colour and in words; nothing for others. */
export function TierTag({ tier }: { readonly tier: 'A' | 'B' | '' }) {
  const app = useApp();
  if (tier === '') return null;
  return <span class={`tag tier-${tier.toLowerCase()}`}>{app.say(TIER, { tier })}</span>;
}

const TIER: Text = { ko: 'VIP {tier}', zh: 'VIP {tier}', en: 'VIP {tier}' };
