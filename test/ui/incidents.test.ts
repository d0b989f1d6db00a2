import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from '../harness/folders';
import { CODEBOOK, sidecarFor, TAGS, TEXT } from '../unit/cli/projectFiles';
import { pictureFailures } from './failurePictures';
import { openProject } from './openProject';
import type { Window } from './window';

const screenshots = join(outFolder, 'ui', 'incidents');

describe('incidents in the window, by keyboard alone', () => {
  let window: Window;
  before(async () => {
    window = await openProject({ ...CODEBOOK, 'a.txt': TEXT, 'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, TAGS) });
    await window.page.getByRole('tab', { name: 'Sitrep' }).waitFor();
    await window.openFile('a.txt');
  });
  after(async () => {
    await window.close();
  });

  pictureFailures(screenshots, () => window);

  const prompt = (words: RegExp) => window.page.locator('.quick-input-widget:visible', { hasText: words });
  const rows = () => window.page.locator('.quick-input-widget:visible .monaco-list-row');
  const incidents = (): readonly string[] => {
    const folder = join(window.folder, '.sitrep/incidents');
    // What is being written has a name of its own until it is whole.
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names.filter((name) => !name.startsWith('.')).sort();
  };
  /** Empty for the moment in which a file is exchanged for its next text. */
  const read = (name: string): string => {
    const path = join(window.folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  /** Asked again and again: a file is written a little after the last key. */
  const untilIt = async (what: string, holds: () => boolean): Promise<void> => {
    const end = Date.now() + 30_000;
    while (!holds()) {
      assert.ok(Date.now() < end, `Waited in vain until ${what}.`);
      await window.page.waitForTimeout(100);
    }
  };

  it('makes one, asking for title and date, and refuses what is no date', async () => {
    await window.command('Sitrep: New Incident');
    await prompt(/What happened/).waitFor();
    await window.answer('Raid on Boni');
    await prompt(/Date of the event/).waitFor();
    await window.answer('Tuesday');
    await prompt(/Write YYYY-MM-DD, or nothing/).waitFor();
    await window.screenshot(join(screenshots, 'noDate.png'));
    await window.answer('2026-11-02');
    await untilIt('the incident is on the disk', () => incidents().length === 1);
    assert.deepEqual(incidents(), ['2026-11-02-raid-on-boni.yaml']);
    await window.page.locator('.statusbar-item', { hasText: 'Raid on Boni' }).waitFor();
  });

  it('assigns all that is selected, and shows it in the hover', async () => {
    await window.select('JNIM attacked Boni');
    await window.command('Sitrep: Assign to Incident');
    await rows().filter({ hasText: 'Raid on Boni' }).waitFor();
    await window.screenshot(join(screenshots, 'assign.png'));
    await window.answer('Raid on Boni');
    const assigned = (): number => read('a.txt.sitrep.yaml').split('2026-11-02-raid-on-boni').length - 1;
    await untilIt('both annotations name it', () => assigned() === 2);
    await window.select('Boni');
    await window.command('Show or Focus Hover');
    await window.page.locator('.monaco-hover:visible', { hasText: 'Raid on Boni' }).waitFor();
    await window.screenshot(join(screenshots, 'hover.png'));
    await window.press('Escape');
  });

  it('renames it everywhere, having shown the files, and one undo takes all back', async () => {
    const [before, sidecar] = [incidents(), read('a.txt.sitrep.yaml')];
    await window.command('Sitrep: Rename Incident');
    await rows().filter({ hasText: 'Raid on Boni' }).waitFor();
    await window.answer('Raid on Boni');
    await prompt(/What happened/).waitFor();
    await window.answer('Attack on Boni');
    await prompt(/The id names the file/).waitFor();
    await window.answer('boni-raid');
    await rows().filter({ hasText: 'a.txt' }).first().waitFor();
    await window.screenshot(join(screenshots, 'preview.png'));
    await window.press('Enter');
    await untilIt('the file has its new name', () => incidents().join() === 'boni-raid.yaml');
    await untilIt('the sidecar names it', () => read('a.txt.sitrep.yaml').split('boni-raid').length - 1 === 2);
    assert.match(read('.sitrep/incidents/boni-raid.yaml'), /title: Attack on Boni/);
    await window.command('Sitrep: Undo');
    await untilIt('the sidecar is as it was', () => read('a.txt.sitrep.yaml') === sidecar);
    await untilIt('the incident has its old name', () => incidents().join() === before.join());
  });
});
