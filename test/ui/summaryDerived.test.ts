import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { IncidentAnalyses } from '../../src/core/incident/incidentAnalyses';
import type { Gathering } from '../../src/core/incident/gather';
import type { Locale } from '../../src/core/report/words';
import { shownIncident, stateMessage, type StateMessage } from '../../src/webview/protocol';
import { outFolder } from '../harness/folders';
import type { OpenPage } from './summary/openPage';
import { pagesOfSuite, type PageOptions } from './summary/pages';
import { manyClaims } from './summary/manyClaims';
import { RAID, SAMPLE } from './summary/sample';
import { THEMES } from './summary/themes';
import { goldProject, TOWNS } from '../unit/core/incident/goldProject';
import { violations } from './summary/violations';

const screenshots = join(outFolder, 'ui', 'summaryDerived');

/** The state as the extension tells it, with what follows for the incident that is shown. */
function stateOf(gathering: Gathering, key: string, locale: Locale = 'en'): StateMessage {
  const analyses = new IncidentAnalyses(gathering);
  const analysis = analyses.wholeOf(key);
  assert.ok(analysis);
  const summaries = analyses.summaries();
  return stateMessage(summaries, locale, key, { rule: 'acled', shown: shownIncident(summaries, key, analysis) });
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const active = document.activeElement;
    return active instanceof HTMLElement ? active.dataset['focus'] : undefined;
  });
}

/** The step of the derivation whose line has these words. */
const stepOf = (page: Page, words: string) =>
  page.locator('details.step', { has: page.locator('.step-name', { hasText: words }) });

