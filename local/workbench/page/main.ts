import './style/page.css';
import { element } from './dom';
import { startUniver } from './grid/univer';
import { speak, spokenLanguage, word } from './spoken';
import { WorkbenchPage } from './workbench-page';

const root = document.getElementById('workbench');
if (root) {
  speak(spokenLanguage());
  const holder = element('div', { class: 'univer' });
  const waiting = element('p', { class: 'waiting', role: 'status' }, word('connecting'));
  root.append(holder, waiting);
  // Univer must stand in the document before it draws.
  void Promise.all([startUniver(holder), loadFonts()]).then(([univer]) => {
    waiting.remove();
    new WorkbenchPage(root, univer);
  });
}

/** A canvas is not drawn anew when a font comes, so the grid waits for the fonts that it begins with; not for long. */
async function loadFonts(): Promise<void> {
  const font = '"Pretendard Variable"';
  const loaded = Promise.all([
    document.fonts.load(`13px ${font}`, '가A1'),
    document.fonts.load(`bold 13px ${font}`, '가A1'),
  ]);
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 1_500))]).catch(() => undefined);
}
