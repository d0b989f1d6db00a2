import { resolve } from 'node:path';

/** The checkout. */
export const rootFolder = resolve(__dirname, '../..');

/** What the harness downloads and keeps between runs; Git ignores it. */
export const cacheFolder = resolve(rootFolder, '.vscode-test');

/** The compiled suites. */
export const outFolder = resolve(rootFolder, 'out');

/** Real reports that may stand beside the checkout; never part of it. */
export const sharedArticles = resolve(rootFolder, '../shared/articles');
