import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from '../harness/folders';
import { CODEBOOK, sidecarFor, TAGS, TEXT } from '../unit/cli/projectFiles';
import { pictureFailures } from './failurePictures';
import { openProject, type ProjectFiles } from './openProject';
import type { Window } from './window';

const screenshots = join(outFolder, 'ui', 'exportInWindow');

const FILES: ProjectFiles = {
  ...CODEBOOK,
  // A place name has gone since it was tagged.
  'a.txt': TEXT.replace('Boni', 'Gao'),
  'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, TAGS),
  'b.txt': TEXT,
  'b.txt.sitrep.yaml': sidecarFor(
    'b.txt',
    TEXT,
    TAGS.map((tag, index) => ({ ...tag, id: `b00000000${index}` })),
  ),
};

describe('the export in the window', () => {
  let window: Window;
  before(async () => {
    window = await openProject(FILES);
    // A palette opened before the extension has been found does not list its commands, and never will.
    await window.page.getByRole('tab', { name: 'Sitrep' }).waitFor();
  });
  after(async () => {
    await window.close();
  });

  pictureFailures(screenshots, () => window);

  const list = () => window.page.locator('.quick-input-widget:visible .monaco-list-row');
  const focused = () => window.page.locator('.quick-input-widget:visible .monaco-list-row.focused');

  it('asks for format and folder, writes the dataset and says what is missing', async () => {
    await window.command('Sitrep: Export Dataset');
    await list().filter({ hasText: 'JSON Lines' }).first().waitFor();
    assert.match(await list().filter({ hasText: 'CSV' }).innerText(), /one row each/);
    await window.screenshot(join(screenshots, 'format.png'));
    await window.press('Enter');
    await list().filter({ hasText: 'Redact' }).waitFor();
    await window.screenshot(join(screenshots, 'options.png'));
    await window.press('Enter');
    await focused().filter({ hasText: 'export' }).waitFor();
    await window.screenshot(join(screenshots, 'folder.png'));
    await window.press('Enter');
    const message = await window.notification('Exported to');
    assert.match(
      await message.innerText(),
      /Exported to export: annotations 3, casualty claims 0, articles 2\. Left out: 3/,
    );
    await window.screenshot(join(screenshots, 'message.png'));
    const out = join(window.folder, 'export');
    assert.deepEqual(readdirSync(out).sort(), [
      'CODEBOOK.md',
      'LOSSES.md',
      'README.md',
      'annotations.csv',
      'claims.csv',
      'datapackage.json',
      'incidents.csv',
    ]);
    for (const file of readdirSync(out)) assert.doesNotMatch(readFileSync(join(out, file), 'utf8'), /Baré/, file);
  });

  it('shows the losses on asking', async () => {
    const message = await window.notification('Exported to');
    await message.getByRole('button', { name: 'Show losses' }).press('Enter');
    await window.page.locator('.tab.active', { hasText: 'LOSSES.md' }).waitFor();
    await window.page.locator('.view-line', { hasText: 'Orphaned' }).first().waitFor();
  });

  it('shows the folder on asking, in the explorer', async () => {
    await window.command('Sitrep: Export Dataset');
    await focused().filter({ hasText: 'CSV' }).waitFor();
    await window.answer('object a line');
    await list().filter({ hasText: 'Redact' }).waitFor();
    await window.press('Enter');
    await focused().filter({ hasText: 'export' }).waitFor();
    await window.press('Enter');
    const message = await window.notification('Exported to');
    await message.getByRole('button', { name: 'Open folder' }).press('Enter');
    const shown = window.page.locator('.explorer-folders-view .monaco-list-row.selected', {
      hasText: 'annotations.jsonl',
    });
    await shown.waitFor();
  });

  it('writes nothing when it is left', async () => {
    rmSync(join(window.folder, 'export'), { recursive: true });
    await window.command('Sitrep: Export Dataset');
    // The last format is the one to go on with.
    await focused().filter({ hasText: 'JSON Lines' }).waitFor();
    await window.press('Enter');
    await list().filter({ hasText: 'Redact' }).waitFor();
    await window.press('Enter');
    await focused().filter({ hasText: 'export' }).waitFor();
    await window.press('Escape');
    await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.ok(!readdirSync(window.folder).includes('export'));
  });
});
