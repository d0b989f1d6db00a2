import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { outFolder } from '../harness/folders';
import { CODEBOOK, sidecarFor } from '../unit/cli/projectFiles';
import { untilAwake } from './articleFolder';
import { pictureFailures } from './failurePictures';
import { openProject, type ProjectFiles } from './openProject';
import { violations } from './summary/violations';
import type { Window } from './window';

const screenshots = join(outFolder, 'ui', 'decide');

const WIRE =
  'Fighters of JNIM raided the post at Boni on Monday.\n\nThe army said it had neutralised over 80 fighters. ' +
  'Up to 30 herders were killed or wounded, and several guards were killed.\n';
const RAID = 'ml-2026-11-02-boni';
const incident = [RAID];

const FILES: ProjectFiles = {
  ...CODEBOOK,
  [`.sitrep/incidents/${RAID}.yaml`]: `sitrep: 1\nincident:\n  id: ${RAID}\n  title: Raid on the post at Boni\n  date: "2026-11-02"\n  side_b: [jnim]\n`,
  'wire.txt': WIRE,
  'wire.txt.sitrep.yaml': sidecarFor('wire.txt', WIRE, [
    {
      id: 'c000000001',
      type: 'casualty',
      exact: 'neutralised over 80 fighters',
      claim: {
        harm: 'neutralised',
        count: { stated: 80, qualifier: 'more_than', lower: 81 },
        victims: ['jnim'],
        claimant_text: 'the army',
      },
      incident,
    },
    {
      id: 'c000000002',
      type: 'casualty',
      exact: 'Up to 30 herders were killed or wounded',
      claim: {
        harm: 'killed_or_wounded',
        count: { stated: 30, qualifier: 'up_to', upper: 30 },
        victims_text: 'herders',
        victim_status: 'civilian',
      },
      incident,
    },
    {
      id: 'c000000003',
      type: 'casualty',
      exact: 'several guards were killed',
      claim: { harm: 'killed', count: { qualifier: 'vague' }, victims_text: 'guards', victim_status: 'combatant' },
      incident,
    },
  ]),
};

