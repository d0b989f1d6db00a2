import assert from 'node:assert/strict';
import { sharedAliases } from '../../../../src/core/check/aliases';
import { checkIncident } from '../../../../src/core/check/checkIncident';
import { duplicateIds } from '../../../../src/core/check/duplicateIds';
import { linkTargets } from '../../../../src/core/check/linkTargets';
import { placesWithin } from '../../../../src/core/check/places';
import { indexSidecar, type SidecarIndex } from '../../../../src/core/check/sidecarIndex';
import { fileView } from '../../../../src/core/check/view';
import { readActorsFile, readPlacesFile } from '../../../../src/core/codebook/codebookFile';
import { readIncidentFile } from '../../../../src/core/incident/incidentFile';
import { sidecarOf, summary, viewOf } from './reading';

const actor = (id: string, more = ''): string =>
  `  - id: ${id}\n    type: actor\n    exact: JNIM\n    start: 0\n    end: 4\n    prefix: ""\n    suffix: ""\n${more}`;

const indexOf = (file: string, text: string): SidecarIndex => indexSidecar({ ...viewOf(text), file });

describe('check over several files', () => {
  it('reports the second of two equal ids and says where the first stands', () => {
    const first = sidecarOf(actor('a000000001'));
    const second = sidecarOf(actor('b000000001') + actor('a000000001'));
    const problems = duplicateIds([indexOf('1.txt.sitrep.yaml', first), indexOf('2.txt.sitrep.yaml', second)]);
    assert.deepEqual(
      problems.map((problem) => [problem.file, summary(problem, second)]),
      [['2.txt.sitrep.yaml', 'error annotation/duplicate-id at "- id: a000000001"']],
    );
    assert.match(problems[0]?.message ?? '', /1\.txt\.sitrep\.yaml, line 6\./);
  });

  it('follows links over files, to annotations other than itself', () => {
    const target = indexOf('1.txt.sitrep.yaml', sidecarOf(actor('a000000001')));
    const text = sidecarOf(
      actor(
        'b000000001',
        '    links:\n      - repeats: a000000001\n      - denies: b000000001\n      - part_of: z000000001\n',
      ),
    );
    const source = indexOf('2.txt.sitrep.yaml', text);
    const of = (complete: boolean): readonly string[] =>
      linkTargets([target, source], complete).map((problem) => summary(problem, text));
    assert.deepEqual(of(true), [
      'error link/self at "- denies: b000000001"',
      'error link/unknown at "- part_of: z000000001"',
    ]);
    assert.deepEqual(of(false)[1], 'warning link/unknown at "- part_of: z000000001"');
  });

  it('finds places within nowhere and within themselves', () => {
    const text =
      'sitrep: 1\nplaces:\n  a:\n    name: A\n    within: b\n  b:\n    name: B\n    within: a\n  c:\n    name: C\n    within: a\n  d:\n    name: D\n    within: none\n';
    const read = readPlacesFile(text, 'p');
    assert.ok(read.ok);
    const problems = placesWithin(fileView('p', text), new Map(Object.entries(read.value.places ?? {})));
    assert.deepEqual(
      problems.map((problem) => summary(problem, text)),
      [
        'error codebook/cycle at "within: b"',
        'error codebook/cycle at "within: a"',
        'error codebook/within at "within: none"',
      ],
    );
  });

  it('finds one spelling of two actors, whatever its accents', () => {
    const text =
      'sitrep: 1\nactors:\n  a:\n    name: État islamique\n    aliases: [EI, EI]\n  b:\n    name: Other\n    aliases: [X, "etat Islamique"]\n';
    const read = readActorsFile(text, 'a');
    assert.ok(read.ok);
    const problems = sharedAliases(fileView('a', text), 'actors', new Map(Object.entries(read.value.actors ?? {})));
    assert.deepEqual(
      problems.map((problem) => summary(problem, text)),
      ['warning codebook/alias at "aliases: [X, "etat Islamique"]"'],
    );
    assert.match(problems[0]?.message ?? '', /also a name of “a”/);
  });

  it('lets a town and its region share a name', () => {
    const places = new Map([
      ['ml-kayes', { name: 'Kayes', kind: 'town' as const }],
      ['ml-kayes-region', { name: 'Kayes', kind: 'region' as const }],
    ]);
    assert.deepEqual(sharedAliases(fileView('p', 'sitrep: 1\n'), 'places', places), []);
  });

  it('checks an incident against its file name, the codebook and itself', () => {
    const text =
      'sitrep: 1\nincident:\n  id: one\n  title: One\n  date: "2025-07-02"\n  date_end: "2025-07-01"\n  places:\n    - place: nowhere\n  side_a: [fama]\n  side_b: [nobody, fama]\n  possible_duplicate_of: [two]\n';
    const read = readIncidentFile(text, 'x');
    assert.ok(read.ok);
    const registers = {
      actors: new Map([['fama', { name: 'FAMA' }]]),
      places: new Map(),
      incidents: new Set(['one']),
      articles: undefined,
    };
    const view = fileView('.sitrep/incidents/uno.yaml', text);
    assert.deepEqual(
      checkIncident(view, read.value.incident, registers).map((problem) => summary(problem, text)),
      [
        'error incident/file-name at "id: one"',
        'error date/interval at "date_end: "2025-07-01""',
        'error reference/place at "- place: nowhere"',
        'error reference/actor at "side_b: [nobody, fama]"',
        'warning incident/both-sides at "side_b: [nobody, fama]"',
        'error reference/incident at "possible_duplicate_of: [two]"',
      ],
    );
  });
});
