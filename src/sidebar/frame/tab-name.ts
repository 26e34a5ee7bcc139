import { keepInTab, keptInTab } from '../keep';

const KEY = 'tab';

/**
 * The browser tab's own name, the same again after a reload. The name is put away only while no page of the tab lives:
 * a tab that is copied copies what is kept, and would bear the name of the one it was copied from.
 */
export function claimTabName(page: Pick<Window, 'addEventListener'>): string {
  const kept = keptInTab(KEY);
  const name = kept === '' ? makeName() : kept;
  keepInTab(KEY, '');
  page.addEventListener('pagehide', () => keepInTab(KEY, name));
  // Back from where browsers keep pages that were left.
  page.addEventListener('pageshow', () => keepInTab(KEY, ''));
  return name;
}

function makeName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
