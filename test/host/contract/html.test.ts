import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/html/html-output
// Source: https://developers.google.com/apps-script/reference/html/html-service
// Source: https://developers.google.com/apps-script/guides/html/templates

const contentOf = (html: string) =>
  hostOf('return HtmlService.createHtmlOutput(a).getContent()').run('main', [html]).value;

describe('HtmlService.createHtmlOutput, HtmlOutput.getContent, HtmlOutput.setContent, HtmlOutput.append, HtmlOutput.clear', () => {
  it('hold markup', () => {
    const body = `const output = HtmlService.createHtmlOutput('<b>Hello, world!</b>');
      return [output.append('<p>Hello again.</p>').getContent(), output.setContent('<i>').getContent(), output.clear().getContent(), HtmlService.createHtmlOutput().getContent()]`;
    expect(resultOf(body)).toEqual(['<b>Hello, world!</b><p>Hello again.</p>', '<i>', '', '']);
  });

  it('take a blob of HTML, and no other', () => {
    expect(
      resultOf(`return HtmlService.createHtmlOutput(Utilities.newBlob('<p>가', 'text/html')).getContent()`),
    ).toBe('<p>가');
    expect(() => resultOf(`HtmlService.createHtmlOutput(Utilities.newBlob('x', 'application/pdf'))`)).toThrow(
      'Invalid argument: blob',
    );
  });

  it.each([
    ['a <!-- comment --> b', 'a  b'],
    ['1 < 2', '1 &lt; 2'],
    ['<a href=x>y</a>', '<a href="x">y</a>'],
    ['<a href="x" title=\'y > z\' hidden>z</a>', '<a href="x" title=\'y &gt; z\' hidden>z</a>'],
    ['<!DOCTYPE html><html><br/></html>', '<!DOCTYPE html><html><br/></html>'],
    ['<textarea><b></textarea>', '<textarea>&lt;b&gt;</textarea>'],
    [
      '<style>a { b: url(//x/y); /* c */ d: "//e" } // f\n</style>',
      '<style>a { b: url(//x/y);   d: "//e" } \n</style>',
    ],
    ['<p onclick="f(); // note">', '<p onclick="f(); ">'],
    ['<p onclick="f(&quot;//x&quot;)">', '<p onclick="f(&#34;//x&#34;)">'],
    ['<a title="&copy; &#x3c; \'">', '<a title="&copy; &lt; \'">'],
  ])('change %s', (given, content) => {
    expect(contentOf(given)).toBe(content);
  });

  it.each(['<p =x>', '<p "x">', "<a href=it's>", '<script>x = /[a</script>', '<script>x = "\\'])(
    'refuse %s',
    (html) => {
      expect(() => contentOf(html)).toThrow(`Malformed HTML content: ${html}.`);
    },
  );
});

describe('HtmlOutput.getContent of a script', () => {
  const script = (code: string) => contentOf(`<script>${code}</script>`);

  it.each([
    ['var a = 1; // one\nvar b;', 'var a = 1; \nvar b;'],
    ['a /* b */ c', 'a   c'],
    ['a /* b\n */ c', 'a \n c'],
    ['var url = "https://example.com/*";', 'var url = "https://example.com/*";'],
    ["var a = 'it\\'s // no comment';", "var a = 'it\\'s // no comment';"],
    ['var r = /[/*]\\/\\//g.test(a) / 2; // c\n', 'var r = /[/*]\\/\\//g.test(a) / 2; \n'],
    ['a = b / c; d = "/" / e //f\n', 'a = b / c; d = "/" / e \n'],
    ['x++ /2/ 1; return /[/]/; // c\n', 'x++ /2/ 1; return /[/]/; \n'],
  ])('loses comments only: %s', (code, left) => {
    expect(script(code)).toBe(`<script>${left}</script>`);
  });

  // Source: https://github.com/enuchi/React-Google-Apps-Script/issues/157
  it('loses what looks like a comment within a template literal', () => {
    expect(script('document.write(`Apps Script is /*`);\ndocument.write(`fun and never*/ broken`);\n')).toBe(
      '<script>document.write(`Apps Script is \n broken`);\n</script>',
    );
    expect(script('go(`https://example.com/id`);\nnext();\n')).toBe('<script>go(`https:\nnext();\n</script>');
  });

  // Source: https://github.com/enuchi/React-Google-Apps-Script/issues/170
  it('loses the end tag as well, if nothing ends the line', () => {
    expect(contentOf('<script>t=`e://f`</script></body>')).toBe('<script>t=`e:></body>');
  });
});

