import type { HtmlOutputObject } from '../service/object';
import { MarkupError } from './markup-error';

const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^>"'])*`;

/** Scripts, styles and text areas are kept whole: what looks like a tag in them is none. */
const PARTS = new RegExp(
  `<(script|style|textarea)\\b${ATTRIBUTES}>[\\s\\S]*?</\\1|<meta\\b${ATTRIBUTES}>|<link\\b${ATTRIBUTES}>|<title\\b${ATTRIBUTES}>[\\s\\S]*?</title\\s*>`,
  'gi',
);
const FAVICON = /\brel\s*=\s*["']?[^"'>]*\bicon\b/i;

/**
 * The page as a browser gets it: meta tags, title and favicon written in the file are ignored, those set on the output added.
 * @throws MarkupError where a tag, a comment or a script does not end
 * Source: https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String)
 */
export function servedHtml({ writer, metaTags, faviconUrl }: HtmlOutputObject): string {
  if (!writer.isComplete) throw new MarkupError('it ends within a tag, a comment or a script');
  const body = writer.text.replace(PARTS, (part, raw: string | undefined) => {
    if (raw !== undefined) return part;
    return /^<link/i.test(part) && !FAVICON.test(part) ? part : '';
  });
  const added = [
    ...metaTags.map(({ name, content }) => `<meta name="${name}" content="${quotable(content)}">`),
    ...(faviconUrl === null ? [] : [`<link rel="icon" href="${quotable(faviconUrl)}">`]),
  ].join('');
  const head = /<head\b[^>]*>/i.exec(body);
  const at = head ? head.index + head[0].length : 0;
  return body.slice(0, at) + added + body.slice(at);
}

function quotable(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
