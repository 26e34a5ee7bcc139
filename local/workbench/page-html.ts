/** The document around the page's script, which fills it. */
export const PAGE_HTML = `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>VIP 케어</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div id="workbench"></div>
<script src="/page.js"></script>
</body>
</html>
`;

/** A page of HtmlService with what Google puts before it. The script holds no end tag. */
export function frameHtml(script: string, html: string): string {
  return `<!doctype html>\n<meta charset="utf-8"><script>${script.replaceAll('</script', '<\\/script')}</script>\n${html}`;
}