describe('HtmlOutput.appendUntrusted', () => {
  const appended = (html: string, value: string) =>
    hostOf('return HtmlService.createHtmlOutput(a).appendUntrusted(b).getContent()').run('main', [
      html,
      value,
    ]).value;

  it.each([
    ['<b>Hello, world!</b>', '<p>Hello again, world.</p>', '&lt;p&gt;Hello again, world.&lt;/p&gt;'],
    ['', `"'&+\``, '&#34;&#39;&amp;&#43;&#96;'],
    ['<a title="', '"x', '&#34;x'],
    ['<a title=', 'a b', '"a b'],
    ['<a href="', 'javascript:alert(1)', '#ZautoescZ'],
    ['<a href="', 'https://x.y/a b?c=1&d', 'https://x.y/a%20b?c=1&amp;d'],
    ['<a href="/find?q=', 'a&b 가', 'a%26b%20%ea%b0%80'],
    ['<a href="/find/', 'a b?c', 'a%20b?c'],
    ['<a xlink:href="', 'data:text/html,x', '#ZautoescZ'],
    ['<p data-image-url="', 'mailto:a@example.com', 'mailto:a@example.com'],
    ['<p data-name="', 'javascript:x', 'javascript:x'],
    ['<p data-onclick="f(', 'x', "'x'"],
    ['<script>var a = ', `it's`, `'it\\x27s'`],
    ['<script>var a = "', '</script>"', '\\x3c\\/script\\x3e\\x22'],
    ['<p onclick="f(', '"x"', "'\\x22x\\x22'"],
    ['<script>// ', 'x', ''],
    ['<textarea>', '</textarea>', '&lt;/textarea&gt;'],
  ])('after %s writes %s', (html, value, written) => {
    expect(appended(html, value)).toBe((html === '<script>// ' ? '<script>' : html) + written);
  });

  it.each(['<style>a { b: ', '<p style="', '<p ', '<script>x = /a'])('does not know %s', (html) => {
    expect(() => appended(html, 'x')).toThrow('not implemented: an untrusted value');
  });
});

describe('HtmlService.createHtmlOutputFromFile, HtmlService.createTemplateFromFile', () => {
  const files = new Map([
    ['page', '<p>page</p>'],
    ['other.html', '<p>other <?= 1 + 1 ?></p>'],
  ]);

  it('read the project’s files, named with or without the ending', () => {
    const body = `return [HtmlService.createHtmlOutputFromFile('page').getContent(), HtmlService.createHtmlOutputFromFile('page.html').getContent(),
      HtmlService.createTemplateFromFile('other').evaluate().getContent()]`;
    expect(resultOf(body, { files })).toEqual(['<p>page</p>', '<p>page</p>', '<p>other 2</p>']);
  });

  it.each(['createHtmlOutputFromFile', 'createTemplateFromFile'])(
    '%s says which file is missing',
    (method) => {
      expect(() => resultOf(`HtmlService.${method}('none')`, { files })).toThrow(
        'No HTML file named none was found.',
      );
    },
  );
});

