import type { Language, Text } from '../../core/text';
import type { Workbook } from '../../workbook/workbook';
import type { Setting } from './setting';
import { checkSetting, SETTINGS, type SettingId } from './settings';
import { settingsTable } from './settings-table';

export const settingIds = Object.keys(SETTINGS) as SettingId[];

/** Texts by setting, as people write them. */
export type SettingTexts = Partial<Readonly<Record<SettingId, string>>>;

/** Makes the rows of settings that are missing, and brings names and explanations up to date; values stay. */
export function syncSettings(workbook: Workbook): void {
  const { language } = workbook;
  workbook.sync(
    settingsTable,
    settingIds.map((id) => {
      const { name, explanation, byDefault, show } = settingOf(id);
      return {
        id,
        name: name[language],
        byDefault: show(byDefault, language),
        explanation: explanation[language],
      };
    }),
    { columns: ['name', 'byDefault', 'explanation'], complete: true },
  );
  // Also where no row was new: a run may have broken off right before.
  workbook.offerChoices(settingsTable, 'value', dropdowns(language));
}

/** @throws AppError `settings.badValue` at the first text that is none for its setting */
export function checkSettings(texts: SettingTexts): void {
  for (const id of settingIds) {
    const text = texts[id];
    if (text !== undefined) checkSetting(id, text);
  }
}

/** Writes values that were checked, in the words of the sheet; rows that staff deleted are made again. */
export function enterSettings(workbook: Workbook, texts: SettingTexts): void {
  const entries = settingIds.flatMap((id) => {
    const text = texts[id];
    return text === undefined
      ? []
      : [{ key: id, values: { value: translateSetting(id, text, workbook.language) } }];
  });
  if (entries.length === 0) return;
  const rows = workbook.rowNumbers(settingsTable);
  if (entries.some(({ key }) => !rows.has(key))) syncSettings(workbook);
  workbook.enter(settingsTable, entries);
}

/** The same value in the words of a language; what cannot be read stays as it is written. */
export function translateSetting(id: SettingId, text: string, language: Language): string {
  const { parse, show } = settingOf(id);
  const written = text.trim();
  const value = written === '' ? undefined : parse(written);
  return value === undefined ? written : show(value, language);
}

/** Its words, where only these may be chosen. */
export function choicesOf(id: SettingId, language: Language): readonly string[] {
  return Object.values(settingOf(id).words ?? {}).map((word) => word[language]);
}

export function settingOf(
  id: SettingId,
): Setting<unknown> & { readonly words?: Readonly<Record<string, Text>> } {
  return SETTINGS[id] as Setting<unknown>;
}

function dropdowns(language: Language): Map<string, readonly string[]> {
  return new Map(
    settingIds.flatMap((id) => {
      const choices = choicesOf(id, language);
      return choices.length > 0 ? [[id, choices] as const] : [];
    }),
  );
}
