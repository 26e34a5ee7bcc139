import { render } from 'preact';
import type { Language } from '../core/text';
import type { ViewId } from '../features/action';
import { SidebarApp } from './sidebar-app';
import './style.css';

/** What the server tells the page when it opens it. */
interface Opening {
  readonly view: ViewId;
  readonly language: Language;
}

declare global {
  interface Window {
    startSidebar(opening: Opening): void;
  }
}

window.startSidebar = (opening) => {
  const root = document.getElementById('app');
  if (root) render(<SidebarApp {...opening} />, root);
};
