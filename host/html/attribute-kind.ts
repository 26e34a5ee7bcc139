const URL_NAMES: ReadonlySet<string> = new Set([
  'action',
  'archive',
  'background',
  'cite',
  'classid',
  'codebase',
  'data',
  'formaction',
  'href',
  'icon',
  'longdesc',
  'manifest',
  'poster',
  'profile',
  'src',
  'usemap',
  'xmlns',
]);

/** They bear `src` in their names, and hold no address. */
const NO_URL: ReadonlySet<string> = new Set(['srcdoc', 'srclang']);

/**
 * What the value of an attribute is taken for, by its name; what stands behind `data-` or a colon counts,
 * and so does an address in the name.
 * Source: https://github.com/mikesamuel/html-contextual-autoescaper-java
 */
export function attributeKind(attribute: string): 'plain' | 'url' | 'style' | 'script' {
  const lower = attribute.toLowerCase();
  if (lower.startsWith('xmlns:')) return 'url';
  const name = lower.startsWith('data-') ? lower.slice(5) : lower.slice(lower.indexOf(':') + 1);
  if (name === 'style') return 'style';
  if (URL_NAMES.has(name)) return 'url';
  if (name.startsWith('on')) return 'script';
  return /src|uri|url/.test(name) && !NO_URL.has(name) ? 'url' : 'plain';
}
