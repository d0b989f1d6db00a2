import assert from 'node:assert/strict';
import { ENGLISH } from '../../../../../src/core/report/english';
import { decisionWords } from '../../../../../src/core/report/incident/claimWords';
import { decisionLog } from '../../../../../src/core/report/incident/decisionLog';
import { ENGLISH_REPORT } from '../../../../../src/core/report/reportWords';
import { raid } from './raid';

describe('decisionLog', () => {
  it('tells of the decisions on claims and of those of the incident’s file, with who, why and when', () => {
    const { claims, analysis } = raid();
    const log = decisionLog(claims, analysis, ENGLISH, ENGLISH_REPORT);
    assert.deepEqual(
      log.map(({ on, decision }) => `${on}: ${decisionWords(decision, ENGLISH)}`),
      [
        'up to 30 killed, unattributed, b.txt: 5 / 10 / 30 – moussa – The radio names ten. – 2025-07-03',
        'Riders (UCDP-GED-like): killed, 0 / 0 / 80 – aminata – 2025-07-04',
      ],
    );
    assert.deepEqual(log[0]?.claim, { file: 'b.txt', id: 'c000000007' });
    assert.equal(log[1]?.claim, undefined);
  });
});
