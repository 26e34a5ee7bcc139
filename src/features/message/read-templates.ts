import type { Language } from '../../core/text';
import type { Row } from '../../workbook/table';
import type { Workbook } from '../../workbook/workbook';
import type { PreparedTemplate } from './compose-draft';
import { defaultTemplates } from './default-templates';
import type { MessageTemplate } from './message';
import { parseTemplate, type TemplateFault } from './template';
import { templateTable } from './template-table';
import { baseIdOf } from './variant';

/** A text that is written wrongly and therefore left alone, its drafts too. */
export interface FaultyTemplate {
  readonly id: string;
  readonly name: string;
  readonly fault: TemplateFault;
}

/**
 * All texts of 문구함. An empty sheet is filled with the delivered texts in the workbook's language first.
 *
 * @returns `written`: how many were written now
 */
export function readTemplates(workbook: Workbook): { templates: MessageTemplate[]; written: number } {
  const rows = workbook.read(templateTable);
  if (rows.length > 0) return { templates: rows.map(templateOf), written: 0 };
  const templates = defaultTemplates(workbook.language);
  workbook.sync(templateTable, templates, {
    columns: ['active', 'name', 'occasion', 'class', 'channel', 'tier', 'language', 'subject', 'text'],
    expectRows: templates.length,
  });
  return { templates, written: templates.length };
}

/** All texts of 문구함, or those that an empty one would be filled with: for those who only look. */
export function knownTemplates(workbook: Workbook): MessageTemplate[] {
  const rows = workbook.read(templateTable);
  return rows.length > 0 ? rows.map(templateOf) : defaultTemplates(workbook.language);
}

/** A blank kind counts as advertising and a blank channel as a text: the stricter rules hold until staff choose. */
export function templateOf(row: Row<typeof templateTable>): MessageTemplate {
  return {
    ...row,
    name: row.name.trim() || row.id,
    occasion: row.occasion || 'season',
    class: row.class || 'ad',
    channel: row.channel || 'sms',
    language: row.language || 'ko',
  };
}

/** The texts, parsed once for all their drafts. */
export function prepareTemplates(templates: readonly MessageTemplate[]): PreparedTemplate[] {
  return templates.map((template) => {
    const parsedText = parseTemplate(template.text);
    const parsedSubject = parseTemplate(template.subject);
    const fault = parsedText.faults[0] ?? parsedSubject.faults[0];
    return { ...template, parsedText, parsedSubject, ...(fault ? { fault } : {}) };
  });
}

/** The wordings that are asked for; those with faults apart. */
export interface ChosenTemplates {
  readonly ready: readonly PreparedTemplate[];
  readonly faulty: readonly FaultyTemplate[];
}

/**
 * Of all texts, those that stand for themselves and are asked for: by id, in use or not; else all of the season that are in use.
 * Words in another language than the workbook's come with their wording ({@link variantFor}); where there is none, they are
 * made only if named.
 */
export function chooseTemplates(
  templates: readonly PreparedTemplate[],
  language: Language,
  ids: readonly string[] | undefined,
): ChosenTemplates {
  const known = new Set(templates.map(({ id }) => id));
  const wanted = ids && new Set(ids);
  const chosen = templates.filter((template) => {
    if (template.text.trim() === '') return false;
    if (wanted) return wanted.has(template.id);
    return template.active && template.occasion === 'season' && template.language === language;
  });
  const variants = templates.filter(({ id, language: own, active }) => {
    const base = baseIdOf({ id, language: own }, known);
    return base !== '' && (wanted ? wanted.has(base) : active);
  });
  return {
    ready: chosen.filter(({ fault }) => fault === undefined),
    faulty: [...chosen, ...variants].flatMap(({ id, name, fault }) => (fault ? [{ id, name, fault }] : [])),
  };
}
