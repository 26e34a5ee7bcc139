import * as v from 'valibot';
import { LANGUAGES, type Language, say, type Text } from '../../core/text';
import { action, type Undo } from '../action';
import { findWordingFaults } from './check-wording';
import { defaultTemplates } from './default-templates';
import { draftTable } from './draft-table';
import {
  CHANNELS,
  type Channel,
  CLASSES,
  type MessageClass,
  OCCASIONS,
  type Occasion,
  TIERS,
  type Tier,
} from './message';
import { readTemplates, templateOf } from './read-templates';
import { templateTable } from './template-table';
import { baseIdOf, variantId } from './variant';
import {
  changedMeanwhile,
  faultyWording,
  hasVariant,
  notDelivered,
  wordingGone,
  wordingInUse,
} from './wording-fault';
import { wordingId } from './wording-id';
import type { RemovedWordings, SavedWordings, WordingInput } from './wording-view';
import {
  countOpenDrafts,
  deliveredIds,
  inputOf,
  plainText,
  saysTheSame,
  writeWordings,
} from './write-wordings';

const MOST_WORDINGS = 200;
const id = v.pipe(v.string(), v.maxLength(100));
const input = v.object({
  id,
  variantOf: v.optional(id),
  name: v.pipe(v.string(), v.trim(), v.maxLength(100)),
  occasion: v.picklist(Object.keys(OCCASIONS) as Occasion[]),
  class: v.picklist(Object.keys(CLASSES) as MessageClass[]),
  channel: v.picklist(Object.keys(CHANNELS) as Channel[]),
  tier: v.picklist([...(Object.keys(TIERS) as Tier[]), '']),
  language: v.picklist(LANGUAGES),
  subject: v.pipe(v.string(), v.trim(), v.maxLength(300)),
  text: v.pipe(v.string(), v.maxLength(10_000)),
  active: v.boolean(),
});
/** 문구 저장하기: writes wordings as if they had been typed into 문구함; one that cannot be read is refused, all or none. */
export const saveWordingAction = action({
  id: 'message.saveWording',
  title: { ko: '문구 저장하기', zh: '保存文案', en: 'Save a wording' },
  hint: {
    ko: '고치거나 새로 쓴 글을 문구함에 적습니다. 이미 만든 초안은 다시 만들 때 바뀝니다.',
    zh: '将修改或新写的文字写入文案库。已有草稿会在重新制作时更新。',
    en: 'Writes changed or new words into their sheet. Drafts follow when they are made again.',
  },
  inMenu: false,
  input: v.object({
    wordings: v.pipe(v.array(input), v.minLength(1), v.maxLength(MOST_WORDINGS)),
    /** What the one wording said when somebody began to change it: if it says something else now, nothing is written. */
    seen: v.optional(
      v.object({
        subject: v.pipe(v.string(), v.maxLength(1000)),
        text: v.pipe(v.string(), v.maxLength(50_000)),
      }),
    ),
  }),
  run({ workbook, today }, { wordings, seen }) {
    for (const wording of wordings) {
      const [fault] = findWordingFaults(wording);
      if (fault) throw faultyWording(wording.name, fault);
    }
    const held = new Map(readTemplates(workbook).templates.map((one) => [one.id, one]));
    const taken = new Set([...held.keys(), ...deliveredIds(workbook.language)]);
    const named = wordings.map(({ variantOf, ...wording }): WordingInput => {
      if (wording.id !== '') return wording;
      // Sent twice, as after a run that broke off, it is one wording all the same.
      const already = [...held.values()].find(
        (one) => one.language === wording.language && saysTheSame(inputOf(one), wording),
      );
      if (already) return { ...wording, id: already.id };
      const isVariant = variantOf !== undefined && held.has(variantOf);
      const fresh = isVariant ? variantId(variantOf, wording.language) : wordingId(wording.name, taken);
      taken.add(fresh);
      return { ...wording, id: fresh };
    });
    const changed = named.filter((wording) => held.has(wording.id));
    for (const wording of changed) {
      const now = held.get(wording.id);
      if (
        seen &&
        now &&
        (plainText(now.text) !== plainText(seen.text) || plainText(now.subject) !== plainText(seen.subject))
      )
        throw changedMeanwhile(now.name);
    }
    const added = named.filter((wording) => !held.has(wording.id));
    writeWordings(workbook, changed, added);
    const before = changed.flatMap((wording) => held.get(wording.id) ?? []).map(inputOf);
    const [only] = named;
    const [was] = before;
    const isTurned =
      named.length === 1 && only && was && only.active !== was.active && saysTheSame(only, was);
    return {
      done: {
        ids: named.map((wording) => wording.id),
        name: only?.name ?? '',
        added: added.length,
        changed: changed.length,
        ...(isTurned ? { turned: only.active ? ('on' as const) : ('off' as const) } : {}),
        before,
        openDrafts: isTurned ? 0 : countOpenDrafts(workbook, before, today),
      } satisfies SavedWordings,
    };
  },
  summary: summariseSaved,
  undo: takeBackSaved,
});

