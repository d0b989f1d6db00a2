import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { gatherIncidents } from '../../src/core/incident/gather';
import type { IncidentSummary } from '../../src/core/incident/summary';
import type { Locale } from '../../src/core/report/words';
import { shownIncident, stateMessage, type StateMessage } from '../../src/webview/protocol';
import { outFolder } from '../harness/folders';
import type { OpenPage } from './summary/openPage';
import { pagesOfSuite, type PageOptions } from './summary/pages';
import { HOSTILE, RAID, SAMPLE } from './summary/sample';
import { THEMES } from './summary/themes';
import { violations } from './summary/violations';

const summaries = gatherIncidents(SAMPLE);
const screenshots = join(outFolder, 'ui', 'summaryPage');

/** The state as the extension tells it while the page shows an incident, but for what follows from its claims. */
const stateOf = (
  state: readonly IncidentSummary[] = summaries,
  shown: string = RAID.id,
  locale: Locale = 'en',
  selected?: string,
): StateMessage => stateMessage(state, locale, selected, { shown: shownIncident(state, shown) });

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const active = document.activeElement;
    return active instanceof HTMLElement ? active.dataset['focus'] : undefined;
  });
}

function rowIds(page: Page): Promise<readonly string[]> {
  return page.$$eval('.claims tbody tr', (rows) =>
    rows.map((row) => (row instanceof HTMLElement ? (row.dataset['key'] ?? '').split(' ').at(-1) : '') ?? ''),
  );
}

