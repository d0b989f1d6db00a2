import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openArticle, sidecarHolding, sidecarIn } from './articleFolder';
import type { Window } from './window';
import { wordOnScreen } from './wordOnScreen';

/** Pictures to look at, where a folder for them is named. */
const PICTURES = process.env['SITREP_PICTURES'];

const TEXT = [
  'A market raided',
  '',
  'Fighters of JNIM entered Djibo at dawn. At least 12 people were killed, residents said. JNIM left Djibo by noon.',
  '',
].join('\n');

const count = ({ page }: Window) => page.locator('.statusbar-item[id="sitrep.sitrep.sitrep.suggestions"]');

describe('suggestions, with the keyboard alone', () => {
  let window: Window;
  const statusHas = async (words: RegExp): Promise<void> => {
    await count(window).filter({ hasText: words }).waitFor();
  };

  before(async () => {
    window = await openArticle(TEXT);
  });
  after(async () => {
    await window.close();
  });

  it('the next one is found, read in the status bar and the hover, and nothing is written', async () => {
    await statusHas(/\d/);
    await window.press('ControlOrMeta+Home');
    await window.press('Alt+x', 'j');
    await statusHas(/actor · .*Nusrat/);
    await window.page.locator('.monaco-hover:visible', { hasText: 'Suggestion: actor' }).first().waitFor();
    if (PICTURES) await window.screenshot(join(PICTURES, 'suggestion-light.png'));
    assert.equal(sidecarIn(window.folder), '');
  });

  it('a key rejects and goes on, a key accepts and goes on', async () => {
    await window.press('Alt+x', 'Backspace');
    await sidecarHolding(window.folder, /rejected:\n {2}- type: actor\n {4}exact: JNIM\n/);
    await statusHas(/place · Djibo/);
    await window.press('Alt+x', 'Enter');
    await sidecarHolding(window.folder, /exact: Djibo\n(?: {4}.*\n)* {4}place: bf-djibo\n/);
    await statusHas(/casualty claim · 12/);
  });

  it('undo takes the last answer back', async () => {
    await window.press('Alt+x', 'z');
    await sidecarHolding(window.folder, /^(?![\s\S]*bf-djibo)[\s\S]*rejected:/);
  });

  it('a key opens the claim in its form before it is accepted', async () => {
    await window.select('At least 12 people were killed');
    await statusHas(/12 or more killed/);
    await window.press('Alt+x', 'q');
    const pick = window.page.locator('.quick-input-widget:visible');
    await pick
      .locator('.monaco-list-row.focused')
      .filter({ hasText: /Save.*12/ })
      .first()
      .waitFor();
    await window.press('Enter');
    await sidecarHolding(window.folder, / {6}harm: killed\n {6}count:\n {8}stated: 12\n/);
    await statusHas(/actor · .*Nusrat/);
  });

  it('every occurrence is tagged from a list that can be thinned out', async () => {
    await window.select('Djibo');
    await window.press('Alt+x', 'Enter');
    await sidecarHolding(window.folder, /place: bf-djibo/);
    await statusHas(/actor · .*Nusrat/);
    await window.select('Djibo');
    await window.press('Alt+x', 'v');
    const pick = window.page.locator('.quick-input-widget:visible');
    await pick.locator('.monaco-list-row.focused', { hasText: 'In this article' }).first().waitFor();
    await window.press('Enter');
    await pick.locator('.monaco-list-row', { hasText: 'JNIM left Djibo' }).first().waitFor();
    if (PICTURES) await window.screenshot(join(PICTURES, 'every-occurrence.png'));
    await window.press('Enter');
    await sidecarHolding(window.folder, /exact: Djibo\n[\s\S]*exact: Djibo\n[\s\S]*rejected:/);
  });
});

describe('suggestions, with the mouse alone', () => {
  let window: Window;
  before(async () => {
    window = await openArticle(TEXT, 'dark');
  });
  after(async () => {
    await window.close();
  });

  it('a hover’s link accepts', async () => {
    const { page } = window;
    await count(window).waitFor();
    const word = await wordOnScreen(page, 'JNIM');
    await page.mouse.move(word.x, word.y);
    const hover = page.locator('.monaco-hover:visible', { hasText: 'Suggestion: actor' }).first();
    await hover.waitFor();
    if (PICTURES) await window.screenshot(join(PICTURES, 'suggestion-dark.png'));
    await hover
      .getByRole('link', { name: 'Accept', exact: true })
      .or(hover.locator('a', { hasText: /^Accept$/ }))
      .first()
      .click();
    await sidecarHolding(window.folder, /exact: JNIM\n(?: {4}.*\n)* {4}actor: jnim\n/);
  });

  it('the status bar accepts all of one type', async () => {
    await count(window).click();
    const row = window.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: /place: 2/ });
    await row.first().click();
    await sidecarHolding(window.folder, /place: bf-djibo\n[\s\S]*place: bf-djibo\n/);
  });
});
