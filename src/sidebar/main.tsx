import { render } from 'preact';
import type { Language } from '../core/text';
import type { ViewId } from '../features/action';
import { claimTabName } from './frame/tab-name';
import { SidebarApp } from './sidebar-app';
import './style.css';

/** What the server tells the page when it opens it. */
interface Opening {
  readonly view: ViewId;
  readonly language: Language;
}

declare global {
  interface Window {
    startSidebar(opening: Opening): Promise<void>;
  }
}

window.startSidebar = async (opening) => {
  const root = document.getElementById('app');
  const tab = await claimTabName();
  if (root) render(<SidebarApp {...opening} tab={tab} />, root);
};
