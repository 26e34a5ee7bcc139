import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import type { Text } from '../../core/text';
import type { Workbook } from '../../workbook/workbook';
import { vipTable } from '../vip/table';
import type { DraftChoice } from './draft-view';
import type { Run } from './plan-drafts';
import { type ChosenTemplates, chooseTemplates } from './read-templates';
import type { Scene } from './scene';

/** A season by its year. */
export const seasonInput = v.optional(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200)));
/** A wording's id. */
export const wordingInput = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** {@link DraftChoice} as it is sent. */
export const choiceInput = v.object({
  templates: v.optional(v.pipe(v.array(wordingInput), v.minLength(1), v.maxLength(200))),
  tier: v.optional(v.picklist(['A', 'B'])),
  patients: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(20))), v.maxLength(10_000)),
  ),
  selected: v.optional(v.literal(true)),
  /** Every wording in the workbook's language, in use or not, whatever its occasion, for everybody on the list. */
  all: v.optional(v.literal(true)),
  season: seasonInput,
});

/** A choice as a run of the scene, and which of the wordings cannot be read. */
export interface ChosenRun extends Run {
  readonly faulty: ChosenTemplates['faulty'];
}

/**
 * Works out which wordings and people a choice means.
 * @throws AppError `message.unknownWording`, `message.needsPeople`, `message.nothingSelected`
 */
export function chooseRun(
  { templates: named, tier, patients, selected, all }: v.InferOutput<typeof choiceInput>,
  scene: Scene,
  workbook: Pick<Workbook, 'language' | 'selectedKeys'>,
): ChosenRun {
  const ids = all
    ? scene.templates.flatMap(({ id, language }) => (language === workbook.language ? [id] : []))
    : named;
  const unknown = ids?.find((id) => !scene.templateById.has(id));
  if (unknown !== undefined)
    throw new AppError('message.unknownWording', UNKNOWN, { id: unknown }, UNKNOWN_TIP);
  const { ready, faulty } = chooseTemplates(scene.templates, workbook.language, ids);
  const sets: ReadonlySet<string>[] = [];
  if (tier) sets.push(new Set(scene.vips.filter((vip) => vip.tier === tier).map(({ person }) => person.id)));
  if (patients) sets.push(new Set(patients));
  if (all) sets.push(new Set(scene.vips.map(({ person }) => person.id)));
  if (selected) {
    const keys = new Set(workbook.selectedKeys(vipTable));
    if (keys.size === 0) throw new AppError('message.nothingSelected', NOTHING, {}, NOTHING_TIP);
    sets.push(keys);
  }
  const [first, ...others] = sets;
  const people = first && new Set([...first].filter((id) => others.every((set) => set.has(id))));
  const forSome = ready.find(({ occasion }) => occasion !== 'season');
  if (forSome && !people) throw new AppError('message.needsPeople', NEEDS_PEOPLE, { name: forSome.name });
  return {
    templates: ready,
    isWhole: ids === undefined && people === undefined,
    leftAlone: new Set(faulty.map(({ id }) => id)),
    faulty,
    ...(people ? { people } : {}),
  };
}

const UNKNOWN: Text = {
  ko: '문구함에 "{id}" 문구가 없어요.',
  zh: '文案库中没有“{id}”。',
  en: 'There is no wording "{id}".',
};
const UNKNOWN_TIP: Text = {
  ko: '다른 분이 지웠을 수 있어요. 문구함을 다시 열어 골라 주세요. 아무것도 바꾸지 않았어요.',
  zh: '可能被他人删除。请重新打开文案库选择。未做任何更改。',
  en: 'Somebody may have removed it: open the wordings again and choose. Nothing was changed.',
};
const NEEDS_PEOPLE: Text = {
  ko: '"{name}" 글은 고른 분께만 만들어요. 받을 분을 먼저 골라 주세요.',
  zh: '“{name}”只为所选的人制作，请先选择收件人。',
  en: '"{name}" is made only for people you choose: choose them first.',
};
const NOTHING: Text = {
  ko: 'VIP 명단 시트에서 고른 줄이 없어요.',
  zh: 'VIP名单表中没有选中的行。',
  en: 'No rows are selected in the sheet VIP list.',
};
const NOTHING_TIP: Text = {
  ko: 'VIP 명단 시트를 열고 받을 분의 줄을 끌어 고른 다음 다시 눌러 주세요.',
  zh: '请打开VIP名单表，拖动选中收件人所在的行后重试。',
  en: 'Open the sheet VIP list, drag over the rows of those who are to get it, and try again.',
};
