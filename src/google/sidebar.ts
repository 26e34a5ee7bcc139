import type { Language, Text } from '../core/text';

const TITLE: Text = { ko: 'VIP 케어', zh: 'VIP关怀', en: 'VIP Care' };

/**
 * Opens the sidebar at one of its views. The page is one file; which view it begins with is told in a script of two constants.
 * Source: https://developers.google.com/apps-script/guides/dialogs#custom_sidebars
 */
export function showSidebar(view: string, language: Language): void {
  const opening = JSON.stringify({ view, language }).replace(/</g, '\\u003c');
  const page = HtmlService.createHtmlOutputFromFile('sidebar')
    .append(`<script>startSidebar(${opening})</script>`)
    .setTitle(TITLE[language]);
  SpreadsheetApp.getUi().showSidebar(page);
}
