import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { rootFolder } from '../harness/folders';
import { sidecarHolding, untilAwake } from './articleFolder';
import { boxOf } from './boxOf';
import { pictureFailures } from './failurePictures';
import { ARTICLE, TODAY, needsYouFiles } from './needsYou/sample';
import { openProject } from './openProject';
import type { Window } from './window';

const screenshots = join(rootFolder, 'out', 'ui', 'needsYou');

/** A window whose one article was seen as it was tagged, closed, and then changed outside. */
async function changedOutside(theme: 'light' | 'dark'): Promise<Window> {
  const window = await openProject(needsYouFiles(), { theme, settings: { 'editor.minimap.enabled': false } });
  await window.openFile(ARTICLE);
  await untilAwake(window);
  await window.page.locator('.view-overlays [class*="ced-"]').first().waitFor();
  await window.press('ControlOrMeta+k', 'ControlOrMeta+w');
  await window.page.locator('.tab').first().waitFor({ state: 'detached' });
  writeFileSync(join(window.folder, ARTICLE), TODAY);
  return window;
}

describe('what needs a person, with the mouse', () => {
  let window: Window;
  before(async () => {
    window = await changedOutside('light');
    await window.page.getByRole('tab', { name: 'Sitrep' }).click();
  });
  pictureFailures(screenshots, () => window);
  after(async () => {
    await window.close();
  });

  /** A row by what a screen reader says of it. */
  const row = (spoken: RegExp): Locator => window.page.getByRole('treeitem', { name: spoken });
  const claim = /^casualty claim, uncertain · 81 or more killed · JNIM, a figure changed/;
  const governor = /^person, uncertain · The govenor of the region, spelling corrected/;
  const markets = /^statement, orphaned · other, “Markets stayed closed all week”/;

  it('stands first in the tree, the changed figure above all, and is counted on the view', async () => {
    await row(/^Needs you, annotations: 3/).waitFor();
    const spoken = await window.page
      .getByRole('treeitem')
      .evaluateAll((rows) => rows.map((one) => one.getAttribute('aria-label') ?? ''));
    for (const [index, words] of [/^Needs you/, claim, governor, markets].entries()) {
      assert.match(spoken[index] ?? '', words);
    }
    await window.page.getByRole('tab', { name: /Sitrep.*3/ }).waitFor();
  });

  it('a row goes to the words, or to where they stood', async () => {
    await row(claim).click();
    await window.page.locator('.statusbar-item', { hasText: '29 selected' }).waitFor();
    await window.page.locator('.view-overlays [class*="ced-"]').first().waitFor();
    await window.screenshot(join(screenshots, 'tree-light.png'));
    await row(markets).click();
    // Their paragraph has come to stand after the one that stood before them.
    await window.page.locator('.statusbar-item', { hasText: 'Ln 5, Col 1' }).waitFor();
  });

  it('a row confirms words with one button', async () => {
    await row(governor).hover();
    await window.screenshot(join(screenshots, 'row-light.png'));
    await row(governor)
      .getByRole('button', { name: /Confirm Words/ })
      .click();
    await sidecarHolding(window.folder, /exact: The governor of the region\n/);
    await row(/^Needs you, annotations: 2/).waitFor();
  });

  it('the Problems panel has the fixes, and one removes an orphan', async () => {
    await window.command('Problems: Focus on Problems View');
    const problem = window.page.locator('.markers-panel .monaco-list-row', { hasText: 'are no longer in the article' });
    await problem.click();
    await problem.hover();
    await problem.locator('.codicon-light-bulb, .codicon-lightbulb-autofix, .codicon-lightbulb').first().click();
    const remove = window.page.locator('.action-widget .monaco-list-row, .monaco-menu .action-item', {
      hasText: 'Remove statement',
    });
    await remove.first().waitFor();
    await window.screenshot(join(screenshots, 'problems-light.png'));
    const offered = window.page.locator('.action-widget .monaco-list-row, .monaco-menu .action-item');
    assert.equal(await offered.filter({ hasText: 'Tag as' }).count(), 0);
    await remove.first().click();
    await sidecarHolding(window.folder, /^(?![\s\S]*Markets stayed closed)/);
    await window.command('View: Hide Panel');
  });

  it('the hover says why, and its link opens the places to pick', async () => {
    await row(claim).click();
    // Once the words are selected, nothing moves below the mouse any more.
    await window.page.locator('.statusbar-item', { hasText: /\(29 selected\)/ }).waitFor();
    const words = await boxOf(window.page.locator('.monaco-editor .selected-text').first());
    await window.page.mouse.move(words.x + words.width / 2, words.y + words.height / 2);
    // The row that was clicked may show a hover of its own.
    const hover = window.page.locator('.monaco-hover:visible', { hasText: 'Tagged words' }).first();
    await hover.waitFor();
    await window.screenshot(join(screenshots, 'hover-light.png'));
    await hover.getByText('Pick Another Place').click();
    const places = window.page.locator('.quick-input-widget:visible .monaco-list-row');
    await places.first().waitFor();
    await window.screenshot(join(screenshots, 'places-light.png'));
    await places.filter({ hasText: 'more than 30 militants' }).first().click();
    await sidecarHolding(window.folder, /exact: killed more than 30 militants\n/);
    await row(/^Needs you/).waitFor({ state: 'detached' });
    const asked = await window.notification('Does the reading still hold?');
    await asked.getByRole('button', { name: 'Edit Reading' }).waitFor();
  });
});

