import { say, type TextValues } from '../../../src/core/text';
import type { Language } from '../protocol';
import { WORDS, type Word } from './words';

const KEY = 'workbench.language';
const LANGUAGES: readonly Language[] = ['ko', 'zh', 'en'];

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ko: '한국어', zh: '中文', en: 'English' };

let spoken: Language = readChosen();

/** The language that the page speaks. */
export const spokenLanguage = (): Language => spoken;

/** A word of the page in the language that it speaks. */
export function word(name: Word, values?: TextValues): string {
  return say(WORDS[name], spoken, values);
}

/** Speaks another language from now on, in this browser; whoever calls has the page drawn anew. */
export function speak(language: Language): void {
  spoken = language;
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : language;
}

function readChosen(): Language {
  const chosen = localStorage.getItem(KEY) ?? navigator.language.slice(0, 2);
  return LANGUAGES.find((language) => language === chosen) ?? 'ko';
}
