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
  void startUniver(holder).then((univer) => {
    waiting.remove();
    new WorkbenchPage(root, univer);
  });
}
