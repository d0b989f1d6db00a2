import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, sidecarHolding, TEXT } from './articleFolder';
import { openProject } from './openProject';
import type { Window } from './window';

describe('a first visit', () => {
  let window: Window;
  before(async () => {
    window = await openProject({ [ARTICLE]: TEXT });
  });
  after(async () => {
    await window.close();
  });

  it('sets the folder up from the welcome, colours the reports on asking, and tags', async () => {
    const { page } = window;
    await window.openFile(ARTICLE);
    await page.getByRole('tab', { name: 'Sitrep' }).click();
    await page.getByRole('button', { name: 'Set Up Workspace' }).click();
    const offer = await window.notification('Sitrep is set up');
    await offer.getByRole('button', { name: 'Nest and colour' }).click();
    await page.locator('.statusbar-item', { hasText: 'Conflict Report' }).waitFor();
    for (const file of ['project.yaml', 'actors.yaml', 'places.yaml']) {
      assert.ok(existsSync(join(window.folder, '.sitrep', file)), file);
    }
    assert.equal(readFileSync(join(window.folder, '.gitattributes'), 'utf8'), '*.sitrep.yaml text eol=lf\n');
    await window.select('JNIM');
    await window.press('Alt+x', 'a');
    await page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: 'Nusrat' }).first().waitFor();
    await window.press('Enter');
    await sidecarHolding(window.folder, /actor: jnim\n/);
  });
});
