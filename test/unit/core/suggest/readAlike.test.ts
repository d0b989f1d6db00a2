import assert from 'node:assert/strict';
import { readClaim } from '../../../../src/core/reading/readClaim';
import { suggestClaims } from '../../../../src/core/suggest/suggestClaims';
import { OWN_GOLD, readGold } from '../../../score/gold';

describe('readClaim and suggestClaims', () => {
  it('mostly read the same harm and count from the same words', () => {
    let [same, all] = [0, 0];
    for (const { text, language, published } of [...readGold(OWN_GOLD), ...readGold(OWN_GOLD, 'claims.json')]) {
      const points = Array.from(text);
      for (const { start, end, exact, claim } of suggestClaims({ text, language, published })) {
        const before = points.slice(0, start).join('');
        const read = readClaim(exact, { before, after: points.slice(end).join(''), language }).claim;
        all += 1;
        const agree =
          read.harm === claim.harm &&
          read.count.stated === claim.count.stated &&
          read.count.lower === claim.count.lower &&
          read.count.upper === claim.count.upper &&
          read.count.qualifier === claim.count.qualifier;
        if (agree) same += 1;
      }
    }
    assert.ok(all > 400, String(all));
    // The rest lean on a verb or a report before the selection ("and four civilians", "the toll rose to 12").
    assert.ok(same / all >= LEAST, `${String(same)} of ${String(all)}`);
  });
});

const LEAST = 0.85;
