import { SummaryPage, type Host } from './page';

/** VS Code puts it into every webview; callable once. */
declare function acquireVsCodeApi(): Host;

const root = document.getElementById('summary');
if (root !== null) new SummaryPage(root, acquireVsCodeApi()).start();
