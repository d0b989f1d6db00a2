import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import { CODEBOOK, sidecarFor } from '../unit/cli/projectFiles';
import { openProject, type ProjectFiles } from './openProject';
import type { Window } from './window';

const TEXT = 'Fighters raided the post at Boni.\n\nThe army said that 14 soldiers were killed.\n';
const RAID = 'ml-2026-11-02-boni';
const incident = [RAID];

const FILES: ProjectFiles = {
  ...CODEBOOK,
  '.sitrep/places.yaml':
    'sitrep: 1\nplaces:\n  ml-boni:\n    name: Boni\n    kind: town\n    country: ML\n    lat: 15.0761\n    lon: -2.2167\n',
  [`.sitrep/incidents/${RAID}.yaml`]: `sitrep: 1\nincident:\n  id: ${RAID}\n  title: Raid on the post at Boni\n  date: "2026-11-02"\n`,
  'wire.txt': TEXT,
  'wire.txt.sitrep.yaml': sidecarFor('wire.txt', TEXT, [
    { id: 'p000000001', type: 'place', exact: 'Boni', place: 'ml-boni', role: 'attacked', incident },
    {
      id: 'c000000001',
      type: 'casualty',
      exact: '14 soldiers were killed',
      claim: {
        harm: 'killed',
        count: { stated: 14, qualifier: 'exact', lower: 14, upper: 14 },
        as_of: '2026-11-02',
      },
      incident,
    },
  ]),
};

describe('saving from the summary page', function () {
  let window: Window;
  let frame: Frame;
  before(async () => {
    // VS Code's own dialog is drawn in its window; the system's is not.
    window = await openProject(FILES, {
      size: { width: 1500, height: 850 },
      settings: { 'files.simpleDialog.enable': true },
    });
    await window.openFile('wire.txt');
    await window.command('Sitrep: Show Incident Summary');
    frame = await window.webviewFrame();
    await frame.locator('.ink-home').waitFor({ state: 'attached' });
  });
  after(async () => {
    await window.close();
  });

  /** Presses the button, confirms the file that is proposed, and returns what was written. */
  const saved = async (button: string, file: string): Promise<Buffer> => {
    await frame.getByRole('button', { name: button, exact: true }).click();
    const input = window.page.locator('.quick-input-widget:visible input.input');
    await input.waitFor();
    for (let tries = 0; tries < 60 && !(await input.inputValue()).endsWith(file); tries += 1) await wait(100);
    assert.ok((await input.inputValue()).endsWith(file), await input.inputValue());
    await window.press('Enter');
    const target = join(window.folder, file);
    for (let tries = 0; tries < 100 && !existsSync(target); tries += 1) await wait(100);
    return readFileSync(target);
  };

  it('writes the map as a picture where the dialog says', async () => {
    const png = await saved('Save as PNG… (Where)', `${RAID}-map.png`);
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.equal(png.readUInt32BE(16), 1920);
  });

  it('writes the timeline as SVG', async () => {
    const svg = await saved('Save as SVG… (When who said what)', `${RAID}-timeline.svg`);
    assert.match(svg.toString('utf8'), /^<svg [^]*14 killed[^]*<\/svg>\n$/);
  });

  it('writes the report as HTML', async () => {
    const html = await saved('Save as HTML report…', `${RAID}.html`);
    assert.match(html.toString('utf8'), /^<!DOCTYPE html>[^]*<figure>\n<svg [^]*Mali[^]*<\/html>\n$/);
  });

  it('writes the bounds by the rule that the page shows', async () => {
    await frame.locator('[data-focus="rule ucdp"]').check();
    const svg = await saved('Save as SVG… (Bounds of each claim)', `${RAID}-intervals.svg`);
    assert.match(svg.toString('utf8'), /14 \/ 14 \/ 14/);
  });

  it('writes nothing where the reader changes her mind', async () => {
    await frame.getByRole('button', { name: 'Save as SVG… (Where)', exact: true }).click();
    await window.page.locator('.quick-input-widget:visible input.input').waitFor();
    await window.press('Escape');
    await window.page.locator('.quick-input-widget:visible').waitFor({ state: 'detached' });
    assert.equal(existsSync(join(window.folder, `${RAID}-map.svg`)), false);
  });
});
