import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { session } from './ops';
import { REGRESSIONS } from './regressions';
import { newTally, runSession } from './runSession';

/** `SESSIONS=10000` runs as many, `SEED` others. */
const numRuns = Number(process.env['SESSIONS'] ?? 300);
/** What re-anchoring may get wrong among near-duplicates where the edits are not known. */
const WRONG_SHARE = 0.006;

describe('a session of editing, tagging, undoing, saving, with others at work', function () {
  // A shared machine may be slow; the work itself takes some seconds.
  this.timeout(600_000);

  for (const [name, given] of Object.entries(REGRESSIONS)) it(`holds for ${name}`, () => runSession(given));

  it('loses no tag, misplaces none, and writes nothing that does not read', async () => {
    const tally = newTally();
    await fc.assert(
      fc.asyncProperty(session, (given) => runSession(given, tally)),
      { numRuns },
    );
    if (process.env['SESSIONS'] !== undefined) process.stdout.write(`${JSON.stringify(tally)}\n`);
    assert.ok(tally.wrong <= tally.sure * WRONG_SHARE, JSON.stringify(tally));
  });
});
