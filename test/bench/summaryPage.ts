import { IncidentAnalyses } from '../../src/core/incident/incidentAnalyses';
import { shownIncident, stateMessage } from '../../src/webview/protocol';
import { launchChromium } from '../harness/chromium';
import { report } from '../harness/results';
import { manyClaims } from '../ui/summary/manyClaims';
import { bundlePage, openPage } from '../ui/summary/openPage';

// Opening the summary page of 50 incidents with 2,000 claims: what its host works out and tells, and what the page then
// does until it is painted. Each the best of a few rounds, in a browser without a graphics card.

const INCIDENTS = 50;
const CLAIMS = 40;
const ROUNDS = 5;
const OPENING_MS = 300;

const gathering = manyClaims(INCIDENTS, CLAIMS);
const shown = 'incident-0';

/** As the extension does it, from articles that were read before. */
function tell(): string {
  const analyses = new IncidentAnalyses(gathering);
  const [summaries, analysis] = [analyses.summaries(), analyses.wholeOf(shown)];
  if (!analysis) throw new Error('The incident is not there.');
  return JSON.stringify(
    stateMessage(summaries, 'en', shown, { rule: 'acled', shown: shownIncident(summaries, shown, analysis) }),
  );
}

async function main(): Promise<void> {
  const times = { told: Infinity, toldFirst: 0, shown: Infinity };
  let state = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    state = tell();
    const took = performance.now() - began;
    if (round === 0) times.toldFirst = took;
    times.told = Math.min(times.told, took);
  }
  const browser = await launchChromium();
  try {
    const files = await bundlePage();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { page } = await openPage(browser, files);
      const took = await page.evaluate(async (message) => {
        const data: unknown = JSON.parse(message);
        const began = performance.now();
        window.dispatchEvent(new MessageEvent('message', { data }));
        // The frame is painted before the task after it begins.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        if (document.querySelectorAll('.claims tbody tr').length === 0) throw new Error('No claim is shown.');
        return performance.now() - began;
      }, state);
      times.shown = Math.min(times.shown, took);
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
  const many = `${INCIDENTS} incidents, ${(INCIDENTS * CLAIMS).toLocaleString('en')} claims`;
  report('summaryPage', [
    { what: `working out and telling ${many}`, value: times.told, unit: 'ms', atMost: OPENING_MS },
    { what: 'drawing them until painted', value: times.shown, unit: 'ms', atMost: OPENING_MS },
    { what: 'opening the summary page: both', value: times.told + times.shown, unit: 'ms', atMost: OPENING_MS },
    { what: 'the same, the host cold', value: times.toldFirst + times.shown, unit: 'ms', atMost: OPENING_MS },
  ]);
}

void main();
