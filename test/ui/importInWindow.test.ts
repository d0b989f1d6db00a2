import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from '../harness/folders';
import { pictureFailures } from './failurePictures';
import { openProject } from './openProject';
import type { Window } from './window';

const screenshots = join(outFolder, 'ui', 'importInWindow');

const TEXT = 'Gunmen attacked Boni on Monday. At least 12 soldiers were killed.\n';
const span = (words: string, label: string): string => {
  const at = TEXT.indexOf(words);
  return ['a.txt', at, at + words.length, words, label].join(',');
};
const TABLE = ['file,first,last,quote,kind', span('Boni', 'LOC'), span('Gunmen', 'ARMED'), span('Monday', 'MISC')].join(
  '\n',
);

const LABELS = 'Go on, or choose a label to change what it becomes';

describe('the import in the window', () => {
  let window: Window;
  before(async () => {
    window = await openProject({ 'a.txt': TEXT, 'from/tags.csv': `${TABLE}\n` });
    await window.page.getByRole('tab', { name: 'Sitrep' }).waitFor();
  });
  after(async () => {
    await window.close();
  });

  pictureFailures(screenshots, () => window);

  const widget = () => window.page.locator('.quick-input-widget:visible');
  const row = (words: string) => widget().locator('.monaco-list-row', { hasText: words });
  const sidecar = (): string => readFileSync(join(window.folder, 'a.txt.sitrep.yaml'), 'utf8');
  const typesIn = (text: string): readonly string[] =>
    [...text.matchAll(/^ +type: (\w+)$/gm)].map(([, type = '']) => type);

  /** By keys up to the file, which VS Code's own list asks for by its path. */
  async function chooseFile(): Promise<void> {
    await window.command('Sitrep: Import Annotations');
    await row('brat').waitFor();
    await window.answer('A table with a row');
    await row('A file').waitFor();
    await window.press('Enter');
    await widget().locator('.quick-input-titlebar', { hasText: 'Import Annotations' }).waitFor();
    await row('from').waitFor();
    await widget()
      .locator('input[type="text"]')
      .fill(join(window.folder, 'from', 'tags.csv'));
    await row('tags.csv').waitFor();
    await window.press('Enter');
  }

  const COLUMNS = [
    ['Which column holds the label?', 'kind'],
    ['Which column holds the first offset?', 'first'],
    ['Which column holds the last offset?', 'last'],
  ] as const;

  /** Each list has the same title: what it asks tells them apart. */
  async function asked(question: string): Promise<void> {
    await widget().locator(`input[placeholder="${question}"]`).waitFor();
  }

  async function chooseColumns(): Promise<void> {
    for (const [question, column] of COLUMNS) {
      await asked(question);
      await window.answer(column);
    }
  }

  it('asks by keys for what nothing tells, shows what each label becomes, and takes a change of it', async () => {
    await chooseFile();
    await chooseColumns();
    await window.choose('Label “ARMED” (1 of 2)', 'actor');
    await window.choose('Label “MISC” (2 of 2)', 'Leave these out');
    await asked(LABELS);
    await row('LOC').filter({ hasText: '→ place' }).waitFor();
    await row('MISC').filter({ hasText: '→ left out' }).waitFor();
    await row('Import').filter({ hasText: 'Spans: 2' }).waitFor();
    await window.screenshot(join(screenshots, 'labels.png'));
    await window.choose('Import Annotations', 'MISC');
    await widget().locator('.monaco-list-row.focused', { hasText: 'Leave these out' }).waitFor();
    await window.screenshot(join(screenshots, 'label.png'));
    await window.choose('Label “MISC”', 'date');
    await row('Import').filter({ hasText: 'Spans: 3' }).waitFor();
    assert.equal(existsSync(join(window.folder, 'a.txt.sitrep.yaml')), false);
    await window.choose('Import Annotations', 'Import');
    const message = await window.notification('Imported annotations');
    assert.match(await message.innerText(), /Imported annotations: 3\. Already there: 0, to be confirmed: 0, lost: 0/);
    await window.screenshot(join(screenshots, 'message.png'));
    assert.deepEqual(typesIn(sidecar()), ['actor', 'place', 'date']);
  });

  it('remembers the answers, and takes another by mouse', async () => {
    rmSync(join(window.folder, 'a.txt.sitrep.yaml'));
    await chooseFile();
    for (const [question, column] of COLUMNS) {
      await asked(question);
      await row(column).click();
    }
    await asked(LABELS);
    await row('MISC').filter({ hasText: '→ date' }).click();
    await row('Leave these out').click();
    await row('MISC').filter({ hasText: '→ left out' }).waitFor();
    await row('ARMED').filter({ hasText: '→ actor' }).waitFor();
    await row('Import').filter({ hasText: 'Spans: 2' }).click();
    await window.notification('Imported annotations: 2');
    assert.deepEqual(typesIn(sidecar()), ['actor', 'place']);
  });

  it('goes back from a label to the list, and writes nothing when the list is left', async () => {
    rmSync(join(window.folder, 'a.txt.sitrep.yaml'));
    // Its list would take the first Escape.
    await window.command('Notifications: Clear All Notifications');
    await chooseFile();
    await chooseColumns();
    await asked(LABELS);
    await window.answer('MISC');
    await widget().locator('input[placeholder^="What are these?"]:focus').waitFor();
    await window.press('Escape');
    await widget().locator(`input[placeholder="${LABELS}"]:focus`).waitFor();
    await window.press('Escape');
    await widget().waitFor({ state: 'hidden' });
    assert.equal(existsSync(join(window.folder, 'a.txt.sitrep.yaml')), false);
  });
});
