import assert from 'node:assert/strict';
import { diffFiles } from '../../../../src/core/review/diff';
import { ENGLISH_REVIEW } from '../../../../src/core/review/reviewWords';
import { tellDiff, type Telling } from '../../../../src/core/review/tell';
import { EMPTY_CODEBOOK } from '../../../../src/core/codebook/model';
import type { YamlMap } from '../../../../src/core/yaml/value';

const CODEBOOK = {
  ...EMPTY_CODEBOOK,
  actors: new Map([
    ['fama', { name: 'FAMa' }],
    ['jnim', { name: 'JNIM' }],
  ]),
};
const TELLING: Telling = { name: 'kayes.txt', codebook: CODEBOOK, redacted: true, words: ENGLISH_REVIEW };
const ARTICLE = { file: 'kayes.txt', sha256: 'a'.repeat(64) };
const SELECTOR = { exact: '80 men', start: 5, end: 11, prefix: 'Army ', suffix: '.' };

function sentences(before: YamlMap | undefined, after: YamlMap | undefined, telling = TELLING): readonly string[] {
  return tellDiff(diffFiles('sidecar', before, after), telling).map(({ sentence }) => sentence);
}

const sidecar = (annotation: YamlMap, article: YamlMap = ARTICLE): YamlMap => ({
  sitrep: 1,
  article,
  annotations: [{ id: 'a000000001', ...SELECTOR, ...annotation }],
});

describe('tellDiff', () => {
  it('tells of a claim as a reviewer would', () => {
    const claim = (count: YamlMap, more: YamlMap): YamlMap =>
      sidecar({ type: 'casualty', claim: { harm: 'killed', count, ...more } });
    const before = claim({ stated: 80, qualifier: 'exact', lower: 80, upper: 80 }, {});
    const after = claim({ stated: 80, qualifier: 'more_than', lower: 81 }, { claimant: 'fama' });
    assert.deepEqual(sentences(before, after), ['casualty claim in kayes.txt: 80 → more than 80; claimant now FAMa']);
    assert.deepEqual(sentences(after, before), [
      'casualty claim in kayes.txt: more than 80 → 80; no claimant any more (was FAMa)',
    ]);
    const decided = claim({ qualifier: 'vague' }, { decision: { harm: 'killed', low: 0, best: 0, high: 80 } });
    assert.deepEqual(sentences(claim({ qualifier: 'vague' }, {}), decided), [
      'casualty claim in kayes.txt: decided: killed, 0 / 0 / 80',
    ]);
    assert.deepEqual(sentences({ sitrep: 1, article: ARTICLE }, after), [
      'casualty claim in kayes.txt added: 81 or more killed, FAMa',
    ]);
  });

  it('tells of links, roles, reviews, comments and coding', () => {
    const before = sidecar({ type: 'actor', role: ['target'] });
    const review = {
      state: 'accepted',
      by: 'moussa',
      comments: [{ id: 'k000000001', by: 'moussa', date: '2025-07-03', text: 'On air.' }],
    };
    const after = sidecar({ type: 'actor', actor: 'jnim', role: ['victim'], incident: ['e-1'], review });
    assert.deepEqual(sentences(before, after), [
      'actor in kayes.txt: role: + victim, − target; actor now JNIM; incident: + e-1; accepted by moussa; moussa comments: “On air.”',
    ]);
    const coding = [{ by: 'aminata', status: 'coded' }];
    assert.deepEqual(sentences(before, sidecar({ type: 'actor', role: ['target'] }, { ...ARTICLE, coding })), [
      'article kayes.txt: coding by aminata: coded',
    ]);
  });

  it('tells in a phrase whether a coder has read on', () => {
    const coded = (status: string, ...seen: readonly (readonly number[])[]): YamlMap =>
      sidecar({ type: 'actor' }, { ...ARTICLE, coding: [{ by: 'aminata', status, seen }] });
    const [some, more] = [coded('draft', [0, 8]), coded('draft', [0, 8], [20, 30])];
    assert.deepEqual(sentences(some, more), ['article kayes.txt: aminata has read on']);
    assert.deepEqual(sentences(more, some), ['article kayes.txt: less of it is read by aminata']);
    assert.deepEqual(sentences(more, coded('draft', [4, 12], [24, 34])), [
      'article kayes.txt: what aminata has read stands elsewhere',
    ]);
    assert.deepEqual(sentences(some, coded('coded', [0, 30])), ['article kayes.txt: coding by aminata: draft → coded']);
  });

  it('is quiet of what moved with the text, and tells of other words', () => {
    const before = sidecar({ type: 'actor' });
    const moved = sidecar({ type: 'actor', start: 9, end: 15 }, { ...ARTICLE, sha256: 'b'.repeat(64) });
    const told = tellDiff(diffFiles('sidecar', before, moved), TELLING);
    assert.deepEqual(
      told.map(({ sentence, isQuiet }) => [sentence, isQuiet]),
      [
        ['article kayes.txt: the text of the article changed', false],
        ['actor in kayes.txt: moved with the text', true],
      ],
    );
    assert.deepEqual(sentences(before, sidecar({ type: 'actor', exact: '80 man' })), [
      'actor in kayes.txt: put on “80 man” (was “80 men”)',
    ]);
    assert.deepEqual(sentences(before, sidecar({ type: 'actor', start: 25, end: 31 })), [
      'actor in kayes.txt: put at another place in the text',
    ]);
  });

  it('leaves out the words of persons and of what is sensitive, unless asked otherwise', () => {
    const [before, after] = [
      sidecar({ type: 'person', exact: 'Issa Baré' }),
      sidecar({ type: 'person', exact: 'Baré', note: 'Issa' }),
    ];
    assert.deepEqual(sentences(before, after), ['person in kayes.txt: put on other words; note changed']);
    assert.deepEqual(sentences(before, after, { ...TELLING, redacted: false }), [
      'person in kayes.txt: put on “Baré” (was “Issa Baré”); note now “Issa”',
    ]);
    const [told] = tellDiff(diffFiles('sidecar', before, undefined), TELLING).filter(
      ({ change }) => change.subject !== 'file',
    );
    assert.deepEqual([told?.sentence, told?.words], ['person in kayes.txt removed', undefined]);
  });

  it('tells of codebook entries and incidents', () => {
    const actors = (entry: YamlMap): YamlMap => ({ sitrep: 1, actors: { jnim: { name: 'JNIM', ...entry } } });
    const told = tellDiff(diffFiles('actors', actors({}), actors({ aliases: ['GSIM'], country: 'ML' })), TELLING);
    assert.deepEqual(
      told.map(({ sentence }) => sentence),
      ['actor JNIM (jnim): aliases: + “GSIM”; country now ML'],
    );
    const incident = (more: YamlMap): YamlMap => ({ sitrep: 1, incident: { id: 'e-1', title: 'E', ...more } });
    const changed = tellDiff(
      diffFiles('incident', incident({}), incident({ date: '2025-07-01', side_a: ['fama'] })),
      TELLING,
    );
    assert.deepEqual(
      changed.map(({ sentence }) => sentence),
      ['incident e-1: date now 2025-07-01; side a: + FAMa'],
    );
  });
});
