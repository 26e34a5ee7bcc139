import type { Language } from '../core/text';

/**
 * The language that the person at the screen chose for Google, as near as ours come to it.
 * Needs no authorisation: the locale is no personal fact to Google, unlike the e-mail address.
 * Source: https://developers.google.com/apps-script/reference/base/session#getactiveuserlocale
 */
export function userLanguage(): Language {
  return toLanguage(Session.getActiveUserLocale());
}

/** `ko`, `zh_CN`, `zh-TW`, `en_GB` …: Korean where nothing is known, English for every language that is not ours. */
export function toLanguage(locale: string): Language {
  const language = locale.toLowerCase().split(/[-_]/)[0];
  if (language === 'ko' || language === '') return 'ko';
  return language === 'zh' ? 'zh' : 'en';
}
