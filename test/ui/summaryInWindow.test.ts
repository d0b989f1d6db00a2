import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { UNASSIGNED_KEY } from '../../src/core/incident/gather';
import { outFolder } from '../harness/folders';
import { CODEBOOK, sidecarFor } from '../unit/cli/projectFiles';
import { openProject, type ProjectFiles } from './openProject';
import { violations } from './summary/violations';
import type { Window } from './window';

const screenshots = join(outFolder, 'ui', 'summaryInWindow');

const WIRE =
  'Fighters of JNIM raided the post at Boni on Monday.\n\nThe army said that 14 soldiers were killed. ' +
  'JNIM claimed to have killed 30 soldiers. Later 6 civilians were wounded, the mayor said.\n';
const RADIO = 'Radio report.\n\nAt the hospital of Boni a nurse counted at least 20 soldiers dead.\n';
const RAID = 'ml-2026-11-02-boni';

const incident = [RAID];
const killed = (n: number) => ({ harm: 'killed', count: { stated: n, qualifier: 'exact', lower: n, upper: n } });

/** A project of two articles about one raid, with figures that do not agree. */
const FILES: ProjectFiles = {
  ...CODEBOOK,
  [`.sitrep/incidents/${RAID}.yaml`]: `sitrep: 1\nincident:\n  id: ${RAID}\n  title: Raid on the post at Boni\n  date: "2026-11-02"\n  side_b: [jnim]\n`,
  'reports/wire.txt': WIRE,
  'reports/wire.txt.sitrep.yaml': sidecarFor('wire.txt', WIRE, [
    { id: 'a000000001', type: 'actor', exact: 'JNIM', actor: 'jnim', role: ['perpetrator'], incident },
    { id: 'p000000001', type: 'place', exact: 'Boni', place: 'ml-boni', role: 'attacked', incident },
    { id: 'c000000001', type: 'casualty', exact: '14 soldiers were killed', claim: killed(14), incident },
    {
      id: 'c000000002',
      type: 'casualty',
      exact: 'killed 30 soldiers',
      claim: { ...killed(30), claimant: 'jnim' },
      incident,
      links: [{ contradicts: 'c000000001' }],
    },
  ]),
  'reports/radio.txt': RADIO,
  'reports/radio.txt.sitrep.yaml': sidecarFor('radio.txt', RADIO, [
    {
      id: 'c000000003',
      type: 'casualty',
      exact: 'at least 20 soldiers dead',
      claim: { harm: 'killed', count: { stated: 20, qualifier: 'at_least', lower: 20 } },
      incident,
    },
  ]),
};

