import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { takeMenuItem } from './menuItem';
import { treeFiles } from './tree/sample';
import { openWindow, type Window } from './window';

const SIDECAR = 'wire.txt.sitrep.yaml';

/** A repository of the tree's project, where two coders have changed a claim of the wire, each on a branch. */
function twoCoders(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-adjudicate-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(treeFiles())) write(path, text);
  const git = (...args: readonly string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
  const base = readFileSync(join(folder, SIDECAR), 'utf8');
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'fatou');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Text');
  for (const [name, from, to] of [
    ['aminata', 'stated: 21', 'stated: 12'],
    ['moussa', 'qualifier: more_than', 'qualifier: at_least'],
  ] as const) {
    git('checkout', '--quiet', '-b', name, 'main');
    const changed = base.replace(from, to);
    assert.notEqual(changed, base);
    write(SIDECAR, changed);
    git('commit', '--quiet', '--all', '-m', name);
  }
  git('checkout', '--quiet', 'main');
  return folder;
}

for (const theme of ['light', 'dark'] as const) {
  describe(`adjudication in a ${theme} window`, () => {
    let window: Window;
    before(async () => {
      const folder = twoCoders();
      try {
        window = await openWindow({ folder, theme, settings: { 'git.openRepositoryInParentFolders': 'never' } });
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

    it('is opened from the palette and gone through by keys alone, with no name in sight', async () => {
      const { page } = window;
      await window.command('Sitrep: Adjudicate Two Coders');
      await window.choose('(1 of 3)', 'aminata');
      await window.choose('(2 of 3)', 'moussa');
      await window.choose('(3 of 3)', 'Show the coders as A and B');
      await message('0 of 2 decided').waitFor();
      await window.command('Sitrep: Next Difference');
      for (const side of ['A', 'B']) await page.locator('.tab.active', { hasText: `${side} · wire.txt` }).waitFor();
      await page.locator('.statusbar-item', { hasText: 'selected' }).waitFor();
      for (const group of [0, 1]) {
        const marks = page.locator('.editor-group-container').nth(group).locator('.view-overlays [class*="ced-"]');
        await marks.first().waitFor();
      }
      const picture = process.env['SITREP_ADJUDICATE_PICTURE'];
      if (picture !== undefined) await page.screenshot({ path: picture.replace('.png', `-${theme}.png`) });
      await window.press('Alt+x', 'ArrowLeft');
      await message('1 of 2 decided').waitFor();
      await row(/A taken/).waitFor();
      await window.press('Alt+x', 'PageUp');
      await window.press('Alt+x', 'PageDown');
      await window.press('Alt+x', 'End');
      await message('skipped: 1').waitFor();
      await window.press('Alt+x', 'ArrowRight');
      await message('2 of 2 decided').waitFor();
      if (picture !== undefined) await page.screenshot({ path: picture.replace('.png', `-${theme}-2.png`) });
      for (const name of ['aminata', 'moussa']) {
        assert.equal(await page.locator('.part.sidebar, .part.editor', { hasText: name }).count(), 0, name);
      }
      const text = readFileSync(join(window.folder, SIDECAR), 'utf8');
      assert.match(text, /review:\n {6}state: accepted\n {6}by: fatou/);
      await window.command('Sitrep: End Adjudication');
      await page.locator('.tab', { hasText: '· wire.txt' }).first().waitFor({ state: 'detached' });
    });

    it('takes neither by key or mouse, and goes on after the window was closed where it was left', async () => {
      const { page } = window;
      const adjudicate = async (): Promise<void> => {
        await window.command('Sitrep: Adjudicate Two Coders');
        await window.choose('(1 of 3)', 'aminata');
        await window.choose('(2 of 3)', 'moussa');
        await window.choose('(3 of 3)', 'Show their names');
      };
      execFileSync('git', ['checkout', '--quiet', '--', SIDECAR], { cwd: window.folder });
      await adjudicate();
      await message('0 of 2 decided').waitFor();
      await window.command('Sitrep: Next Difference');
      await page.locator('.statusbar-item', { hasText: 'selected' }).waitFor();
      await window.press('Alt+x', 'Insert');
      await message('1 of 2 decided').waitFor();
      await window.press('Alt+x', 'End');
      await message('skipped: 1').waitFor();
      await window.remembered('"skipped file:');
      await Promise.all([page.waitForEvent('domcontentloaded'), window.command('Developer: Reload Window')]);
      // The list stands where it stood once the window is there again.
      await row(/wire\.txt/)
        .first()
        .waitFor();
      await adjudicate();
      await message('1 of 2 decided · skipped: 1').waitFor();
      await row(/neither taken/).waitFor();
      const picture = process.env['SITREP_ADJUDICATE_PICTURE'];
      if (picture !== undefined) await page.screenshot({ path: picture.replace('.png', `-${theme}-3.png`) });
      await row(/skipped/).click({ button: 'right' });
      await takeMenuItem(page, 'Take Neither');
      await message('2 of 2 decided').waitFor();
      assert.equal(
        readFileSync(join(window.folder, SIDECAR), 'utf8').match(/Adjudicated: \w{10} not taken/g)?.length,
        2,
      );
      await row(/neither taken/)
        .first()
        .click({ button: 'right' });
      if (picture !== undefined) await page.screenshot({ path: picture.replace('.png', `-${theme}-4.png`) });
      // Also what was decided before the window was closed.
      await takeMenuItem(page, 'Take the Decision Back');
      await message('1 of 2 decided').waitFor();
    });
  });
}
