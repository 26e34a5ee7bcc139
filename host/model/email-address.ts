/** An address as it stands in a header: `이름 <desk@example.com>` or bare. */
export interface EmailAddress {
  readonly name: string;
  readonly address: string;
}

/** Parts at commas that stand outside quotes; blank ones are left out. */
export function splitAddresses(list: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let i = 0; i <= list.length; i++) {
    if (list[i] === '\\') i++;
    else if (list[i] === '"') quoted = !quoted;
    else if (i >= list.length || (list[i] === ',' && !quoted)) {
      parts.push(list.slice(start, i).trim());
      start = i + 1;
    }
  }
  return parts.filter((part) => part !== '');
}

/** undefined where a text is no address. */
export function readAddress(text: string): EmailAddress | undefined {
  const open = text.lastIndexOf('<');
  const bracketed = open >= 0 && text.endsWith('>');
  const address = bracketed ? text.slice(open + 1, -1).trim() : text.trim();
  if (!isAddress(address)) return undefined;
  const name = bracketed ? text.slice(0, open).trim() : '';
  return { name: name.replace(/^"(.*)"$/, '$1').replace(/\\(.)/g, '$1'), address };
}

function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const labels = text.slice(at + 1).split('.');
  return (
    at > 0 &&
    local.length <= 64 &&
    /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u.test(local) &&
    !local.startsWith('.') &&
    !local.endsWith('.') &&
    !local.includes('..') &&
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{N}-]{1,63}$/u.test(label) && !/^-|-$/.test(label))
  );
}