describe('the summary in the window', function () {
  let window: Window;
  before(async () => {
    window = await openProject(FILES, { size: { width: 1500, height: 850 } });
    await window.openFile('reports/wire.txt');
    await window.command('Sitrep: Show Incident Summary');
  });
  after(async () => {
    await window.close();
  });

  /** The page, once it shows what the host told it: first the list, then together the claims of what is shown. */
  const summary = async (): Promise<Frame> => {
    const frame = await window.webviewFrame();
    await frame.locator('#detail-heading').waitFor();
    await frame.locator('.claims tbody tr').first().waitFor();
    return frame;
  };
  const row = (frame: Frame, id: string) => frame.locator(`.claims tr[data-key$="${id}"]`);
  /** Waits until so many characters are selected from this line on in the editor of `file`. */
  const selected = async (file: string, line: number, length: number): Promise<void> => {
    await window.page.locator('.tab.active', { hasText: file }).waitFor();
    await window.page
      .locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col \\d+ \\(${length} selected\\)`) })
      .waitFor();
  };

  it('stands beside the article and shows every claim of the incident', async () => {
    const frame = await summary();
    assert.equal(await frame.textContent('#detail-heading'), 'Raid on the post at Boni');
    assert.equal(await frame.locator('.claims tbody tr').count(), 3);
    assert.match(await row(frame, 'c000000003').innerText(), /20 or more/);
    assert.equal(await window.page.locator('.editor-group-container').count(), 2);
    await window.screenshot(join(screenshots, 'light.png'));
  });

  it('shows what follows from the claims by the project’s rule, and by the other as the reader chooses', async () => {
    const frame = await summary();
    await frame.locator('.figure', { hasText: 'Fatalities' }).locator('dd', { hasText: /^14$/ }).waitFor();
    assert.match(await frame.locator('#contradictions-heading + ul').innerText(), /14 killed[^]*against[^]*30 killed/);
    await frame.locator('[data-focus="rule ucdp"]').check();
    await frame.locator('.figure', { hasText: 'Best' }).locator('dd', { hasText: /^14$/ }).waitFor();
    await frame.locator('[role=option]', { hasText: 'Not yet assigned' }).click();
    await frame.locator('.derived').waitFor({ state: 'hidden' });
    await frame.locator('[role=option]', { hasText: 'Raid' }).click();
    await frame.locator('.figure', { hasText: 'Best' }).locator('dd', { hasText: /^14$/ }).waitFor();
  });

  it('is worked with the keyboard alone: list, table, jump', async () => {
    const frame = await summary();
    const focused = (): Promise<string | undefined> =>
      frame.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['focus']);
    for (let stop = 0; stop < 60 && !(await focused())?.startsWith('claim '); stop += 1) await window.press('Tab');
    assert.match((await focused()) ?? '', /^claim .* c00000000\d$/, 'the table is not reached with Tab');
    await window.press('Home', 'ArrowDown');
    const id = (await focused())?.split(' ').at(-1);
    assert.ok(id === 'c000000001' || id === 'c000000002' || id === 'c000000003');
    await window.press('Enter');
    const words = { c000000001: 23, c000000002: 18, c000000003: 25 }[id];
    await selected(id === 'c000000003' ? 'radio.txt' : 'wire.txt', 3, words);
    // What is typed goes to the editor: it has the focus.
    await window.press('Shift+ArrowRight');
    await selected(id === 'c000000003' ? 'radio.txt' : 'wire.txt', 3, words + 1);
  });

  it('jumps from a row to its words in the other column, and stays in sight', async () => {
    const frame = await summary();
    await row(frame, 'c000000003').locator('td.column-harm').click();
    await selected('radio.txt', 3, 'at least 20 soldiers dead'.length);
    await row(frame, 'c000000002').locator('td.column-harm').click();
    await selected('wire.txt', 3, 'killed 30 soldiers'.length);
    assert.ok(await frame.locator('#detail-heading').isVisible());
    assert.equal(await window.page.locator('.editor-group-container').count(), 2);
  });

  it('opens the incident’s file beside', async () => {
    const frame = await summary();
    await frame.getByRole('button', { name: 'Open incident file' }).click();
    await window.page.locator('.tab.active', { hasText: `${RAID}.yaml` }).waitFor();
    assert.ok(await frame.locator('#detail-heading').isVisible());
  });

  it('takes up a claim as it is tagged', async () => {
    const frame = await summary();
    await window.openFile('reports/wire.txt');
    await window.select('6 civilians were wounded');
    await window.press('Alt+x', 'c');
    await window.page.locator('.quick-input-widget:visible .monaco-list-row.focused').first().waitFor();
    await window.press('Enter');
    await frame.locator('[role=option]', { hasText: 'Not yet assigned' }).click();
    await frame.locator('.claims tbody tr', { hasText: '6 civilians were wounded' }).waitFor();
    await frame.locator('[role=option]', { hasText: 'Raid' }).click();
    // The claims of the incident that is shown are asked for, and come together.
    await row(frame, 'c000000003').waitFor();
    assert.equal(await frame.locator('.claims tbody tr').count(), 3);
  });

  it('takes up what another program writes', async () => {
    const frame = await summary();
    const sidecar = join(window.folder, 'reports/radio.txt.sitrep.yaml');
    writeFileSync(
      sidecar,
      FILES['reports/radio.txt.sitrep.yaml']?.replace('stated: 20', 'stated: 21').replace('lower: 20', 'lower: 21') ??
        '',
    );
    await row(frame, 'c000000003').locator('strong', { hasText: '21 or more' }).waitFor();
    await frame.locator('.matrix strong', { hasText: '21 or more' }).waitFor();
  });

  const themes = {
    'Dark Modern': '.vscode-dark',
    'Default High Contrast': '.vscode-high-contrast:not(.vscode-high-contrast-light)',
    'Default High Contrast Light': '.vscode-high-contrast-light',
    'Light Modern': '.vscode-light',
  };
  for (const [theme, body] of Object.entries(themes)) {
    it(`has nothing axe objects to in ${theme}`, async () => {
      const frame = await summary();
      mkdirSync(join(window.folder, '.vscode'), { recursive: true });
      writeFileSync(join(window.folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
      await frame.locator(`body${body}`).waitFor();
      await window.screenshot(join(screenshots, `${theme.toLowerCase().replaceAll(' ', '-')}.png`));
      assert.deepEqual(await violations(frame), []);
    });
  }

  it('comes back after the window was reloaded, at the same incident', async () => {
    const before = await summary();
    await before.locator('[role=option]', { hasText: 'Not yet assigned' }).click();
    await before.locator('#detail-heading', { hasText: 'Not yet assigned' }).waitFor();
    await window.remembered(JSON.stringify({ selected: UNASSIGNED_KEY }).slice(1, -1));
    await Promise.all([window.page.waitForEvent('domcontentloaded'), window.command('Developer: Reload Window')]);
    const frame = await summary();
    await frame.locator('#detail-heading', { hasText: 'Not yet assigned' }).waitFor();
    await frame.locator('.claims tbody tr', { hasText: '6 civilians were wounded' }).waitFor();
    await frame.locator('[role=option]', { hasText: 'Raid' }).click();
    await frame.locator('.figure', { hasText: 'Best' }).waitFor();
    assert.equal(await frame.locator('[data-focus="rule ucdp"]').isChecked(), true);
    assert.equal(await window.page.locator('.tab', { hasText: 'Incident Summary' }).count(), 1);
    await window.command('Sitrep: Show Incident Summary');
    assert.equal(await window.page.locator('.tab', { hasText: 'Incident Summary' }).count(), 1);
    await window.screenshot(join(screenshots, 'after-reload.png'));
  });
});
