import { AppError } from '../core/app-error';
import type { Opening } from '../features/window/opening';

/** The page's file in the script project. */
const FILE = 'sidebar';

/**
 * The client's page, told where it begins: one file for sidebar and dialogs.
 *
 * @throws AppError `sidebar.missing` where the script was pasted in without the page
 */
export function openPage(opening: Opening): GoogleAppsScript.HTML.HtmlOutput {
  const told = JSON.stringify(opening).replace(/</g, '\\u003c');
  return readPage().append(`<script>startSidebar(${told})</script>`);
}

function readPage(): GoogleAppsScript.HTML.HtmlOutput {
  try {
    return HtmlService.createHtmlOutputFromFile(FILE);
  } catch (error) {
    // Google says in English, and in words of its own, that there is no such file; nothing else can go wrong here.
    throw new AppError(
      'sidebar.missing',
      {
        ko: '업무창 파일({file}.html)이 스크립트에 없어서 열 수 없어요.',
        zh: '脚本中没有工作窗文件（{file}.html），无法打开。',
        en: 'The work panel cannot open: the script has no file {file}.html.',
      },
      { file: FILE, reason: String(error) },
      {
        ko: '확장 프로그램 > Apps Script에서 파일 추가(+) > HTML을 누르고 이름을 {file}로 한 뒤, 배포본의 {file}.html 내용을 붙여 넣고 저장해 주세요.',
        zh: '请在“扩展程序 > Apps Script”中点“添加文件(+) > HTML”，命名为{file}，粘贴发布包中{file}.html的内容并保存。',
        en: 'In Extensions > Apps Script add a file (+) > HTML called {file}, paste the contents of {file}.html from the release into it and save.',
      },
    );
  }
}