describe('what needs a person, with the keyboard', () => {
  let window: Window;
  const pick = () => window.page.locator('.quick-input-widget:visible');
  before(async () => {
    window = await changedOutside('dark');
    await window.openFile(ARTICLE);
    await window.page.locator('.view-overlays [class*="ced-"]').first().waitFor();
  });
  pictureFailures(screenshots, () => window);
  after(async () => {
    await window.close();
  });

  it('sitrep.reanchor says in one message how many are what, and goes to the first', async () => {
    await window.command('Sitrep: Re-anchor Annotations');
    const message = await window.notification('2 uncertain, 1 orphaned');
    await window.screenshot(join(screenshots, 'reanchor-dark.png'));
    await message.getByRole('button', { name: 'Go to First' }).press('Enter');
    await window.page.locator('.statusbar-item', { hasText: '29 selected' }).waitFor();
    await window.command('Notifications: Clear All Notifications');
    await sidecarHolding(window.folder, new RegExp(`exact: JNIM\\n {4}start: ${TODAY.indexOf('JNIM')}\\n`));
  });

  it('places are shown while one goes through them, and Escape changes nothing', async () => {
    await window.select('more than 30');
    await window.press('ArrowLeft', 'Alt+x', 'g');
    await pick().locator('.monaco-list-row.focused', { hasText: 'killed more than 30 militants' }).waitFor();
    await window.screenshot(join(screenshots, 'places-dark.png'));
    await window.press('Escape');
    await pick().waitFor({ state: 'hidden' });
    await sidecarHolding(window.folder, /exact: killed more than 80 militants\n/);
  });

  it('the light bulb’s first row confirms', async () => {
    await window.select('more than 30');
    await window.press('ArrowLeft', 'ControlOrMeta+.');
    const first = window.page.locator('.action-widget .monaco-list-row.focused', { hasText: /Confirm “killed more/ });
    await first.waitFor();
    await window.screenshot(join(screenshots, 'bulb-dark.png'));
    await window.press('Enter');
    await sidecarHolding(window.folder, /exact: killed more than 30 militants\n/);
    await window.command('Notifications: Clear All Notifications');
  });

  it('corrections are confirmed from one list', async () => {
    await window.command('Sitrep: Confirm Corrected Words…');
    await pick()
      .locator('.monaco-list-row', { hasText: /govenor.*→.*governor/ })
      .waitFor();
    await window.screenshot(join(screenshots, 'corrections-dark.png'));
    await window.press('Enter');
    await sidecarHolding(window.folder, /exact: The governor of the region\n/);
  });

  it('selected words go to the orphan that is picked', async () => {
    await window.select('Aid workers counted 300 families');
    await window.press('Alt+x', 'w');
    await pick().locator('.monaco-list-row.focused', { hasText: 'Markets stayed closed' }).waitFor();
    await window.press('Enter');
    await sidecarHolding(window.folder, /exact: Aid workers counted 300 families\n/);
    await window.screenshot(join(screenshots, 'settled-dark.png'));
  });
});