describe('deciding on claims that wait, in the window', function () {
  let window: Window;
  beforeEach(async () => {
    window = await openProject(FILES, { size: { width: 1500, height: 850 } });
    await window.openFile('wire.txt');
    await untilAwake(window);
  });
  pictureFailures(screenshots, () => window);
  afterEach(async () => {
    await window.close();
  });

  const box = () => window.page.locator('.quick-input-widget:visible');
  const row = (words: RegExp) => box().locator('.monaco-list-row', { hasText: words }).first();
  const sidecar = (): string => {
    const path = join(window.folder, 'wire.txt.sitrep.yaml');
    // It is written beside and renamed: for a moment there may be none.
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const written = async (words: RegExp): Promise<void> => {
    for (const until = Date.now() + 15_000; !words.test(sidecar());) {
      assert.ok(Date.now() < until, `the sidecar never says ${words.source}:\n${sidecar()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const summary = async (): Promise<Frame> => {
    await window.command('Sitrep: Show Incident Summary');
    const frame = await window.webviewFrame();
    await frame.locator('#waits-heading').waitFor();
    return frame;
  };
  const focused = (frame: Frame): Promise<string | undefined> =>
    frame.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['focus']);
  /** The focus comes back with the window’s, a moment after a question has closed. */
  const hasFocus = async (frame: Frame, key: RegExp): Promise<void> => {
    for (const until = Date.now() + 5_000; !key.test((await focused(frame)) ?? '');) {
      assert.ok(Date.now() < until, `not ${key.source} has the focus, but ${await focused(frame)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const theme = async (name: string): Promise<void> => {
    mkdirSync(join(window.folder, '.vscode'), { recursive: true });
    writeFileSync(join(window.folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': name }));
    await window.page
      .locator(`.monaco-workbench.${/Dark/.test(name) ? 'vs-dark' : 'vs'}`)
      .first()
      .waitFor();
  };

  it('is done with the keyboard alone, from the light bulb, and tells what follows at each step', async () => {
    await window.select('Up to 30');
    await window.press('ArrowLeft');
    await window.page.locator('.lightBulbWidget:visible, [class*="gutter-lightbulb"]:visible').first().waitFor();
    await window.press('Control+.');
    await window.page.locator('.action-widget', { hasText: 'Decide on “Up to 30 herders' }).waitFor();
    await window.page.keyboard.type('Decide');
    await window.press('Enter');
    await row(/^killed/).waitFor();
    assert.match(await box().locator('.quick-input-titlebar').innerText(), /How many of them were killed\?/);
    assert.match(
      (await box().locator('input[type="text"]').getAttribute('placeholder')) ?? '',
      /“Up to 30 herders were killed or wounded” · up to 30 killed or wounded · unattributed/,
    );
    await row(/^wounded\s*ACLED 3 · UCDP 3\/3\/113 → 3\/3\/83/).waitFor();
    await row(/^killed\s*low, best and high come next/).waitFor();
    await window.screenshot(join(screenshots, 'harm-light.png'));
    await window.press('Enter');
    await box().locator('text=A dash leaves one open').waitFor();
    const input = box().locator('input[type="text"]');
    assert.equal(await input.inputValue(), '– / – / 30');
    // The first dash is selected, so that a figure takes its place.
    await window.page.keyboard.type('5');
    assert.equal(await input.inputValue(), '5 / – / 30');
    await input.fill('5 / 40 / 30');
    await box().locator('text=The figures have to be 0 ≤ low ≤ best ≤ high.').waitFor();
    await window.press('Enter');
    await input.fill('5 / 10 / 30');
    await box().locator('text=ACLED 3 → 13 · UCDP 3/3/113 → 8/13/113').waitFor();
    await window.screenshot(join(screenshots, 'figures-light.png'));
    await theme('Default Dark Modern');
    await window.screenshot(join(screenshots, 'figures-dark.png'));
    await input.focus();
    await window.press('Enter');
    await box().locator('text=Why? This may stay empty.').waitFor();
    assert.match(await box().innerText(), /ACLED 3 → 13 · UCDP 3\/3\/113 → 8\/13\/113/);
    await window.screenshot(join(screenshots, 'why-dark.png'));
    await window.answer('The clinic named ten.');
    await written(/harm: killed\n {8}low: 5\n {8}best: 10\n {8}high: 30\n[^]*why: The clinic named ten\./);
  });

  it('is done with the mouse alone, from the summary page, which goes on where it was', async () => {
    const frame = await summary();
    const decide = (id: string) => frame.locator(`[data-focus^="decide"][data-focus*="${id}"]`).first();
    await decide('c000000001').click();
    await row(/^killed\s*ACLED 3 → 83/).waitFor();
    await window.screenshot(join(screenshots, 'page-harm-light.png'));
    await row(/^killed\s*ACLED 3 → 83/).click();
    await box().locator('text=Why? This may stay empty.').waitFor();
    await box().getByRole('button', { name: 'Back' }).click();
    await row(/^no casualty/).waitFor();
    await row(/^killed\s*ACLED 3 → 83/).click();
    await box().locator('text=Why? This may stay empty.').waitFor();
    await window.press('Enter');
    await written(/decision:\n {8}harm: killed\n/);
    await frame.locator('.figure dd', { hasText: /^83$/ }).waitFor();
    assert.match(await frame.locator('#decisions-heading + ul').innerText(), /Decided: killed/);
    assert.doesNotMatch(await frame.locator('#waits-heading + ul').innerText(), /neutralised/);
    await window.screenshot(join(screenshots, 'page-decided-light.png'));
  });

  it('keeps focus and scroll of the page: on the next claim that waits, then on what was decided', async () => {
    const frame = await summary();
    const answer = async (...keys: readonly string[]): Promise<void> => {
      await window.press('Enter');
      await row(/Leave it open|Keep it as it is/).waitFor();
      await window.press(...keys);
    };
    await frame.locator('[data-focus^="decide"][data-focus*="c000000001"]').focus();
    await frame.locator('main.detail').evaluate((node) => (node.scrollTop = 40));
    await answer('ArrowDown', 'Enter');
    await box().locator('text=Why? This may stay empty.').waitFor();
    await window.press('Enter');
    await frame.locator('#waits-heading', { hasText: '(3)' }).waitFor();
    await hasFocus(frame, /^decide .*c000000002/);
    assert.equal(await frame.locator('main.detail').evaluate((node) => node.scrollTop), 40);
    // It has the focus of the window, too: the next key is its own.
    await answer('Escape');
    await hasFocus(frame, /^decide .*c000000002/);
    for (const id of ['c000000002', 'c000000003']) {
      await frame.locator(`[data-focus^="decide"][data-focus*="${id}"]`).first().focus();
      await window.press('Enter');
      await row(/Leave it open/).waitFor();
      await row(/^no casualty/).click();
      await box().locator('text=Why? This may stay empty.').waitFor();
      await window.press('Enter');
      await frame.locator(`#decisions-heading + ul [data-focus^="decide"][data-focus*="${id}"]`).waitFor();
    }
    await frame.locator('#waits-heading').waitFor({ state: 'hidden' });
    await hasFocus(frame, /^decide .*c000000003/);
    await answer('Escape');
  });

  for (const name of ['Default Light Modern', 'Default Dark Modern'])
    it(`has nothing axe objects to in ${name}, with what waits and what was decided`, async () => {
      const frame = await summary();
      await frame.locator('[data-focus^="decide"][data-focus*="c000000001"]').focus();
      await window.press('Enter');
      await row(/Leave it open/).waitFor();
      await window.press('Enter');
      await box().locator('text=Why? This may stay empty.').waitFor();
      await window.press('Enter');
      await frame.locator('#decisions-heading + ul [data-focus^="decide"]').waitFor();
      await theme(name);
      await frame.locator(`body.vscode-${/Dark/.test(name) ? 'dark' : 'light'}`).waitFor();
      await window.screenshot(join(screenshots, `page-${/Dark/.test(name) ? 'dark' : 'light'}.png`));
      assert.deepEqual(await violations(frame), []);
    });

  it('is in the menu of the rows that wait', async () => {
    await window.page.getByRole('tab', { name: 'Sitrep' }).click();
    await window.unfold(window.page.getByRole('treeitem', { name: /^wire\.txt/ }));
    await window.page.getByRole('treeitem', { name: /^casualty claim, up to 30/ }).click({ button: 'right' });
    // A click at once after the one that opened it is taken for the same.
    await window.page.getByRole('menuitem', { name: 'Decide on a Claim…' }).hover();
    await window.press('Enter');
    await row(/Leave it open/).waitFor();
    await window.press('Escape');
    await box().waitFor({ state: 'hidden' });
  });
});
