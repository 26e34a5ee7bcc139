import { type Language, say, type Text } from '../../core/text';
import { LMS_BYTES, measure, replaceUnsupported } from '../../features/message/bytes';
import { checkText } from '../../features/message/checks/check-text';
import type { DraftEntry } from '../../features/message/draft-view';
import type { ShownFinding } from '../kit/finding-list';

/** Subject and text of a draft, as they stand in the editor. */
export interface TypedWords {
  readonly subject: string;
  readonly text: string;
}

/** What is found in words while somebody types them: the same checks as when they are saved, and what stands empty. */
export function judgeTyped(
  { subject, text }: TypedWords,
  { context, channel }: Pick<DraftEntry, 'context' | 'channel'>,
  language: Language,
): ShownFinding[] {
  const found: ShownFinding[] = checkText(text, { ...context, subject }).map(({ check, words }) => ({
    level: check.level,
    reason: check.reason[language],
    words: words.map((word) => check.lacks?.find(({ ko }) => ko === word)?.[language] ?? word),
  }));
  const gaps = [...new Set(gapsIn(`${subject}\n${text}`))];
  if (gaps.length > 0) found.unshift({ level: 'block', reason: say(GAPS, language), words: gaps });
  const { count } = measure(text, context.region);
  const isTooLong = channel === 'sms' && context.region === 'kr' && count > LMS_BYTES;
  if (isTooLong) found.unshift({ level: 'block', reason: say(TOO_LONG, language), words: [] });
  return found;
}

/** The words with every character replaced that Korean phones cannot show, as far as there is something like it; undefined where there is nothing to replace. */
export function mendCharacters(
  words: TypedWords,
  { context, channel }: Pick<DraftEntry, 'context' | 'channel'>,
): TypedWords | undefined {
  if (channel !== 'sms' || context.region !== 'kr') return undefined;
  const mended = { subject: replaceUnsupported(words.subject), text: replaceUnsupported(words.text) };
  return mended.subject === words.subject && mended.text === words.text ? undefined : mended;
}

/** Places left empty: 〔병원명〕, or a field typed into the text. */
function gapsIn(text: string): string[] {
  return [...text.matchAll(/〔[^〔〕]{0,40}〕|\{\{[^{}]{0,40}\}\}/g)].map(([place]) => place);
}

const GAPS: Text = { ko: '빈칸이 남아 있어요.', zh: '还有空项。', en: 'Something is still empty.' };
const TOO_LONG: Text = {
  ko: '2,000바이트를 넘어 문자로 보낼 수 없어요.',
  zh: '超过2,000字节，无法作为短信发送。',
  en: 'Over 2,000 bytes: too long for a text.',
};
