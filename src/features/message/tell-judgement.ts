import { LANGUAGES, type Language, listed, say, type Text } from '../../core/text';
import { LEVELS, type Warning } from './checks/check';
import { CHECKS } from './checks/check-text';
import type { Judgement } from './compose-draft';
import { FIELDS, readField } from './field';
import { readCause, sayCause } from './reason';

const DECIDED: Text = { ko: '원장님이 확인함', zh: '院长已确认', en: 'The director agreed' };

/** What there is to look at, one a line, as the sheet has it; '' = nothing. */
export function tellWarnings({ remarks, findings, isDecided }: Judgement, language: Language): string {
  return [
    ...remarks.map(({ text, values }) => `${LEVELS.hint[language]}: ${say(text, language, values)}`),
    ...findings.map((warning) => {
      const { level } = warning.check;
      const head = level === 'director' && isDecided ? DECIDED : LEVELS[level];
      return `${head[language]}: ${tellWarning(warning)[language]}`;
    }),
  ].join('\n');
}

/** Whether all that the sheet says about a draft is settled, so that nobody has to look at it. */
export function isSettled(warnings: string): boolean {
  return warnings
    .split('\n')
    .every((line) => line === '' || LANGUAGES.some((language) => line.startsWith(`${DECIDED[language]}:`)));
}

/** What a check found, in a sentence, with the words. */
export function tellWarning({ check, words }: Warning): Text {
  return inAll((language) => {
    const named = words
      .slice(0, 6)
      .map((word) => check.lacks?.find(({ ko }) => ko === word)?.[language] ?? word);
    return `${check.reason[language]} (${listed(named, language)}${words.length > 6 ? ' …' : ''})`;
  });
}

/**
 * A reason as it stands in the sheet, in another language than the sheet's as far as the program said it; what people wrote, and
 * the words of a text, stay as they are.
 */
export function tellStored(reason: string, language: Language): string {
  const cause = readCause(reason);
  if (!cause) return '';
  if (cause.code === 'check') return tellFound(reason, language);
  const values = Object.entries(cause.values ?? {}).map(([name, value]) => {
    const text = String(value);
    if (name === 'reason' && cause.code === 'director') return [name, tellFound(text, language)];
    return [name, name === 'fields' ? tellFields(text, language) : text];
  });
  return sayCause({ code: cause.code, values: Object.fromEntries(values) }, language);
}

/** As {@link tellStored}, of the things to look at, one a line. */
export function tellStoredWarnings(warnings: string, language: Language): string {
  return warnings
    .split('\n')
    .map((line) => {
      for (const head of [...Object.values(LEVELS), DECIDED]) {
        const said = LANGUAGES.find((each) => line.startsWith(`${head[each]}: `));
        if (said) return `${head[language]}: ${tellFound(line.slice(head[said].length + 2), language)}`;
      }
      return line;
    })
    .join('\n');
}

/** What a check found, said in whatever language. */
function tellFound(text: string, language: Language): string {
  for (const { reason, lacks = [] } of CHECKS) {
    const said = LANGUAGES.find((each) => text.startsWith(`${reason[each]} (`));
    if (!said) continue;
    const words = lacks.reduce(
      (rest, lack) => rest.replace(lack[said], lack[language]),
      text.slice(reason[said].length),
    );
    return reason[language] + words;
  }
  return text;
}

function tellFields(text: string, language: Language): string {
  const told = text.split(/, |、/).map((label) => {
    const field = readField(label.replace(/ ?[(（].*$/, ''));
    return field ? FIELDS[field].name[language] : label;
  });
  return listed(told, language);
}

/** A text made in every language. */
export function inAll(tell: (language: Language) => string): Text {
  return { ko: tell('ko'), zh: tell('zh'), en: tell('en') };
}
