import './person.css';

/** A VIP's tier, in colour and in words that are the same in every language; nothing for others. */
export function TierTag({ tier }: { readonly tier: 'A' | 'B' | '' }) {
  return tier === '' ? null : <span class={`tag tier-${tier.toLowerCase()}`}>VIP {tier}</span>;
}