describe('summary page', function () {
  this.timeout(120_000);
  const open = pagesOfSuite(screenshots);

  const show = async (
    options: PageOptions = {},
    selected: string = RAID.id,
    state: readonly IncidentSummary[] = summaries,
  ): Promise<OpenPage> => {
    const page = await open(options);
    await page.answerFrom(state);
    await page.post(stateOf(state, selected, options.locale, selected));
    await page.page.waitForSelector('.detail:not([hidden])');
    return page;
  };

  for (const theme of THEMES) {
    for (const width of [1200, 420]) {
      it(`has nothing axe objects to in ${theme.name}, ${width} px wide`, async () => {
        const { page } = await show({ theme, width });
        await page.screenshot({ path: join(screenshots, `${theme.name.replaceAll(' ', '-')}-${width}.png`) });
        assert.deepEqual(await violations(page), []);
        await page.locator('[role=option][aria-selected=true]').focus();
        assert.deepEqual(await violations(page), []);
        await page.locator('.quote').first().focus();
        assert.deepEqual(await violations(page), []);
      });
    }
  }

  it('never scrolls sideways as a whole, however narrow', async () => {
    for (const width of [1200, 700, 420, 320]) {
      for (const selected of [RAID.id, 'unassigned:']) {
        const { page } = await show({ width }, selected);
        const overflow = await page.evaluate(() => [
          document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ...(document.documentElement.clientWidth < 800
            ? [...document.querySelectorAll('.detail')].map((pane) => pane.scrollWidth - pane.clientWidth)
            : []),
        ]);
        assert.ok(
          overflow.every((pixels) => pixels <= 0),
          `${width} px, ${selected}: ${overflow.join(', ')}`,
        );
      }
    }
  });

  it('asks for the state when it has loaded, and says so until it comes', async () => {
    const { page, sent } = await open();
    assert.deepEqual(await sent(), [{ version: 1, type: 'ready' }]);
    assert.equal(await page.textContent('.message'), 'Reading the project …');
  });

  it('shows a claim with its figure, claimant, certainty, source, date, anchor and links in words', async () => {
    const { page } = await show();
    const cells = await page.locator('tr[data-key$="c000000004"] td').allInnerTexts();
    assert.deepEqual(
      cells.map((cell) => cell.replace(/\s+/g, ' ').trim()),
      [
        '50 soldiers killed uncertain',
        'Northland Armed Forces',
        'killed',
        '50',
        'River Liberation Front party, side B',
        'claimed not reviewed',
        'Radio Fleuve',
        '2025-03-03 published',
        'contradicts 20 to 25 killed, the mayor of Orlu',
      ],
    );
    const count = await page.locator('tr[data-key$="c000000001"] td.column-count').innerText();
    assert.match(count, /^81 or more\s+Decision needed/);
    const links = await page.locator('tr[data-key$="c000000006"] td.column-links').innerText();
    assert.match(links, /part of\s+z999999999, which no sidecar holds/);
  });

  it('shows hostile words as words', async () => {
    const { page } = await show({}, 'unassigned:');
    await page.locator('tr[data-key$="h000000003"] [aria-expanded]').click();
    const quotes = await page.locator('.quote bdi').allTextContents();
    assert.deepEqual([...quotes].sort(), Object.values(HOSTILE).sort());
    assert.equal(await page.locator('#summary :is(img, script, a, iframe)').count(), 0);
    assert.equal(await page.title(), 'Incident summary');
  });

  it('shows a long quote from its beginning, and all of it on asking', async () => {
    const { page } = await show({}, 'unassigned:');
    const row = page.locator('tr[data-key$="h000000003"]');
    assert.equal((await row.locator('.quote').innerText()).length, 241);
    await row.locator('[aria-expanded=false]').focus();
    await page.keyboard.press('Enter');
    assert.match(await row.locator('.quote').innerText(), /END$/);
    assert.equal(await focused(page), 'claim reports/hostile <b>.txt h000000003 more');
  });

  it('is worked with the keyboard: list, table, jump', async () => {
    const { page, sent } = await show();
    await page.locator('[role=option][aria-selected=true]').focus();
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.textContent('#detail-heading'), 'Convoy ambushed near Séné');
    await page.keyboard.press('End');
    assert.equal(await page.textContent('#detail-heading'), 'Not yet assigned');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(page), `incident ${RAID.id}`);
    for (let stop = 0; stop < 60 && (await focused(page)) !== 'claim reports/radio.txt c000000006'; stop += 1) {
      await page.keyboard.press('Tab');
    }
    assert.equal(await focused(page), 'claim reports/radio.txt c000000006', 'the table is not reached with Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.deepEqual(
      (await sent()).slice(1).filter(({ type }) => type !== 'selectIncident'),
      [{ version: 1, type: 'open', file: 'reports/wire.txt', id: 'c000000002' }],
    );
    assert.equal((await sent()).filter(({ type }) => type === 'selectIncident').length, 4);
  });

  it('draws the focus where it is', async () => {
    const { page } = await show();
    for (const stop of ['[role=option][tabindex="0"]', '.quote[tabindex="0"]', '.sort', '.lines .link']) {
      await page.keyboard.press('Tab');
      await page.locator(stop).first().focus();
      const outline = await page.evaluate(() => {
        const style = document.activeElement === null ? undefined : getComputedStyle(document.activeElement);
        return `${style?.outlineStyle ?? ''} ${style?.outlineColor ?? ''}`;
      });
      assert.equal(outline, 'solid rgb(0, 120, 212)', stop);
    }
  });

  it('jumps from a row, a linked claim, an article, a place and an actor, and opens the incident file', async () => {
    const { page, sent } = await show();
    await page.locator('tr[data-key$="c000000005"] td.column-harm').click();
    await page.locator('tr[data-key$="c000000004"] .links button').click();
    await page.locator('.lines button', { hasText: 'Army says' }).click();
    await page.locator('.lines button', { hasText: 'Hospital Hill' }).click();
    await page.locator('.lines button', { hasText: 'Allied mercenaries' }).click();
    await page.getByRole('button', { name: 'Open incident file' }).click();
    assert.deepEqual((await sent()).slice(1), [
      { version: 1, type: 'open', file: 'reports/radio.txt', id: 'c000000005' },
      { version: 1, type: 'open', file: 'reports/radio.txt', id: 'c000000005' },
      { version: 1, type: 'open', file: 'reports/wire.txt' },
      { version: 1, type: 'open', file: 'reports/wire.txt', id: 'p000000002' },
      { version: 1, type: 'open', file: 'reports/wire.txt', id: 'c000000003' },
      { version: 1, type: 'openIncident', incident: RAID.id },
    ]);
  });

  it('sorts by a column, the other way, and as before; figures as numbers', async () => {
    const { page } = await show();
    const before = await rowIds(page);
    const header = page.locator('th.column-count');
    await header.locator('button').click();
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
    assert.deepEqual(await rowIds(page), [
      'c000000006',
      'c000000002',
      'c000000003',
      'c000000005',
      'c000000007',
      'c000000004',
      'c000000001',
      'c000000008',
    ]);
    assert.equal(await focused(page), 'sort count');
    await page.keyboard.press('Enter');
    assert.equal(await header.getAttribute('aria-sort'), 'descending');
    assert.equal((await rowIds(page)).at(-1), 'c000000008', 'rows without a figure come last both ways');
    await page.keyboard.press('Enter');
    assert.equal(await header.getAttribute('aria-sort'), null);
    assert.deepEqual(await rowIds(page), before);
  });

  it('takes a new state in place: focus, scroll and the other rows stay', async () => {
    const { page, post } = await show({ height: 500 });
    await page.locator('tr[data-key$="c000000005"] .quote').focus();
    await page.evaluate(() => {
      const row = document.querySelector('tr[data-key$="c000000004"]');
      if (row !== null) Object.assign(row, { marked: true });
    });
    const scroll = await page.evaluate(() => document.querySelector('.detail')?.scrollTop);
    assert.ok(scroll !== undefined && scroll > 0);
    const changed = summaries.map((summary) => ({
      ...summary,
      claims: summary.claims
        .filter(({ id }) => id !== 'c000000008')
        .map((claim) =>
          claim.id === 'c000000005' ? { ...claim, bounds: { kind: 'about', value: 23 } as const } : claim,
        ),
    }));
    await post(stateOf(changed));
    await page.waitForSelector('tr[data-key$="c000000005"] strong:text-is("about 23")');
    assert.equal((await rowIds(page)).length, 7);
    assert.equal(await focused(page), 'claim reports/radio.txt c000000005');
    assert.equal(await page.evaluate(() => document.querySelector('.detail')?.scrollTop), scroll);
    assert.equal(
      await page.evaluate(() => 'marked' in (document.querySelector('tr[data-key$="c000000004"]') ?? {})),
      true,
    );
  });

  it('keeps the focus in the table when its row goes', async () => {
    const { page, post } = await show();
    await page.locator('tr[data-key$="c000000008"] .quote').focus();
    await post(
      stateOf(
        summaries.map((summary) => ({ ...summary, claims: summary.claims.filter(({ id }) => id !== 'c000000008') })),
      ),
    );
    await page.waitForSelector('tr[data-key$="c000000008"]', { state: 'detached' });
    assert.match((await focused(page)) ?? '', /^claim /);
  });

  it('lets the host choose the incident, and keeps the reader’s choice when the host has none', async () => {
    const { page, post } = await show();
    await post(stateOf());
    assert.equal(await page.textContent('#detail-heading'), RAID.title);
    await post(stateOf(summaries, 'nl-market', 'en', 'nl-market'));
    await page.waitForSelector('#detail-heading:has-text("Market shelled")');
  });

  it('remembers incident, sorting and scroll over a reload', async () => {
    const { page, post } = await show({ height: 500 }, 'nl-market');
    await page.locator('[role=option]', { hasText: 'Raid' }).click();
    await page.locator('th.column-date button').click();
    await page.evaluate(() => document.querySelector('.detail')?.scrollTo(0, 300));
    await page.waitForFunction(() => sessionStorage.getItem('state')?.includes('"scroll":300'));
    await page.reload();
    // The host does not know yet what the page shows, and is asked.
    await post(stateMessage(summaries, 'en'));
    await page.waitForSelector('.claims tbody tr');
    // The browser holds the visible row in place while the icon font arrives, which may take a few pixels.
    const scroll = await page.evaluate(() => document.querySelector('.detail')?.scrollTop ?? 0);
    assert.ok(Math.abs(scroll - 300) < 10, `scrolled to ${scroll}`);
    assert.equal(await page.textContent('#detail-heading'), RAID.title);
    assert.equal(await page.locator('th.column-date').getAttribute('aria-sort'), 'ascending');
  });

  it('says what to do where there is nothing', async () => {
    const nothing = await open();
    await nothing.post(stateMessage(gatherIncidents({ ...SAMPLE, articles: [], incidents: [] }), 'en'));
    await nothing.page.waitForSelector('.message:has-text("Nothing is tagged yet. Open an article")');
    assert.equal(await nothing.page.isVisible('.detail'), false);
    const { page } = await show({}, 'nl-market');
    const [articles, places, actors, claims] = await page.locator('.empty:visible').allInnerTexts();
    assert.match(articles ?? '', /^No article tells of this incident yet\./);
    assert.match(places ?? '', /press Alt\+X, T/);
    assert.match(actors ?? '', /press Alt\+X, A/);
    assert.match(claims ?? '', /press Alt\+X, C/);
  });

  it('says that an incident named by annotations has no file', async () => {
    const { page } = await show({}, 'nl-no-such-file');
    assert.match(await page.innerText('.header'), /\.sitrep\/incidents\/nl-no-such-file\.yaml is missing/);
    assert.equal(await page.getByRole('button', { name: 'Open incident file' }).count(), 0);
  });

  it('speaks French, all of it', async () => {
    const { page } = await show({ locale: 'fr' });
    assert.equal(await page.getAttribute('html', 'lang'), 'fr');
    const text = await page.innerText('#summary');
    for (const words of ['Mots exacts', 'jusqu’à 30', 'contredit par', 'Décision à prendre', 'partie, camp A']) {
      assert.ok(text.includes(words), `no "${words}"`);
    }
    for (const words of ['claim', 'victim ', 'Decision', 'published', 'mention,', 'undated', 'anchored']) {
      assert.ok(!text.includes(words), `"${words}" is not French`);
    }
  });

  it('ignores what is no message of its host', async () => {
    const { page, post } = await show();
    await post({ version: 1, type: 'state', incidents: [{ key: 'x' }], locale: 'en' });
    await post({ version: 2, type: 'state', incidents: [], locale: 'en' });
    await post(stateOf(summaries, RAID.id, 'fr'));
    await page.waitForSelector('html[lang=fr]');
    assert.equal(await page.textContent('#detail-heading'), RAID.title);
  });
});