describe('HtmlService.createTemplate, HtmlTemplate.evaluate', () => {
  const evaluated = (template: string, set = '') =>
    hostOf(
      `const template = HtmlService.createTemplate(a); ${set} return template.evaluate().getContent()`,
    ).run('main', [template]).value;

  it('prints escaped, prints raw, and runs', () => {
    expect(evaluated('<?= "<b>" ?> <?!= "<b>" ?> <? var x = 1; ?><?= x + 1 ?>')).toBe('&lt;b&gt; <b> 2');
  });

  it('has what was set on the template as its variables, functions of the script, and services', () => {
    expect(
      evaluated('Hello <?= name ?>, <?= list.length ?>', `template.name = '<김>'; template.list = [1, 2];`),
    ).toBe('Hello &lt;김&gt;, 2');
    expect(evaluated('<?= typeof main ?> <?= Session.getScriptTimeZone() ?>')).toBe('function Asia/Seoul');
  });

  it('loops, and drops the line end behind a scriptlet', () => {
    expect(evaluated('<ul>\n<? for (var i = 0; i < 2; i++) { ?>\n  <li><?= i ?></li>\n<? } ?>\n</ul>')).toBe(
      '<ul>\n  <li>0</li>\n  <li>1</li>\n</ul>',
    );
  });

  it('escapes by where the value stands', () => {
    const template = '<a href="<?= url ?>" title=<?= name ?>><script>var a = <?= name ?>;</script>';
    expect(evaluated(template, `template.url = 'javascript:x'; template.name = "it's";`)).toBe(
      `<a href="#ZautoescZ" title="it's"><script>var a = 'it\\x27s';</script>`,
    );
  });

  it('lets comments reach from a scriptlet over the rest of its line', () => {
    const template = `<? var x; // a comment ?> This won't print.\n<? var y; // ?> <?= "nor this";\noutput.append("this does") ?>\n<? /* ?>\nnot */ this\n<? */ ?>end`;
    expect(evaluated(template)).toBe('this doesend');
  });

  it('throws what its code throws', () => {
    expect(() => evaluated('<?= missing ?>')).toThrow('missing is not defined');
    expect(() => evaluated('<? never closed')).toThrow('not implemented: a scriptlet that is never closed');
  });

  it('takes no argument', () => {
    expect(() => resultOf(`HtmlService.createTemplate('').evaluate(1)`)).toThrow(
      "The parameters (number) don't match the method signature for HtmlService.HtmlTemplate.evaluate.",
    );
  });

  it('takes a blob', () => {
    expect(
      resultOf(
        `return HtmlService.createTemplate(Utilities.newBlob('<?= 1 ?>', 'text/html')).evaluate().getContent()`,
      ),
    ).toBe('1');
  });
});

describe('HtmlService.initTemplate, which the code of templates uses', () => {
  it('writes by its two properties', () => {
    const body = `const out = HtmlService.initTemplate(); out._ = '<b>'; out._$ = '<'; out.append('</b>'); return out.$out.getContent()`;
    expect(resultOf(body)).toBe('<b>&lt;</b>');
  });
});

describe('HtmlTemplate.getCode, HtmlTemplate.getCodeWithComments, HtmlTemplate.getRawContent', () => {
  const template = '<p>\n<? if (x) { ?>\n<?= x ?>\n<? } ?>\nend';
  const codeOf = (method: string) =>
    hostOf(`return HtmlService.createTemplate(a).${method}()`).run('main', [template]).value as string;

  it('give the template as it is', () => {
    expect(codeOf('getRawContent')).toBe(template);
  });

  it('give code that answers the output when it is evaluated, with what stands around it in scope', () => {
    expect(codeOf('getCode')).toContain("output._ = '<p>\\n';");
    expect(
      hostOf(`const x = '<5>'; return eval(HtmlService.createTemplate(a).getCode()).getContent()`).run(
        'main',
        [template],
      ).value,
    ).toBe('<p>\n&lt;5&gt;end');
  });

  it('keep line numbers', () => {
    const lines = codeOf('getCode').split('\n');
    expect(lines[1]).toContain('if (x) {');
    expect(lines[2]).toContain('output._$ =  x ');
  });

  it('or have each line of the template as a comment', () => {
    expect(codeOf('getCodeWithComments')).toContain('// <?= x ?>\n');
    expect(
      hostOf(
        `const x = 5; return eval(HtmlService.createTemplate(a).getCodeWithComments()).getContent()`,
      ).run('main', [template]).value,
    ).toBe('<p>\n5end');
  });
});

describe('HtmlOutput.asTemplate', () => {
  it('follows the output', () => {
    const body = `const output = HtmlService.createHtmlOutput('<b><?= 1 ?>'); const template = output.asTemplate();
      output.append('<i>'); return [template.getRawContent(), template.evaluate().getContent()]`;
    expect(resultOf(body)).toEqual(['<b><?= 1 ?><i>', '<b>1<i>']);
  });
});

