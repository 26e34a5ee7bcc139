import type { Language } from '../../core/text';
import type { Row } from '../../workbook/table';
import type { Workbook } from '../../workbook/workbook';
import type { PreparedTemplate } from './compose-draft';
import { defaultTemplates } from './default-templates';
import type { MessageTemplate } from './message';
import { templateTable } from './table';
import { parseTemplate, type TemplateFault } from './template';

/** A text that is written wrongly and therefore left alone, its drafts too. */
export interface FaultyTemplate {
  readonly id: string;
  readonly name: string;
  readonly fault: TemplateFault;
}

/** The texts of 문구함 in use for messages of one language. */
export interface UsableTemplates {
  readonly ready: readonly PreparedTemplate[];
  readonly faulty: readonly FaultyTemplate[];
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

/** The active texts in the language (of those asked for, where some are), parsed once; those with faults apart. */
export function selectTemplates(
  templates: readonly MessageTemplate[],
  language: Language,
  ids: readonly string[] | undefined,
): UsableTemplates {
  const ready: PreparedTemplate[] = [];
  const faulty: FaultyTemplate[] = [];
  for (const template of templates) {
    if (template.language !== language) continue;
    if (ids === undefined ? !template.active : !ids.includes(template.id)) continue;
    if (template.text.trim() === '') continue;
    const parsedText = parseTemplate(template.text);
    const parsedSubject = parseTemplate(template.subject);
    const fault = parsedText.faults[0] ?? parsedSubject.faults[0];
    if (fault) faulty.push({ id: template.id, name: template.name, fault });
    else ready.push({ ...template, parsedText, parsedSubject });
  }
  return { ready, faulty };
}
