import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { treeFiles } from './tree/sample';
import { openWindow, type Window } from './window';

const SIDECAR = 'wire.txt.sitrep.yaml';

/** A repository of the tree's project, where a coder has changed two claims of the wire since the commit. */
function changedProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-review-'));
  for (const [path, text] of Object.entries(treeFiles())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const git = (...args: readonly string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'moussa');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Code');
  const text = readFileSync(join(folder, SIDECAR), 'utf8');
  const changed = text.replace('stated: 21', 'stated: 12').replace('qualifier: more_than', 'qualifier: at_least');
  assert.notEqual(changed, text);
  writeFileSync(join(folder, SIDECAR), changed);
  return folder;
}

describe('the review of changes', () => {
  let window: Window;
  before(async () => {
    const folder = changedProject();
    try {
      window = await openWindow({ folder, settings: { 'git.openRepositoryInParentFolders': 'never' } });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    await window.page.getByRole('tab', { name: 'Sitrep' }).click();
  });
  after(async () => {
    await window.close();
  });

  /** A row by what a screen reader says of it. */
  const row = (spoken: RegExp): Locator => window.page.getByRole('treeitem', { name: spoken });
  const message = (text: string): Locator =>
    window.page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: text });

  it('is opened from the palette, and tells each change in a sentence', async () => {
    await window.command('Sitrep: Review Changes');
    await window.answer('What is not committed yet');
    await row(/^wire\.txt, 0 of 2/).waitFor();
    await row(/^Casualty claim: 21 → 12/).waitFor();
    await message('0 of 2 reviewed').waitFor();
  });

  it('shows the words in a diff editor, with the marks of both revisions, and takes a verdict by key', async () => {
    await row(/^Casualty claim: 21 → 12/).click();
    await window.page.locator('.tab.active', { hasText: 'wire.txt (HEAD ↔ now)' }).waitFor();
    for (const side of ['original', 'modified']) {
      await window.page.locator(`.editor.${side} .view-overlays [class*="ced-"]`).first().waitFor();
    }
    await window.page.locator('.statusbar-item', { hasText: 'selected' }).waitFor();
    const picture = process.env['SITREP_REVIEW_PICTURE'];
    if (picture !== undefined) await window.page.screenshot({ path: picture });
    await window.press('Alt+x', 'u');
    await row(/^Casualty claim: 21 → 12; accepted by moussa, accepted/).waitFor();
    await message('1 of 2 reviewed').waitFor();
    await window.press('Alt+x', 'ArrowDown');
    await window.press('Alt+x', 'x');
    await message('2 of 2 reviewed').waitFor();
    await row(/^wire\.txt, 2 of 2/).waitFor();
    if (picture !== undefined) await window.page.screenshot({ path: picture.replace('.png', '-2.png') });
  });
});
