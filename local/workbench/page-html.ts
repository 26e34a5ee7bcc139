/** The document around the page's script, which fills it. @param version of script and styles */
export function pageHtml(version: string): string {
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>VIP 케어</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css?v=${version}">
</head>
<body>
<div id="workbench"></div>
<script src="/page.js?v=${version}"></script>
</body>
</html>
`;
}

/** What is shown to whoever comes without the token of this start. */
export const CLOSED_HTML = `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>VIP 케어</title>
<style>body{font:16px/1.6 system-ui,sans-serif;color:#1f2933;max-width:34em;margin:15vh auto;padding:0 1.5em}p{margin:0 0 1em}p+p{color:#52606d}</style>
</head>
<body>
<p>이 주소로는 열 수 없어요. 프로그램을 시작한 창에 나온 주소(?token=…까지)로 열어 주세요. 다시 시작할 때마다 주소가 새로 바뀌어요.</p>
<p lang="zh">此地址无法打开。请使用启动程序的窗口中显示的完整地址（包括?token=…）。每次重新启动，地址都会更新。</p>
<p lang="en">This address does not open it. Use the one shown in the window where the program was started, with ?token=… at its end; it is new at every start.</p>
</body>
</html>
`;

/**
 * A page of HtmlService with what Google puts before it, and fonts that it may name.
 * @param fonts address of a style sheet
 */
export function frameHtml(script: string, fonts: string, html: string): string {
  const before = `<meta charset="utf-8"><link rel="stylesheet" href="${fonts}">`;
  return `<!doctype html>\n${before}<script>${script.replaceAll('</script', '<\\/script')}</script>\n${html}`;
}
