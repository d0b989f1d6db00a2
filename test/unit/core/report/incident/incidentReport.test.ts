import assert from 'node:assert/strict';
import { FRENCH } from '../../../../../src/core/report/french';
import { incidentReport } from '../../../../../src/core/report/incident/incidentReport';
import { markdownReport } from '../../../../../src/core/report/markdownReport';
import { redactedSummaries } from '../../../../../src/core/report/redactSummaries';
import { FRENCH_REPORT } from '../../../../../src/core/report/reportWordsFrench';
import { raid, RAID } from './raid';

describe('the report on an incident', () => {
  it('is written in French, all of it', () => {
    const options = { rule: 'ucdp', redacted: false, words: FRENCH, report: FRENCH_REPORT } as const;
    const text = markdownReport(incidentReport([raid(), raid()], options));
    for (const words of [
      'Vue d’ensemble',
      'règle de type UCDP',
      'Bas 22, meilleur 27, haut 160',
      'Repose sur',
      'remplacé',
    ]) {
      assert.ok(text.replaceAll('\\', '').includes(words), `no "${words}" in ${text}`);
    }
    for (const words of ['Killed', 'killed', 'Rests', 'taken', 'party', 'against', 'side A', 'Claims', 'not known']) {
      assert.ok(!text.includes(words), `"${words}" is not French`);
    }
  });

  it('leaves out the words around a quote where it is redacted: half a name may stand in them', () => {
    const summary = raid();
    const [row] = summary.claims;
    assert.ok(row);
    const around = {
      ...summary,
      claims: [{ ...row, before: 'mmed Ag Intalla said that', after: 'said Colonel Assi' }],
    };
    const text = JSON.stringify(redactedSummaries(RAID, () => [around]));
    assert.ok(!text.includes('Intalla') && !text.includes('Assi'));
    assert.ok(text.includes(row.quote));
  });
});
