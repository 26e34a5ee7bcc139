import type { Text } from '../../core/text';
import type { App } from '../app';
import { countGroups, type Statuses } from './draft-group';

/** Part of a state, and how it is coloured. */
export interface StatePart {
  readonly text: string;
  readonly kind: 'good' | 'director' | 'mend' | 'calm';
}

/** How far the drafts of a wording have come: `보낼 수 있음 36 · 원장 4 · 보류 2`. What there is none of is left out; who gets nothing is told only where nobody gets anything. */
export function sayState(statuses: Statuses, app: Pick<App, 'say'>): StatePart[] {
  const { toCheck, ready, director, toMend, held, out, none } = countGroups(statuses);
  const all: readonly (readonly [number, Text, StatePart['kind']])[] = [
    [toCheck + ready, MAY_GO, 'good'],
    [director, DIRECTOR, 'director'],
    [toMend, MEND, 'mend'],
    [held, HELD, 'calm'],
    [out, OUT, 'calm'],
  ];
  const told = all.filter(([count]) => count > 0);
  if (told.length === 0 && none > 0) told.push([none, NONE, 'calm']);
  return told.map(([count, text, kind]) => ({
    text: app.say(text, { count: count.toLocaleString() }),
    kind,
  }));
}

const MAY_GO: Text = { ko: '보낼 수 있음 {count}', zh: '可发送 {count}', en: '{count} can go' };
const DIRECTOR: Text = { ko: '원장 {count}', zh: '院长 {count}', en: '{count} for the director' };
const MEND: Text = { ko: '고칠 것 {count}', zh: '待修改 {count}', en: '{count} to mend' };
const HELD: Text = { ko: '보류 {count}', zh: '暂缓 {count}', en: '{count} on hold' };
const OUT: Text = { ko: '나감 {count}', zh: '已发出 {count}', en: '{count} gone out' };
const NONE: Text = { ko: '보내지 않음 {count}', zh: '不发送 {count}', en: '{count} not sent' };
