import { toA1 } from '../model/a1';
import type { SavedSheet } from '../snapshot';
import { cellName } from './address';
import { element } from './xml-text';

/** What the links of a sheet are written with. */
export interface LinkContext {
  /** Relates the sheet's part to an address outside; answers the relation's id. */
  relate(type: string, target: string): string;
  /** `'직원'!A1` for the id of a sheet; `undefined` where there is none. */
  locationOf(sheetId: number, cell: string): string | undefined;
  readonly leaveOut: (what: string) => void;
}

/** Excel's own limits. */
const MAX_LINKS = 65_000;
const MAX_ADDRESS = 2_079;
/** Addresses that no program runs anything for. */
const HARMLESS = /^(?:https?|mailto|tel|sms|ftp):/i;

/** The links of texts. A cell of a file has one; of several the first is kept. */
export function linksXml({ richTexts = [] }: SavedSheet, context: LinkContext): string {
  const links: string[] = [];
  for (const { row, column, runs } of richTexts) {
    const addresses = [...new Set(runs.flatMap(({ link }) => (link === undefined ? [] : [link])))];
    const [address] = addresses;
    if (address === undefined) continue;
    const place = toA1([row, column, 1, 1]);
    if (addresses.length > 1) context.leaveOut(`links after the first in ${place}`);
    const link = linkXml(cellName(row, column), address, context);
    if (link === undefined || links.length === MAX_LINKS) context.leaveOut(`link ${place}`);
    else links.push(link);
  }
  return links.length === 0 ? '' : element('hyperlinks', {}, links.join(''));
}

function linkXml(ref: string, address: string, { relate, locationOf }: LinkContext): string | undefined {
  const place = /^#gid=(\d{1,10})(?:&range=([A-Z]{1,3}\d{1,7})(?::[A-Z]{1,3}\d{1,7})?)?$/.exec(address);
  if (place) {
    const location = locationOf(Number(place[1]), place[2] ?? 'A1');
    return location === undefined ? undefined : element('hyperlink', { ref, location, display: location });
  }
  const target = safeAddress(address);
  if (!HARMLESS.test(address) || target.length > MAX_ADDRESS || /[\s\u0000-\u001F]/.test(target))
    return undefined;
  return element('hyperlink', { ref, 'r:id': relate('hyperlink', target) });
}

/** The same address with the signs in code that Excel would call the file damaged for. */
function safeAddress(address: string): string {
  return address
    .replace(/%(?![\dA-Fa-f]{2})/g, '%25')
    .replace(/[<>"[\]`^{}|\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(
      /(#[^#]*)#(.*)$/s,
      (_, first: string, rest: string) => `${first}%23${rest.replaceAll('#', '%23')}`,
    );
}
