import assert from 'node:assert/strict';
import { analyseIncidents, type AnalysedIncident } from '../../../../src/core/incident/analyseIncidents';
import { goldProject, INCIDENTS, TOWNS } from './goldProject';

describe('the five real reports, coded as in gold', function () {
  const project = goldProject();
  if (project === undefined) {
    it('needs ../shared/articles, which is absent', function () {
      this.skip();
    });
    return;
  }

  const summaries = analyseIncidents(project);
  const of = (key: string): AnalysedIncident => {
    const summary = summaries.find((one) => one.key === key);
    assert.ok(summary, key);
    return summary;
  };
  const wordsOf = (key: string, at: { readonly file: string; readonly id: string }): string | undefined =>
    of(key).claims.find(({ file, id }) => file === at.file && id === at.id)?.quote;

  it('join two articles in the attacks of 1 July, with seven towns', () => {
    const { articles: told, places, analysis } = of(TOWNS);
    assert.deepEqual(
      told.map(({ file }) => file),
      ['0.txt', '1.txt'],
    );
    assert.equal(analysis.sources, 2);
    const attacked = places.filter(({ roles }) => roles.some(({ role }) => role === 'attacked'));
    assert.deepEqual(attacked.map(({ place }) => place.name).sort(), [
      'Diboli',
      'Gogui',
      'Kayes',
      'Molodo',
      'Niono',
      'Nioro du Sahel',
      'Sandaré',
    ]);
  });

  it('resolve the date of one article through the other', () => {
    const dates = of(TOWNS).analysis.dates;
    assert.deepEqual(
      dates.map(({ file, value, from, through }) => [file, value, from, through?.file]),
      [
        ['0.txt', '2025-07-01', 'annotation', undefined],
        ['1.txt', '2025-07-01', 'incident', '0.txt'],
      ],
    );
    assert.deepEqual(
      of('boulkessi').analysis.dates.map(({ from }) => from),
      ['unresolved'],
    );
  });

  it('let the over 80 "neutralised" wait for a decision', () => {
    const { analysis } = of(TOWNS);
    assert.deepEqual([analysis.acled.best, analysis.ucdp.low, analysis.ucdp.best, analysis.ucdp.high], [0, 0, 0, 80]);
    const [question] = analysis.questions;
    assert.equal(question?.kind, 'neutralised');
    assert.match(question.claims.map((at) => wordsOf(TOWNS, at)).join(), /over 80/);
  });

  it('never count the background total of over 100', () => {
    const { analysis } = of(TOWNS);
    const background = analysis.leftOut.filter(({ why }) => why === 'background');
    assert.ok(background.some((at) => /over 100/.test(wordsOf(TOWNS, at) ?? '')));
    const counted = [analysis.acled, analysis.ucdp].flatMap(({ steps }) => steps.flatMap(({ claims }) => claims));
    assert.ok(counted.every((at) => !/over 100/.test(wordsOf(TOWNS, at) ?? '')));
    assert.deepEqual(analysis.contradictions, []);
  });

  it('corroborate the 21 soldiers by the link to the statement', () => {
    const { analysis } = of('bases-north');
    assert.deepEqual(
      [analysis.acled.best, analysis.ucdp.low, analysis.ucdp.best, analysis.ucdp.high],
      [21, 21, 21, 21],
    );
    assert.equal(analysis.ucdp.deaths.a, 21);
    assert.equal(analysis.corroborations.length, 1);
    assert.ok(analysis.withheld.length > 0);
    assert.deepEqual(analysis.contradictions, []);
  });

  it('take "up to 30" at Boulkessi for the high figure only, until it is decided', () => {
    const { analysis } = of('boulkessi');
    assert.deepEqual([analysis.acled.best, analysis.ucdp.low, analysis.ucdp.best, analysis.ucdp.high], [0, 0, 0, 30]);
    assert.ok(analysis.questions.some(({ kind }) => kind === 'up_to'));
  });

  it('offer the undated attacks of the fourth report for the base lost, and Boulkessi for neither', () => {
    const offered = (key: string): readonly string[] => of(key).analysis.duplicates.map((one) => one.key);
    assert.deepEqual(offered('base-lost'), ['bases-north']);
    assert.deepEqual(offered('bases-north'), ['base-lost']);
    assert.deepEqual(of('base-lost').analysis.duplicates[0]?.reasons, [
      { aspect: 'place', how: 'same' },
      { aspect: 'actors', how: 'same' },
    ]);
    assert.deepEqual(of('base-lost').analysis.duplicates[0]?.unknown, ['date']);
    for (const key of ['boulkessi', 'timbuktu', 'bamako', TOWNS]) assert.deepEqual(offered(key), [], key);
    // Offered, never merged.
    assert.equal(summaries.filter(({ kind }) => kind === 'filed').length, INCIDENTS.length);
  });
});
