import { render } from 'preact';
import type { Opening } from '../features/window/opening';
import { claimTabName } from './frame/tab-name';
import { SidebarApp } from './sidebar-app';
import './style/base.css';
import './style/frame.css';
import './style/button.css';
import './style/notice.css';
import './style/part.css';
import './style/field.css';
import './style/choice.css';

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
