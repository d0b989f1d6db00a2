import axe from 'axe-core';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { gatherIncidents } from '../../src/core/incident/gather';
import { chartWordsFor } from '../../src/core/report/charts/chartWords';
import { ENGLISH } from '../../src/core/report/english';
import { timelineOf } from '../../src/core/report/charts/timeline/timeline';
import { drawTimeline } from '../../src/core/report/charts/timeline/drawTimeline';
import type { Locale } from '../../src/core/report/words';
import { PROTOCOL_VERSION, shownIncident, stateMessage, type StateMessage } from '../../src/webview/protocol';
import { outFolder } from '../harness/folders';
import { landJson } from '../harness/landJson';
import { CHART_SAMPLE } from './summary/chartSample';
import type { OpenPage } from './summary/openPage';
import { pagesOfSuite, type PageOptions } from './summary/pages';
import { RAID } from './summary/sample';
import { THEMES } from './summary/themes';

const summaries = gatherIncidents(CHART_SAMPLE);
const raid = summaries.find(({ key }) => key === RAID.id)!;
const stateOf = (key: string, locale: Locale = 'en', state = summaries): StateMessage =>
  stateMessage(state, locale, key, { shown: shownIncident(state, key) });
const screenshots = join(outFolder, 'ui', 'summaryCharts');
const land = { version: PROTOCOL_VERSION, type: 'land', land: landJson() } as const;

