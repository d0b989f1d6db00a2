import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openProject } from './openProject';
import { treeFiles } from './tree/sample';
import type { Window } from './window';

describe('the tree of annotations', () => {
  let window: Window;
  before(async () => {
    window = await openProject(treeFiles());
    await window.page.getByRole('tab', { name: 'Sitrep' }).click();
  });
  after(async () => {
    await window.close();
  });

  /** A row by what a screen reader says of it. */
  const row = (spoken: RegExp): Locator => window.page.getByRole('treeitem', { name: spoken });

  async function groupBy(by: string): Promise<void> {
    await window.command('Sitrep: Group Annotations By…');
    await window.answer(by);
  }

  it('says in words what needs a person, first', async () => {
    await row(/^Needs you/).waitFor();
    await row(/^actor, orphaned · FABF, “Soldiers”/).waitFor();
    await row(/^broken\.txt, sidecar cannot be read, .+/)
      .first()
      .waitFor();
    const first = await window.page.getByRole('treeitem').first().getAttribute('aria-label');
    assert.match(first ?? '', /^Needs you/);
  });

  it('shows articles with counts and status, and opens at the words', async () => {
    await row(/^later\.txt, not annotated/).waitFor();
    await window.unfold(row(/^wire\.txt, annotations: 6, 6 · coded/));
    await row(/^casualty claim, 81 or more killed · JNIM, “killed more than 80 of them”/).click();
    await window.page.locator('.tab.active', { hasText: 'wire.txt' }).waitFor();
    await window.page.locator('.statusbar-item', { hasText: '27 selected' }).waitFor();
  });

  it('groups by type, incident and claimant', async () => {
    await groupBy('by type');
    await row(/^Casualty claims, annotations: 3/).waitFor();
    await groupBy('by incident');
    await row(/^Raid on the market of Dori, 2025-07-01, annotations: 4/).waitFor();
    await row(/^Not assigned, annotations: 6/).waitFor();
    await groupBy('by claimant');
    await row(/^“residents”, annotations: 1/).waitFor();
    assert.equal(await row(/^Not assigned/).count(), 0);
  });

  it('removes the annotation of the row whose menu is used, and follows the file', async () => {
    // Another grouping first, so that the rows waited for are surely those of a tree drawn to its end.
    await groupBy('by type');
    await row(/^Casualty claims/).waitFor();
    await groupBy('by claimant');
    await window.unfold(row(/^“residents”, annotations: 1/));
    const claim = row(/^casualty claim, 21 killed · FABF, “21 dead soldiers”/);
    await claim.hover();
    await claim.getByRole('button', { name: /Remove Annotation/ }).click();
    await row(/^“residents”/).waitFor({ state: 'detached' });
    const sidecar = join(window.folder, 'wire.txt.sitrep.yaml');
    assert.doesNotMatch(readFileSync(sidecar, 'utf8'), /21 dead soldiers/);
    writeFileSync(sidecar, readFileSync(sidecar, 'utf8').replace('claimant: burkina-forces', 'claimant: jnim'));
    await row(/^Military Forces of Burkina Faso/).waitFor({ state: 'detached' });
    await row(/^Group for Support of Islam and Muslims, annotations: 2/).waitFor();
  });
});