/** 기본 문구로 되돌리기: a delivered wording says again what it said when it came. */
export const resetWordingAction = action({
  id: 'message.resetWording',
  title: { ko: '기본 문구로 되돌리기', zh: '恢复默认文案', en: 'Bring a delivered wording back' },
  hint: {
    ko: '고친 기본 문구를 처음 글로 되돌립니다.',
    zh: '将修改过的默认文案恢复原样。',
    en: 'Gives a delivered wording its first words again.',
  },
  inMenu: false,
  input: v.object({ id: v.pipe(id, v.minLength(1)) }),
  run({ workbook, today }, wanted) {
    const held = readTemplates(workbook).templates.find((one) => one.id === wanted.id);
    const original = LANGUAGES.flatMap((language) => defaultTemplates(language, workbook.language)).find(
      (one) => one.id === wanted.id,
    );
    if (!held) throw wordingGone(wanted.id);
    if (!original) throw notDelivered(held.name);
    writeWordings(workbook, [{ ...inputOf(original), active: held.active }], []);
    return {
      done: {
        ids: [held.id],
        name: original.name,
        added: 0,
        changed: 1,
        before: [inputOf(held)],
        openDrafts: countOpenDrafts(workbook, [held], today),
      } satisfies SavedWordings,
    };
  },
  summary: (outcome, language) =>
    say(SUMMARY.reset, language, { name: outcome.name }) + sayOpen(outcome, language),
  undo: takeBackSaved,
});

/** 문구 더하기: the delivered wordings that 문구함 does not hold, in the workbook's language or another. */
export const addWordingsAction = action({
  id: 'message.addWordings',
  title: { ko: '기본 문구 더하기', zh: '添加默认文案', en: 'Add delivered wordings' },
  hint: {
    ko: '문구함에 없는 기본 문구를 넣습니다. 다른 언어의 글도 넣을 수 있습니다.',
    zh: '将文案库中缺少的默认文案加入，也可加入其他语言的文案。',
    en: 'Brings in the delivered wordings that are missing, in another language too.',
  },
  inMenu: false,
  input: v.object({ language: v.optional(v.picklist(LANGUAGES)) }),
  run({ workbook }, { language = workbook.language }) {
    const held = new Map(readTemplates(workbook).templates.map((one) => [one.id, one]));
    const ids = new Set([...held.keys(), ...deliveredIds(workbook.language)]);
    const added = defaultTemplates(language, workbook.language)
      .filter((wording) => !held.has(wording.id))
      .map((wording) => ({
        ...inputOf(wording),
        // Words in another language are used where the wording is that they go with.
        active: (held.get(baseIdOf(wording, ids)) ?? wording).active,
      }));
    writeWordings(workbook, [], added);
    return {
      done: {
        ids: added.map((wording) => wording.id),
        name: added[0]?.name ?? '',
        added: added.length,
        changed: 0,
        before: [],
        openDrafts: 0,
      } satisfies SavedWordings,
    };
  },
  summary: ({ added }, language) =>
    added === 0 ? SUMMARY.complete[language] : say(SUMMARY.added, language, { added }),
  undo: takeBackSaved,
});

