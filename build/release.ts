/**
 * The build as files to paste by hand: one script, one page, and the manifest with the least permissions.
 *
 * @param files of the build, by name
 * @returns text by file name, each named for the place where it is pasted
 * @throws Error where the build lacks a file
 */
export function pasteInFiles(
  files: ReadonlyMap<string, string>,
  version: string,
): ReadonlyMap<string, string> {
  const need = (name: string): string => {
    const text = files.get(name);
    if (text === undefined) throw new Error(`the build has no ${name}`);
    return text;
  };
  return new Map([
    ['Code.gs', `${heading(version)}\n${need('main.js')}`],
    ['sidebar.html', need('sidebar.html')],
    ['appsscript.json', need('appsscript.json')],
  ]);
}

function heading(version: string): string {
  return [
    '/*',
    ` * dental-vip-care ${version}`,
    ' * 붙여넣는 법: 스프레드시트에서 확장 프로그램 > Apps Script를 열고, 이 내용을 Code.gs에, sidebar.html의 내용을',
    ' * "sidebar"라는 HTML 파일에, appsscript.json의 내용을 매니페스트에 붙여넣은 뒤 저장하고 스프레드시트를 새로 고칩니다.',
    ' * 安装：在电子表格中打开“扩展程序 > Apps 脚本”，将本文件粘贴到 Code.gs，将 sidebar.html 的内容粘贴到名为“sidebar”的',
    ' * HTML 文件，将 appsscript.json 的内容粘贴到清单文件，保存后刷新电子表格。',
    ' * To install: open Extensions > Apps Script in the spreadsheet; paste this into Code.gs, sidebar.html into an HTML',
    ' * file named "sidebar", appsscript.json into the manifest; save, and load the spreadsheet anew.',
    ' */',
  ].join('\n');
}
