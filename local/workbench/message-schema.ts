import * as v from 'valibot';
import type { Rectangle } from '../../host/snapshot';
import { type CallRequest, COPY_CELLS, type ToServer } from './protocol';

const whole = v.pipe(v.number(), v.safeInteger());
const count = v.pipe(whole, v.minValue(0), v.maxValue(20_000_000));
const place = v.pipe(whole, v.minValue(1), v.maxValue(20_000_000));
const name = v.pipe(v.string(), v.maxLength(100));
const cellText = v.pipe(v.string(), v.maxLength(50_000));
const language = v.picklist(['ko', 'zh', 'en']);
const axis = v.picklist(['rows', 'columns']);
/** Of calls, questions, edits: counted by whoever makes them. */
const ordinal = v.pipe(whole, v.minValue(0));

const rectangle = v.tuple([place, place, place, place]);

const edit = v.union([
  cellText,
  v.boolean(),
  v.pipe(v.array(v.array(cellText)), v.minLength(1)),
  v.strictObject({ clear: v.literal(true) }),
  v.strictObject({ insert: axis, side: v.picklist(['before', 'after']) }),
  v.strictObject({ remove: axis }),
  v.strictObject({ move: axis, to: place }),
  v.strictObject({ sort: place, ascending: v.boolean() }),
  v.strictObject({ filter: v.picklist(['create', 'remove']) }),
  v.strictObject({ filter: place, hidden: v.pipe(v.array(cellText), v.maxLength(100_000)) }),
]);

/** Of the one sheet in view; more than anybody sees at once. */
const MAX_BLOCKS = 40;

const toServer = v.variant('type', [
  v.object({ type: v.literal('hello'), tab: name, language }),
  v.object({ type: v.literal('language'), language }),
  v.object({
    type: v.literal('watch'),
    sheetId: ordinal,
    blocks: v.pipe(v.array(count), v.maxLength(MAX_BLOCKS)),
  }),
  v.object({ type: v.literal('edit'), edit: ordinal, sheetId: ordinal, at: rectangle, change: edit }),
  v.object({ type: v.literal('filterValues'), sheetId: ordinal, column: place }),
  v.object({ type: v.literal('select'), sheetId: ordinal, at: rectangle }),
  v.object({
    type: v.literal('tab'),
    sheetId: ordinal,
    change: v.union([
      v.strictObject({ hidden: v.boolean() }),
      v.strictObject({ name }),
      v.strictObject({ workbook: v.pipe(name, v.trim(), v.minLength(1)) }),
      v.strictObject({ remove: v.literal(true) }),
    ]),
  }),
  v.object({ type: v.literal('addSheet') }),
  v.object({ type: v.literal('menu'), run: ordinal, functionName: name }),
  v.object({
    type: v.literal('answer'),
    question: ordinal,
    button: v.picklist(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']),
    text: cellText,
  }),
  v.object({ type: v.literal('closePage'), page: ordinal }),
  v.object({ type: v.literal('log'), watch: v.boolean() }),
]);

const callRequest = v.object({
  mayBeLater: v.optional(v.literal(true)),
  tab: name,
  page: ordinal,
  functionName: name,
  args: v.pipe(v.array(v.unknown()), v.maxLength(50)),
});

const newRequest = v.object({ sample: v.boolean(), language });

/** A message of a tab; undefined where the text is none. */
export function readMessage(text: string): ToServer | undefined {
  return read(toServer, text);
}

/** The body of `POST /call`; undefined where it is none. */
export function readCall(text: string): CallRequest | undefined {
  return read(callRequest, text);
}

/** The body of `POST /new`; undefined where it is none. */
export function readNew(text: string): v.InferOutput<typeof newRequest> | undefined {
  return read(newRequest, text);
}

/** The cells that `/texts` asks for; undefined where it asks for none, or for too many. */
export function readTexts(
  asked: URLSearchParams,
): { readonly sheetId: number; readonly at: Rectangle } | undefined {
  const at = v.safeParse(rectangle, (asked.get('at') ?? '').split(',').map(Number));
  const sheetId = v.safeParse(ordinal, Number(asked.get('sheet') ?? Number.NaN));
  if (!at.success || !sheetId.success || at.output[2] * at.output[3] > COPY_CELLS) return undefined;
  return { sheetId: sheetId.output, at: at.output };
}

/** A language as a header names it; Korean where it names none. */
export function readLanguage(text: unknown): v.InferOutput<typeof language> {
  const result = v.safeParse(language, text);
  return result.success ? result.output : 'ko';
}

function read<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}
