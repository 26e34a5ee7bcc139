import { LANGUAGES, type Language, say, type Text } from '../../core/text';
import { LEVELS, type Warning } from './checks/check';
import type { Judgement } from './compose-draft';

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
    return `${check.reason[language]} (${named.join(', ')}${words.length > 6 ? ' …' : ''})`;
  });
}

/** A text made in every language. */
export function inAll(tell: (language: Language) => string): Text {
  return { ko: tell('ko'), zh: tell('zh'), en: tell('en') };
}