describe('what follows, on the summary page', function () {
  this.timeout(120_000);
  const open = pagesOfSuite(screenshots);

  const show = async (
    options: PageOptions = {},
    state: StateMessage = stateOf(SAMPLE, RAID.id, options.locale),
  ): Promise<OpenPage> => {
    const page = await open(options);
    await page.post(state);
    await page.page.waitForSelector('.detail:not([hidden])');
    return page;
  };

  for (const theme of THEMES) {
    for (const width of [1200, 420]) {
      it(`has nothing axe objects to in ${theme.name}, ${width} px wide`, async () => {
        const { page } = await show({ theme, width, height: 2400 });
        await page.locator('[data-focus="rule ucdp"]').check();
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await page.screenshot({ path: join(screenshots, `${theme.name.replaceAll(' ', '-')}-${width}.png`) });
        assert.deepEqual(await violations(page), []);
        await page.locator('[data-focus="rule ucdp"]').focus();
        assert.deepEqual(await violations(page), []);
      });
    }
  }

  it('shows the figures by the project’s rule, and by the other as the reader chooses', async () => {
    const { page } = await show();
    assert.equal(await page.locator('[data-focus="rule acled"]').isChecked(), true);
    assert.deepEqual(await page.locator('.figure').allInnerTexts(), ['Fatalities\n20']);
    await page.locator('[data-focus="rule acled"]').focus();
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await page.locator('.figure').allInnerTexts(), ['Low\n20', 'Best\n20', 'High\n160']);
    assert.equal(await focused(page), 'rule ucdp');
    assert.match(
      (await page.locator('.hidden[role=status]').textContent()) ?? '',
      /UCDP-GED-like rule\. Low 20, best 20, high 160\./,
    );
  });

  it('remembers the rule over a reload, and takes the project’s where none was chosen', async () => {
    const state = stateOf(SAMPLE, RAID.id);
    const { page, post } = await show({}, { ...state, rule: 'ucdp' });
    assert.equal(await page.locator('[data-focus="rule ucdp"]').isChecked(), true);
    await page.locator('[data-focus="rule acled"]').check();
    await page.reload();
    await post({ ...state, rule: 'ucdp' });
    await page.waitForSelector('.detail:not([hidden])');
    assert.equal(await page.locator('[data-focus="rule acled"]').isChecked(), true);
    assert.deepEqual(await page.locator('.figure').allInnerTexts(), ['Fatalities\n20']);
  });

  it('lets a figure that waits be seen to wait, and never counts it', async () => {
    const { page } = await show({}, { ...stateOf(SAMPLE, RAID.id), rule: 'ucdp' });
    const step = stepOf(page, 'River Liberation Front');
    assert.match(
      await step.locator('summary').innerText(),
      /0\s\/\s0\s\/\s80 nothing that counts\s+waits for a decision/,
    );
    assert.match(await page.locator('.derived').innerText(), /A claim behind these figures waits for a decision/);
    assert.match(await page.locator('#waits-heading + ul').innerText(), /What does “neutralised” mean here\?/);
  });

  it('explains each figure: the claims, the rule and the decision, leading to the words', async () => {
    const { page, sent } = await show({}, { ...stateOf(SAMPLE, RAID.id), rule: 'ucdp' });
    const step = stepOf(page, 'Civilians (Northland)');
    assert.equal(await step.locator('.step-body').isVisible(), false);
    await step.locator('summary').focus();
    await page.keyboard.press('Enter');
    const body = await step.locator('.step-body').innerText();
    assert.match(body, /Rests on: the lowest figure that counts/);
    assert.match(body, /3 killed, the mayor of Orlu, Radio Fleuve, reports\/radio\.txt\s+taken/);
    assert.match(body, /up to 30 killed or wounded, unattributed.*\s+decided/);
    await step.locator('.step-body button').first().click();
    assert.deepEqual((await sent()).at(-1), {
      version: 1,
      type: 'open',
      file: 'reports/radio.txt',
      id: 'c000000006',
    });
  });

  it('names contradictions, superseded tolls and decisions in words', async () => {
    const { page } = await show();
    const list = (id: string) => page.locator(`#${id}-heading + ul`).innerText();
    assert.match(
      await list('contradictions'),
      /the figures do not meet, linked by a coder[^]*50 killed[^]*against[^]*20 to 25 killed/,
    );
    assert.match(await list('not-counted'), /superseded[^]*12 killed[^]*Counted instead:[^]*17 killed/);
    assert.match(
      await list('decisions'),
      /up to 30 killed or wounded[^]*Decided: killed, 5 \/ 10 \/ 30[^]*The radio names ten of them\.[^]*moussa/,
    );
  });

  it('asks for a decision beside each claim that waits, and for another beside each that was decided', async () => {
    const { page, sent } = await show();
    await page
      .locator('#waits-heading + ul')
      .getByRole('button', { name: /^Decide … 81 or more “neutralised”/ })
      .click();
    const decide = { version: 1, type: 'decide' };
    assert.deepEqual((await sent()).at(-1), { ...decide, file: 'reports/wire.txt', id: 'c000000001' });
    const again = page.locator('#decisions-heading + ul').getByRole('button', { name: /^Change … up to 30/ });
    await again.focus();
    await page.keyboard.press('Enter');
    assert.deepEqual((await sent()).at(-1), { ...decide, file: 'reports/radio.txt', id: 'c000000007' });
    const french = await show({ locale: 'fr' });
    await french.page
      .locator('#waits-heading + ul')
      .getByRole('button', { name: /^Décider… / })
      .first()
      .waitFor();
  });

  it('sets the claims side by side in a table with heads for rows and sources', async () => {
    const { page, sent } = await show();
    const table = page.getByRole('table', { name: 'Claims side by side' });
    assert.deepEqual(
      (await table.getByRole('columnheader').allInnerTexts()).map((text) => text.split('\n')[0]),
      ['Victims and harm', 'Example Wire', 'Radio Fleuve'],
    );
    const row = table.getByRole('row', { name: 'Northland Armed Forces killed' }).first();
    assert.match(
      await row.innerText(),
      /12[^]*not counted: superseded[^]*50[^]*party, side B[^]*contradiction[^]*20 to 25/,
    );
    await page.locator('.matrix button[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    assert.deepEqual((await sent()).at(-1), { version: 1, type: 'open', file: 'reports/wire.txt', id: 'c000000002' });
    assert.equal(await page.locator('.matrix button[tabindex="0"]').count(), 1, 'the table is one stop of the Tab key');
  });

  it('draws the bounds and says them in words', async () => {
    const { page, sent } = await show({}, { ...stateOf(SAMPLE, RAID.id), rule: 'ucdp' });
    const section = page.locator('.chart-section', { has: page.locator('#intervals-heading') });
    const marks = section.locator('svg [role=button]');
    const labels = await marks.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''));
    const boast = labels.findIndex((label) => label.startsWith('50 killed'));
    assert.match(
      labels[boast] ?? '',
      /^50 killed, River Liberation Front \(party, side B\).*does not count in the best/,
    );
    assert.match(
      (await section.locator('svg text').allTextContents()).join('\n'),
      /Low \/ best \/ high: 20 \/ 20 \/ 50/,
    );
    await section.locator('summary').click();
    assert.match(
      await section.locator('table').innerText(),
      /Northland Armed Forces: killed\s+Low \/ best \/ high: 20 \/ 20 \/ 50/,
    );
    await marks.nth(boast).click();
    assert.deepEqual((await sent()).at(-1), { version: 1, type: 'open', file: 'reports/radio.txt', id: 'c000000004' });
    await section.getByRole('button', { name: /SVG/ }).click();
    const wish = { version: 1, type: 'saveChart', incident: RAID.id, chart: 'intervals', format: 'svg' };
    assert.deepEqual((await sent()).at(-1), wish);
  });

  it('takes a changed reading in place: what is open stays open, focus and scroll stay', async () => {
    const { page, post } = await show({ height: 500 });
    const step = stepOf(page, 'Civilians (Northland)');
    await step.locator('summary').click();
    await step.locator('.step-body button').first().focus();
    const scroll = await page.evaluate(() => document.querySelector('.detail')?.scrollTop);
    const focus = await focused(page);
    const articles = SAMPLE.articles.map((article) => ({
      ...article,
      sidecar: {
        ...article.sidecar,
        annotations: (article.sidecar.annotations ?? []).map((annotation) =>
          annotation.id === 'c000000006' && annotation.type === 'casualty'
            ? {
                ...annotation,
                claim: { ...annotation.claim, count: { stated: 4, qualifier: 'exact' as const, lower: 4, upper: 4 } },
              }
            : annotation,
        ),
      },
    }));
    await post(stateOf({ ...SAMPLE, articles }, RAID.id));
    await page.waitForSelector('.figure dd:text-is("21")');
    assert.equal(await step.locator('.step-body').isVisible(), true);
    assert.match(await step.locator('.step-body').innerText(), /4 killed, the mayor of Orlu/);
    assert.equal(await focused(page), focus);
    assert.equal(await page.evaluate(() => document.querySelector('.detail')?.scrollTop), scroll);
  });

  it('asks for what follows of the incident that the reader chooses, and shows no other’s figures meanwhile', async () => {
    const { page, post, sent } = await show();
    await page.locator('[role=option]', { hasText: 'nl-no-such-file' }).click();
    assert.deepEqual((await sent()).at(-1), { version: 1, type: 'selectIncident', incident: 'nl-no-such-file' });
    assert.match(await page.locator('.derived').innerText(), /Working out the figures …$/);
    assert.equal(await page.locator('.figure:visible, .matrix:visible, #intervals-heading:visible').count(), 0);
    assert.equal(await page.locator('.claims:visible, .quote:visible').count(), 0);
    const { shown } = stateOf(SAMPLE, 'nl-no-such-file');
    await post({ version: 1, type: 'shown', shown });
    await page.waitForSelector('.figure dd:text-is("10")');
    await page.locator('[role=option]', { hasText: 'Not yet assigned' }).click();
    assert.equal(await page.locator('.derived:visible').count(), 0);
  });

  it('speaks French', async () => {
    const { page } = await show({ locale: 'fr', height: 2400 });
    await page.screenshot({ path: join(screenshots, 'french.png') });
    const text = await page.innerText('.detail');
    for (const words of [
      'Tués, tels que rapportés',
      'type ACLED',
      'Bilans côte à côte',
      'remplacé',
      'Décidé',
      'attend une décision',
    ]) {
      assert.ok(text.includes(words), `no "${words}"`);
    }
    for (const words of [
      'Killed',
      'claim',
      'Rests',
      'taken',
      'party',
      'against',
      'Decision',
      'counted',
      'unattributed',
    ]) {
      assert.ok(!text.includes(words), `"${words}" is not French`);
    }
  });

  it('lists the incidents that the filter lets through, in the order that is chosen, and remembers it', async () => {
    const { page, post } = await show();
    const titles = () => page.locator('[role=option] .option-title bdi').allInnerTexts();
    await page.locator('[data-focus=filter]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-focus="filter claimant"]').selectOption('River Liberation Front');
    assert.deepEqual(await titles(), [RAID.title, 'Not yet assigned']);
    assert.equal(await page.textContent('[data-focus=filter]'), 'Filter: 1 of 4');
    assert.equal(await focused(page), 'filter');
    await page.locator('[data-focus="filter claimant"]').selectOption('');
    await page.locator('[data-focus="filter from"]').fill('2025-03-05');
    assert.deepEqual(await titles(), ['Convoy ambushed near Séné', 'Not yet assigned']);
    assert.equal(await page.textContent('#detail-heading'), RAID.title, 'what is shown stays shown');
    assert.equal(await page.locator('[role=option][tabindex="0"]').count(), 1);
    assert.deepEqual(await violations(page), []);
    await page.locator('[data-focus="filter from"]').fill('');
    await page.getByLabel('Contradicted only').check();
    assert.deepEqual(await titles(), [RAID.title, 'Not yet assigned']);
    await page.locator('[data-focus="filter place"]').selectOption('Orlu');
    await page.locator('[data-focus="filter status"]').selectOption('nothing open');
    assert.match(await page.locator('.filter').innerText(), /No incident is like that/);
    await page.screenshot({ path: join(screenshots, 'filter.png') });
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await page.locator('[data-focus="filter order"]').selectOption('title');
    const byTitle = ['Convoy ambushed near Séné', 'Market shelled', 'nl-no-such-file', RAID.title, 'Not yet assigned'];
    assert.deepEqual(await titles(), byTitle);
    await page.reload();
    await post(stateOf(SAMPLE, RAID.id));
    await page.waitForSelector('.detail:not([hidden])');
    assert.deepEqual(await titles(), byTitle);
  });

  it('counts contradictions by figures, and claims that wait, in the list once the host has told them', async () => {
    const { page, post } = await show();
    const option = page.locator('[role=option]', { hasText: 'Convoy' });
    assert.doesNotMatch(await option.innerText(), /contradiction/);
    await post({
      version: 1,
      type: 'standing',
      standing: [{ key: 'nl-2025-03-09-convoy', contradictions: 2, pending: 3 }],
    });
    await option.filter({ hasText: '2 contradictions' }).filter({ hasText: '3 decisions needed' }).waitFor();
  });

  for (const { id, figures } of [
    { id: TOWNS, figures: ['Low\n0', 'Best\n0', 'High\n80'] },
    { id: 'bases-north', figures: ['Low\n21', 'Best\n21', 'High\n21'] },
    { id: 'boulkessi', figures: ['Low\n0', 'Best\n0', 'High\n30'] },
  ]) {
    it(`shows ${id} of the real reports, coded as in gold`, async function () {
      const project = goldProject();
      if (project === undefined) return this.skip();
      const { page } = await show({ height: 1600 }, { ...stateOf(project, id), rule: 'ucdp' });
      assert.deepEqual(await page.locator('.figure').allInnerTexts(), figures);
      await page.screenshot({ path: join(screenshots, `real-${id}.png`) });
      assert.deepEqual(await violations(page), []);
    });
  }

  it('shows 50 incidents with 2,000 claims', async () => {
    const { page } = await show({}, stateOf(manyClaims(50, 40), 'incident-0'));
    await page.waitForSelector('#detail-heading:has-text("Incident 0")');
    assert.equal(await page.locator('.claims tbody tr').count(), 40);
    assert.equal(await page.locator('.matrix .entry').count(), 40);
    assert.equal(await page.locator('[role=option]').count(), 51);
    const contradictions = page.locator('#contradictions-heading + ul > li');
    assert.equal(await contradictions.count(), 30);
    await page.locator('[data-focus="contradictions-heading more"]').click();
    assert.ok((await contradictions.count()) > 30);
  });

  it('never scrolls sideways as a whole, however narrow', async () => {
    for (const width of [1200, 700, 420, 320]) {
      const { page } = await show({ width });
      const overflow = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.detail')].map(
          (pane) => pane.scrollWidth - pane.clientWidth,
        ),
      );
      assert.ok(
        overflow.every((pixels) => pixels <= 0),
        `${width} px: ${overflow.join(', ')}`,
      );
    }
  });
});
