import { transformSync } from 'esbuild';

/** What V8 knows and Apps Script's parser does not. Source: https://developers.google.com/apps-script/guides/v8-runtime#limitations */
const REFUSED = [
  'class-private-accessor',
  'class-private-brand-check',
  'class-private-field',
  'class-private-method',
  'class-private-static-accessor',
  'class-private-static-field',
  'class-private-static-method',
  'class-static-field',
];

/** What a compiler puts in their place. */
const REPLACED = /\b__(private\w+|publicField)\(/;

/**
 * Refuses what a push to Google would be refused for although Node runs it: private names and static fields of classes.
 * @throws SyntaxError naming the file
 */
export function refuseSyntax(name: string, text: string): void {
  if (!/\bclass\b/.test(text) || !/\bstatic\b|#[\p{L}_$]/u.test(text) || REPLACED.test(text)) return;
  const supported = Object.fromEntries(REFUSED.map((feature) => [feature, false]));
  const { code } = transformSync(text, { loader: 'js', supported, logLevel: 'silent' });
  if (REPLACED.test(code))
    throw new SyntaxError(
      `${name}: Apps Script knows no private names (#name) and no static fields of classes`,
    );
}
