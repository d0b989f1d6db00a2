import assert from 'node:assert/strict';
import { openArticle, sidecarHolding, sidecarIn } from './articleFolder';
import type { Window } from './window';

describe('with the keyboard alone', () => {
  let window: Window;
  const pick = () => window.page.locator('.quick-input-widget:visible');
  /** Selects words and presses the prefix and a letter. */
  const chord = async (words: string | undefined, letter: string, nth = 1): Promise<void> => {
    if (words !== undefined) await window.select(words, nth);
    await window.press('Alt+x', letter);
  };
  const focusedRow = async (words: RegExp): Promise<void> => {
    await pick().locator('.monaco-list-row.focused').filter({ hasText: words }).first().waitFor();
  };

  before(async () => {
    window = await openArticle();
  });
  after(async () => {
    await window.close();
  });

  it('Escape leaves everything as it was', async () => {
    await chord('JNIM', 'a');
    await focusedRow(/Nusrat/);
    await window.press('Escape');
    await pick()
      .waitFor({ state: 'detached' })
      .catch(() => pick().waitFor({ state: 'hidden' }));
    await chord('At least 12 soldiers were killed', 'c');
    await focusedRow(/Save/);
    await window.press('Escape');
    assert.equal(sidecarIn(window.folder), '');
  });

  it('a chord, a letter and Enter tag the best-ranked actor', async () => {
    await chord('JNIM', 'a');
    await focusedRow(/Nusrat/);
    await window.press('Enter');
    await sidecarHolding(window.folder, /exact: JNIM\n(?: {4}.*\n)* {4}actor: jnim\n/);
  });

  it('the same for a town', async () => {
    await chord('Dori', 't', 2);
    await focusedRow(/Dori/);
    await window.press('Enter');
    await sidecarHolding(window.folder, /exact: Dori\n(?: {4}.*\n)* {4}place: bf-dori\n/);
  });

  it('a chord and Enter save a claim as its words are read', async () => {
    await chord('At least 12 soldiers were killed', 'c');
    await focusedRow(/Save.*12/);
    await window.press('Enter');
    await sidecarHolding(
      window.folder,
      / {6}harm: killed\n {6}count:\n {8}stated: 12\n {8}qualifier: at_least\n {8}lower: 12\n/,
    );
  });

  it('undoes and redoes, and says in words when there is nothing left', async () => {
    await chord(undefined, 'z');
    await sidecarHolding(window.folder, /^(?![\s\S]*casualty)[\s\S]*place: bf-dori/);
    await chord(undefined, 'y');
    await sidecarHolding(window.folder, /type: casualty/);
    await chord(undefined, 'y');
    // Under test VS Code shows no toasts, so that they cover nothing.
    await window.command('Notifications: Show Notifications');
    await window.page.locator('.notification-list-item', { hasText: 'no tagging action to redo' }).waitFor();
    await window.command('Notifications: Clear All Notifications');
  });

  it('commands of the palette do the same', async () => {
    await window.select('on Tuesday');
    await window.command('Sitrep: Tag Person…');
    await focusedRow(/official/);
    await window.press('Enter');
    await sidecarHolding(window.folder, /type: person\n {4}exact: on Tuesday\n(?: {4}.*\n)* {4}role: official\n/);
    await chord('Tuesday', 'Delete');
    await sidecarHolding(window.folder, /^(?![\s\S]*person)/);
  });
});