/** 문구 지우기: wordings without drafts; what the clinic made of a delivered one is not thrown away. */
export const removeWordingAction = action({
  id: 'message.removeWording',
  title: { ko: '문구 지우기', zh: '删除文案', en: 'Remove a wording' },
  hint: {
    ko: '아직 쓰지 않은 글을 문구함에서 지웁니다.',
    zh: '从文案库中删除尚未使用的文案。',
    en: 'Takes words out of their sheet that no draft was made from.',
  },
  inMenu: false,
  input: v.object({
    ids: v.pipe(v.array(v.pipe(id, v.minLength(1))), v.minLength(1), v.maxLength(MOST_WORDINGS)),
  }),
  run({ workbook }, { ids }) {
    const wanted = new Set(ids);
    const held = workbook.read(templateTable).map(templateOf);
    const known = new Set(held.map((one) => one.id));
    const used = new Set(
      workbook
        .read(draftTable, { columns: ['id', 'template'], lenient: true })
        .map(({ template }) => template),
    );
    const going = held.filter((one) => wanted.has(one.id));
    for (const wording of going) {
      if (used.has(wording.id)) throw wordingInUse(wording.name);
      const variant = held.find((one) => baseIdOf(one, known) === wording.id && !wanted.has(one.id));
      if (variant) throw hasVariant(wording.name, variant.name);
    }
    workbook.remove(templateTable, new Set(going.map((one) => one.id)));
    return { done: { removed: going.map(inputOf) } satisfies RemovedWordings };
  },
  summary: ({ removed }, language) =>
    say(SUMMARY.removed, language, { name: removed[0]?.name ?? '', count: removed.length }),
  undo: ({ removed }): Undo | undefined =>
    removed.length === 0 ? undefined : { action: 'message.saveWording', input: { wordings: removed } },
});

function takeBackSaved({ ids, added, changed, before }: SavedWordings): Undo | undefined {
  if (changed > 0 && added === 0) return { action: 'message.saveWording', input: { wordings: before } };
  return added > 0 && changed === 0 ? { action: 'message.removeWording', input: { ids } } : undefined;
}

function summariseSaved(outcome: SavedWordings, language: Language): string {
  const { ids, name, turned } = outcome;
  if (turned) return say(SUMMARY[turned], language, { name });
  const saved = ids.length === 1 ? SUMMARY.saved : SUMMARY.savedMany;
  return say(saved, language, { name, count: ids.length }) + sayOpen(outcome, language);
}

function sayOpen({ openDrafts }: SavedWordings, language: Language): string {
  return openDrafts === 0 ? '' : say(SUMMARY.open, language, { count: openDrafts });
}

const SUMMARY = {
  saved: { ko: "'{name}' 글을 저장했어요.", zh: '已保存“{name}”。', en: 'Saved: "{name}".' },
  savedMany: { ko: '글 {count}개를 저장했어요.', zh: '已保存{count}条文案。', en: '{count} wordings saved.' },
  on: {
    ko: "'{name}' 글을 이제 써요.",
    zh: '已启用“{name}”。',
    en: '"{name}" is in use now.',
  },
  off: {
    ko: "'{name}' 글은 이제 쓰지 않아요.",
    zh: '已停用“{name}”。',
    en: '"{name}" is not in use any more.',
  },
  reset: {
    ko: "'{name}' 글을 기본 글로 되돌렸어요.",
    zh: '已将“{name}”恢复为默认文案。',
    en: '"{name}" says again what it said at first.',
  },
  open: {
    ko: ' 문자·카드를 다시 만들면 초안 {count}건도 새 글로 바뀌어요.',
    zh: '重新制作短信·贺卡后，{count}条草稿会换成新内容。',
    en: ' Make the texts and cards again, and {count} {count|draft|drafts} will say the new words.',
  },
  added: {
    ko: '기본 글 {added}개를 넣었어요.',
    zh: '已添加{added}条默认文案。',
    en: '{added} {added|wording|wordings} added.',
  },
  complete: {
    ko: '기본 글이 모두 들어 있어요.',
    zh: '默认文案均已在库中。',
    en: 'All delivered wordings are there.',
  },
  removed: {
    ko: "문구함에서 지웠어요: '{name}'.",
    zh: '已从文案库删除：“{name}”。',
    en: 'Removed: "{name}".',
  },
} as const satisfies Readonly<Record<string, Text>>;
