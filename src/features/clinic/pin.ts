import { AppError } from '../../core/app-error';
import { normaliseName } from '../../core/person-name';
import type { Text } from '../../core/text';
import type { Memory } from '../../workbook/memory';
import type { Context } from '../action';
import { tellPinNews } from './pin-news';
import type { Role } from './role';

/*
 * What a PIN is for. Colleagues share one computer and one Google account; a PIN keeps one of them from working under
 * the name of the director or the head of desk by mistake or out of curiosity. It is no wall: whoever may edit the file can
 * edit every sheet in it, read the document's memory with a script of his own, and write any name into the log. So it is
 * kept well enough that nobody reads it by chance: salted and stretched, never logged, guesses limited. Ten thousand
 * numbers are tried through by a machine in no time, whatever the stretching.
 */

/** The roles that may keep a PIN. */
const WITH_PIN: readonly Role[] = ['director', 'headDesk'];

const KEY = 'pins';
const ROUNDS = 100;
const MOST_WRONG = 5;
const REST_SECONDS = 600;

/** Four to eight digits. */
const PIN_FORM = /^\d{4,8}$/;

interface Pin {
  readonly salt: string;
  readonly digest: string;
  /** What a tab shows with every request once the PIN was given in it; another with every new PIN. */
  readonly pass: string;
}

/** Whether somebody with these roles may keep a PIN. */
export function mayHavePin(roles: readonly Role[]): boolean {
  return roles.some((role) => WITH_PIN.includes(role));
}

/** The names, as {@link normaliseName} writes them, that have one. */
export function namesWithPin(memory: Memory): ReadonlySet<string> {
  return new Set(readPins(memory).keys());
}

export function hasPin(memory: Memory, name: string): boolean {
  return readPins(memory).has(normaliseName(name));
}

/** Sets a PIN, the first or another one, and has everybody told. @returns the pass for the tab in which it was set */
export function setPin({ memory, digest, uuid, today }: Context, name: string, typed: string): string {
  if (!PIN_FORM.test(typed)) throw new AppError('who.badPin', BAD_PIN);
  const salt = uuid();
  const pin = { salt, digest: stretch(typed, salt, digest), pass: uuid() };
  tellPinNews(memory, { name, on: today, what: hasPin(memory, name) ? 'changed' : 'set' });
  writePins(memory, new Map(readPins(memory)).set(normaliseName(name), pin));
  return pin.pass;
}

/** Clears a PIN and has everybody told. @returns whether there was one */
export function forgetPin({ memory, today }: Pick<Context, 'memory' | 'today'>, name: string): boolean {
  const pins = new Map(readPins(memory));
  const was = pins.delete(normaliseName(name));
  if (was) {
    tellPinNews(memory, { name, on: today, what: 'cleared' });
    writePins(memory, pins);
  }
  return was;
}

/**
 * The pass for a tab whose user gave the PIN; '' for somebody without one. Five wrong ones in a row are followed by ten
 * minutes in which none is looked at, as far as the board remembers.
 *
 * @param next a new one that shall replace it: where it is in force already, a run broke off after setting it
 * @throws AppError `who.pinNeeded`, `who.wrongPin`, `who.resting`
 */
export function checkPin(
  { memory, board, digest }: Context,
  name: string,
  typed: string,
  next = typed,
): string {
  const pin = readPins(memory).get(normaliseName(name));
  if (!pin) return '';
  if (typed === '') throw new AppError('who.pinNeeded', PIN_NEEDED, { name });
  const key = `wrongPin.${normaliseName(name)}`;
  const wrong = Number(board.get(key) ?? 0);
  if (wrong >= MOST_WRONG) throw new AppError('who.resting', RESTING, {}, FORGOTTEN);
  const tried = [...new Set([typed, next])];
  if (tried.some((each) => stretch(each, pin.salt, digest) === pin.digest)) {
    if (wrong > 0) board.set(key, '0', 1);
    return pin.pass;
  }
  board.set(key, String(wrong + tried.length), REST_SECONDS);
  const left = MOST_WRONG - wrong - tried.length;
  if (left <= 0) throw new AppError('who.resting', RESTING, {}, FORGOTTEN);
  throw new AppError('who.wrongPin', WRONG_PIN, { left }, FORGOTTEN);
}

/**
 * Lets nobody act under a name that has a PIN unless the tab's pass fits; costs nothing but a look into the memory.
 *
 * @throws AppError `who.signInAgain`
 */
export function requirePass({ memory, who }: Pick<Context, 'memory' | 'who'>, pass: string): void {
  if (who === '') return;
  const pin = readPins(memory).get(normaliseName(who));
  if (pin && pin.pass !== pass) throw new AppError('who.signInAgain', SIGN_IN_AGAIN, { who }, SIGN_IN_TIP);
}

function readPins(memory: Memory): ReadonlyMap<string, Pin> {
  return new Map(JSON.parse(memory.get(KEY) ?? '[]') as [string, Pin][]);
}

function writePins(memory: Memory, pins: ReadonlyMap<string, Pin>): void {
  if (pins.size === 0) memory.remove(KEY);
  else memory.set(KEY, JSON.stringify([...pins]));
}

function stretch(typed: string, salt: string, digest: (text: string) => string): string {
  let result = `${salt}:${typed}`;
  for (let round = 0; round < ROUNDS; round++) result = digest(`${salt}:${result}`);
  return result;
}

const BAD_PIN: Text = {
  ko: '비밀번호는 숫자 4~8자리로 정해 주세요.',
  zh: '密码请设为4至8位数字。',
  en: 'Please choose a PIN of four to eight digits.',
};
const PIN_NEEDED: Text = {
  ko: '{name}님의 비밀번호를 넣어 주세요.',
  zh: '请输入{name}的密码。',
  en: 'Please enter the PIN of {name}.',
};
const WRONG_PIN: Text = {
  ko: '비밀번호가 맞지 않아요. {left}번 더 넣어 볼 수 있어요.',
  zh: '密码不正确，还可以尝试{left}次。',
  en: 'That is not the PIN. Tries left: {left}.',
};
const RESTING: Text = {
  ko: '비밀번호를 여러 번 잘못 넣어 10분 동안 쉬어요.',
  zh: '密码多次输入错误，请10分钟后再试。',
  en: 'Too many wrong PINs: please wait ten minutes.',
};
const FORGOTTEN: Text = {
  ko: '잊으셨으면 원장님이나 데스크 실장님이 설정에서 지울 수 있어요.',
  zh: '如果忘记了，院长或前台主管可以在设置中清除。',
  en: 'If it is forgotten, the director or the head of desk can clear it in the settings.',
};
const SIGN_IN_AGAIN: Text = {
  ko: '{who}님의 비밀번호를 다시 넣어 주세요. 이번에 누른 것은 실행하지 않았어요.',
  zh: '请重新输入{who}的密码。刚才的操作未执行。',
  en: 'Please give the PIN of {who} again. What you pressed was not done.',
};
const SIGN_IN_TIP: Text = {
  ko: '맨 위의 이름을 눌러 다시 고르면 됩니다.',
  zh: '点击最上方的姓名重新选择即可。',
  en: 'Press the name at the top and choose it again.',
};
