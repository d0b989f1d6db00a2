import assert from 'node:assert/strict';
import { changeIncident, newIncidentFile, readIncidentFile } from '../../../../src/core/incident/incidentFile';
import { SitrepError } from '../../../../src/core/problem';

const TEXT = `sitrep: 1
incident:
  id: ml-2025-07-01-seven-towns
  title: Attacks on seven towns
  date: "2025-07-01" # Tuesday
  places:
    - place: ml-diboli
      geo_precision: 1
    - place: ml-kayes # asked
  side_a: [fama]
  decisions:
    - victims: [jnim]
      harm: killed
      low: 0
      high: 80
`;

describe('incident files', () => {
  it('are written in the order of formats.md, and read', () => {
    const text = newIncidentFile({
      date: '2025-07-01',
      title: 'Attacks on seven towns',
      id: 'ml-2025-07-01-seven-towns',
      side_a: ['fama'],
      places: [{ place: 'ml-diboli', geo_precision: 1 }],
    });
    assert.equal(
      text,
      'sitrep: 1\nincident:\n  id: ml-2025-07-01-seven-towns\n  title: Attacks on seven towns\n  date: "2025-07-01"\n  places:\n    - place: ml-diboli\n      geo_precision: 1\n  side_a: [fama]\n',
    );
    const read = readIncidentFile(text, 'i.yaml');
    assert.ok(read.ok);
    assert.equal(read.value.incident.title, 'Attacks on seven towns');
    assert.deepEqual(read.doc.rangeOf(['incident', 'side_a', 0]).start, { line: 8, character: 11 });
  });

  it('change only what differs, in lists of places and decisions too', () => {
    const next = changeIncident(
      TEXT,
      {
        date: '2025-07-02',
        places: [{ place: 'ml-diboli', geo_precision: 2 }, { place: 'ml-kayes' }, { place: 'ml-nioro' }],
        decisions: [{ victims: ['jnim'], harm: 'killed', low: 0, best: 21, high: 80, rule: 'ucdp' }],
        side_b: ['jnim'],
      },
      'i.yaml',
    );
    assert.equal(
      next,
      TEXT.replace('07-01" #', '07-02" #')
        .replace('geo_precision: 1', 'geo_precision: 2')
        .replace('ml-kayes # asked\n', 'ml-kayes # asked\n    - place: ml-nioro\n')
        .replace('[fama]\n', '[fama]\n  side_b: [jnim]\n')
        .replace('low: 0\n', 'low: 0\n      best: 21\n')
        .replace('high: 80\n', 'high: 80\n      rule: ucdp\n'),
    );
  });

  it('refuse a wrong value, and a file that is not ours to write', () => {
    const code = (run: () => unknown, wanted: string): void =>
      assert.throws(run, (error: unknown) => SitrepError.is(error, wanted));
    code(() => changeIncident(TEXT, { date_precision: 4 }, 'i'), 'edit/invalid');
    code(() => changeIncident(TEXT.replace('incident:', 'incident: &a'), { title: 'x' }, 'i'), 'file/unreadable');
  });
});
