import type { Reply } from '../../src/run-action';
import { SHORT_PAYLOADS } from './payloads';

/** What is wrong with an answer, whatever was asked; '' = nothing. */
export function faultOf(reply: Reply): string {
  if (reply.ok)
    return 'step' in reply && typeof reply.summary === 'string' ? '' : 'an answer of another shape';
  const { code, message } = reply.error;
  if (!/^[a-zA-Z]+\.[a-zA-Z]+$/.test(code)) return `the code ${code}`;
  if (message.trim() === '') return 'a refusal without words';
  const stray = /\b(?:undefined|NaN|\[object|TypeError|RangeError|SyntaxError)|^\s+at .+:\d+/m.exec(message);
  if (stray && !SHORT_PAYLOADS.some((text) => message.includes(text) && text.includes(stray[0])))
    return `in its words: ${stray[0]}`;
  return message.length > 4000 ? `a refusal of ${message.length} characters` : '';
}
