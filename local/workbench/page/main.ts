import './style/page.css';
import { WorkbenchPage } from './workbench-page';

const root = document.getElementById('workbench');
if (root) new WorkbenchPage(root);