describe('HtmlOutput.setTitle, HtmlOutput.getTitle, HtmlOutput.setWidth, HtmlOutput.getWidth, HtmlOutput.setHeight, HtmlOutput.getHeight, HtmlOutput.setFaviconUrl, HtmlOutput.getFaviconUrl', () => {
  it('are blank at first, chain, and null resets a size', () => {
    const body = `const output = HtmlService.createHtmlOutput('x'); const read = () => [output.getTitle(), output.getWidth(), output.getHeight(), output.getFaviconUrl()];
      const first = read(); const chained = output.setTitle('T').setWidth(200).setHeight(100).setFaviconUrl('https://x.y/i.png') === output;
      const set = read(); output.setWidth(null).setHeight(null); return [first, chained, set, read()]`;
    expect(resultOf(body)).toEqual([
      ['', null, null, null],
      true,
      ['T', 200, 100, 'https://x.y/i.png'],
      ['T', null, null, 'https://x.y/i.png'],
    ]);
  });
});

describe('HtmlOutput.addMetaTag, HtmlOutput.getMetaTags, HtmlOutputMetaTag.getName, HtmlOutputMetaTag.getContent', () => {
  it('take four names', () => {
    const body = `const output = HtmlService.createHtmlOutput('x');
      for (const name of ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport']) output.addMetaTag(name, 'c');
      return output.getMetaTags().map((tag) => tag.getName() + '=' + tag.getContent()).join()`;
    expect(resultOf(body)).toBe(
      'apple-mobile-web-app-capable=c,google-site-verification=c,mobile-web-app-capable=c,viewport=c',
    );
  });

  it('and no other', () => {
    expect(() => resultOf(`HtmlService.createHtmlOutput('x').addMetaTag('description', 'c')`)).toThrow(
      'The specified meta tag cannot be used in this context.',
    );
  });
});

describe('HtmlOutput.setSandboxMode, HtmlOutput.setXFrameOptionsMode', () => {
  it('chain and change nothing here', () => {
    const body = `const output = HtmlService.createHtmlOutput('x');
      return output.setSandboxMode(HtmlService.SandboxMode.IFRAME).setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL) === output`;
    expect(resultOf(body)).toBe(true);
  });
});

describe('HtmlOutput.getBlob, HtmlOutput.getAs', () => {
  it('give HTML', () => {
    const body = `const output = HtmlService.createHtmlOutput('<b>가</b>'); return [output.getBlob(), output.getAs('text/html')].map((blob) => [blob.getContentType(), blob.getDataAsString()])`;
    expect(resultOf(body)).toEqual(new Array(2).fill(['text/html', '<b>가</b>']));
  });

  it('convert to nothing', () => {
    expect(() => resultOf(`HtmlService.createHtmlOutput('x').getAs('application/pdf')`)).toThrow(
      'not implemented: HtmlOutput.getAs to application/pdf',
    );
  });
});

describe('HtmlService.getUserAgent', () => {
  it('is null outside a web app', () => {
    expect(resultOf('return HtmlService.getUserAgent()')).toBeNull();
  });
});

describe('a service object', () => {
  it('takes properties only if it is a template', () => {
    expect(() => resultOf(`HtmlService.createHtmlOutput('x').name = 1`)).toThrow(
      'not implemented: setting HtmlOutput.name',
    );
  });
});

describe('a property of a template that was never set', () => {
  it('is undefined', () => {
    expect(resultOf(`return HtmlService.createTemplate('').name`)).toBeUndefined();
  });
});

describe('a template in a thread of its own', () => {
  it('gives what it gives here', async () => {
    const body = `const template = HtmlService.createTemplateFromFile('page'); template.name = '<김>'; const output = template.evaluate();
      SpreadsheetApp.getUi().showSidebar(output); return [output.getContent(), MimeType.CSV, Utilities.jsonParse('[1]'), String(Session.getActiveUser())]`;
    const host = hostOf(body, { files: new Map([['page', '<p><?= name ?></p>']]), user: 'lead@example.com' });
    const { value } = await host.start.run('main');
    expect(value).toEqual(['<p>&lt;김&gt;</p>', 'text/csv', [1], 'lead@example.com']);
    expect(host.sidebar?.html).toBe('<p>&lt;김&gt;</p>');
    expect(host.run('main').value).toEqual(value);
  });
});
