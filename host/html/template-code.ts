import { NotImplementedError } from '../service/service-error';

/**
 * The JavaScript that a template stands for: it answers a new HtmlOutput. Literal text is appended, `<?= … ?>` appended with
 * contextual escaping, `<?!= … ?>` without, `<? … ?>` runs. A line end right behind a scriptlet is dropped. Lines keep their numbers,
 * and what follows a scriptlet on its line stands on the same line of code, so that a comment begun in a scriptlet reaches to its end.
 * Source: https://developers.google.com/apps-script/guides/html/templates#debugging_templates
 */
export function templateCode(template: string): string {
  let code = '(function() { var output = HtmlService.initTemplate(); ';
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf('<?', at);
    code += literalCode(template.slice(at, open === -1 ? undefined : open), at > 0);
    if (open === -1) break;
    const close = template.indexOf('?>', open + 2);
    if (close === -1) throw new NotImplementedError('a scriptlet that is never closed');
    code += scriptletCode(template.slice(open + 2, close));
    at = close + 2;
  }
  return `${code}\n  /* End of user code */\n  return output.$out.append('');\n})();`;
}

/** The same, each line of the template as a comment above its code. */
export function templateCodeWithComments(template: string): string {
  const lines = template.split('\n').map((line) => `// ${line.replace(/\r$/, '')}`);
  const code = templateCode(template).split('\n');
  return code
    .map((line, index) => (lines[index] === undefined ? line : `${lines[index]}\n${line}`))
    .join('\n');
}

function scriptletCode(body: string): string {
  if (body.startsWith('!=')) return `output._ = ${body.slice(2)}; `;
  if (body.startsWith('=')) return `output._$ = ${body.slice(1)}; `;
  return ` ${body}; `;
}

/** The rest of the line that a scriptlet stands on is a statement of its own. */
function literalCode(text: string, isBehindScriptlet: boolean): string {
  const lineEnd = isBehindScriptlet ? (/^\r?\n/.exec(text)?.[0] ?? '') : '';
  const lines = text.slice(lineEnd.length).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const [first, ...others] = lines;
  let code = lineEnd && '\n';
  if (first !== undefined) code += `output._ = ${quoted(first)};${first.endsWith('\n') ? '\n' : ' '}`;
  if (others.length > 0)
    code += `output._ = ${others.map(quoted).join(' +\n')};${others.at(-1)?.endsWith('\n') ? '\n' : ' '}`;
  return code;
}

/** No star and slash meet in it, so that it cannot end a comment. */
function quoted(text: string): string {
  const body = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll("'", "\\'")
    .replaceAll('*/', '*\\/')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `'${body}'`;
}