/** Axe as it runs in the page: what it found wrong, in a line each. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const checker = Reflect.get(window, 'axe') as typeof axe;
    const { violations: found } = await checker.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  });
}

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-focus'));

describe('charts of the summary page', function () {
  this.timeout(120_000);
  const open = pagesOfSuite(screenshots);

  const show = async (options: PageOptions = {}): Promise<OpenPage> => {
    const page = await open(options);
    await page.post(stateOf(RAID.id, options.locale));
    await page.page.waitForSelector('.detail:not([hidden])');
    return page;
  };
  const showMap = async (options: PageOptions = {}): Promise<OpenPage> => {
    const page = await show(options);
    await page.post(land);
    await page.page.waitForSelector('.ink-home');
    return page;
  };

  for (const theme of THEMES) {
    for (const width of [1200, 420]) {
      it(`have nothing axe objects to in ${theme.name}, ${width} px wide`, async () => {
        const { page } = await showMap({ theme, width, height: 1400 });
        await page.screenshot({ path: join(screenshots, `${theme.name.replaceAll(' ', '-')}-${width}.png`) });
        for (const details of await page.locator('.chart-foot summary:visible').all()) await details.click();
        await page.locator('.chart .stop[tabindex="0"]').first().focus();
        assert.deepEqual(await violations(page), []);
      });
    }
  }

  it('ask for the outlines once, and only where there is a map to draw', async () => {
    const without = await open();
    await without.post(stateOf('nl-market'));
    await without.page.waitForSelector('.detail:not([hidden])');
    assert.equal(await without.page.isVisible('.chart'), false);
    assert.equal((await without.sent()).filter(({ type }) => type === 'wantLand').length, 0);
    const { post, page, sent } = await showMap();
    await post(stateOf(RAID.id, 'fr'));
    await page.waitForSelector('html[lang=fr]');
    assert.equal((await sent()).filter(({ type }) => type === 'wantLand').length, 1);
  });

  it('stand where they will before the outlines have come', async () => {
    const { page, post } = await show();
    const before = await page.locator('#claims-heading').boundingBox();
    const town = await page.locator('.chart .stop').first().boundingBox();
    await post(land);
    await page.waitForSelector('.ink-home');
    assert.deepEqual(await page.locator('#claims-heading').boundingBox(), before);
    assert.deepEqual(await page.locator('.chart .stop').first().boundingBox(), town);
  });

  it('say in words and in a table what they show, and what they do not', async () => {
    const { page } = await showMap();
    const map = page.locator('section[aria-labelledby=map-heading]');
    assert.deepEqual(await map.locator('.stop').evaluateAll((stops) => stops.map((stop) => stop.ariaLabel)), [
      'Hospital Hill: reference (15.2400, −9.5000)',
      'Orlu: named by the incident, attacked (15.2000, −9.6000)',
    ]);
    await map.locator('summary').click();
    assert.deepEqual(await map.locator('td').allInnerTexts(), [
      ...['Orlu', 'named by the incident, attacked', '15.2000, −9.6000'],
      ...['Hospital Hill', 'reference', '15.2400, −9.5000'],
    ]);
    assert.match(await map.innerText(), /the codebook has no coordinates: Séné-sur-Fleuve\./);
    const timeline = page.locator('section[aria-labelledby=timeline-heading]');
    await timeline.locator('summary').click();
    assert.equal(await timeline.locator('tbody tr').count(), 7);
    assert.match((await timeline.locator('svg.chart').textContent()) ?? '', /about more than this incident/);
  });

  it('are worked with the keyboard: one stop each, arrows within, Enter to the words', async () => {
    const { page, sent } = await showMap();
    const map = page.locator('section[aria-labelledby=map-heading]');
    assert.equal(await map.locator('.stop[tabindex="0"]').count(), 1);
    await map.locator('.stop[tabindex="0"]').focus();
    assert.equal(await focused(page), 'map id:orlu');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(page), 'map id:hospital-hill');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    await page.keyboard.press(' ');
    await page.locator('section[aria-labelledby=timeline-heading] .stop', { hasText: '50 killed' }).click();
    assert.deepEqual(
      (await sent()).filter(({ type }) => type === 'open'),
      [
        { version: 1, type: 'open', file: 'reports/wire.txt', id: 'p000000002' },
        { version: 1, type: 'open', file: 'reports/wire.txt', id: 'p000000001' },
        { version: 1, type: 'open', file: 'reports/radio.txt', id: 'c000000004' },
      ],
    );
  });

  it('are drawn anew for another width and state, with the focus where it was', async () => {
    const { page, post } = await showMap({ width: 1200 });
    await page.locator('.chart .stop[aria-label^="Hospital"]').focus();
    const wide = await page.locator('.chart').first().getAttribute('width');
    await page.setViewportSize({ width: 420, height: 800 });
    await page.waitForFunction((before) => document.querySelector('.chart')?.getAttribute('width') !== before, wide);
    assert.equal(await focused(page), 'map id:hospital-hill');
    const renamed = { ...raid, places: raid.places.map((line) => ({ ...line, mentions: line.mentions + 1 })) };
    await post(stateOf(RAID.id, 'en', [renamed]));
    await page.waitForSelector('.lines:has-text("2 mentions")');
    assert.equal(await focused(page), 'map id:hospital-hill');
  });

  it('never scroll sideways, however narrow', async () => {
    for (const width of [700, 420, 320]) {
      const { page } = await showMap({ width });
      const overflow = await page.evaluate(() =>
        [...document.querySelectorAll('.detail')].map((pane) => pane.scrollWidth - pane.clientWidth),
      );
      assert.ok(
        overflow.every((pixels) => pixels <= 0),
        `${width} px: ${overflow.join(', ')}`,
      );
    }
  });

  it('ask the host to copy and save, by the incident’s key alone', async () => {
    const { page, sent } = await showMap();
    for (const name of ['Copy as Markdown', 'Save as HTML report…', 'Save as SVG… (Where)', 'Save as PNG… (Where)']) {
      await page.getByRole('button', { name, exact: true }).click();
    }
    await page.getByRole('button', { name: 'Save as PNG… (When who said what)', exact: true }).click();
    assert.deepEqual((await sent()).slice(2), [
      { version: 1, type: 'copySummary', incident: RAID.id },
      { version: 1, type: 'saveReport', incident: RAID.id },
      { version: 1, type: 'saveChart', incident: RAID.id, chart: 'map', format: 'svg' },
      { version: 1, type: 'saveChart', incident: RAID.id, chart: 'map', format: 'png' },
      { version: 1, type: 'saveChart', incident: RAID.id, chart: 'timeline', format: 'png' },
    ]);
  });

  it('become a picture of twice their size, painted by the page as its host asks', async () => {
    const { page, post, sent } = await showMap();
    const words = { words: ENGLISH, chart: chartWordsFor('en') };
    const drawing = drawTimeline(timelineOf(raid, ENGLISH), { width: 960, title: 'Raid', ...words });
    await post({ version: PROTOCOL_VERSION, type: 'paint', request: 7, drawing });
    await page.waitForFunction(() => document.documentElement.dataset['sent']?.includes('"painted"'));
    const painted = (await sent()).find((message) => message.type === 'painted');
    assert.equal(painted?.request, 7);
    const png = Buffer.from(painted.png ?? '', 'base64');
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [drawing.width * 2, drawing.height * 2]);
  });

  it('are printed with the incident, without list and buttons, all of it', async () => {
    const { page } = await showMap();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.isVisible('.incidents'), false);
    assert.equal(await page.isVisible('.tools'), false);
    assert.equal(await page.isVisible('.chart'), true);
    assert.equal(await page.isVisible('text=Not on the map'), true, 'what is not drawn is still named');
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(0, 0, 0)');
    const [page1, all] = await page.evaluate(() => [
      document.querySelector('.detail')?.clientHeight ?? 0,
      document.querySelector('.detail')?.scrollHeight ?? 0,
    ]);
    assert.equal(page1, all, 'nothing is scrolled away');
    await page.screenshot({ path: join(screenshots, 'print.png'), fullPage: true });
  });
});
