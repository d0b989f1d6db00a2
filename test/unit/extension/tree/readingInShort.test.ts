import assert from 'node:assert/strict';
import type { Annotation } from '../../../../src/core/annotation/model';
import { ENGLISH } from '../../../../src/core/report/english';
import { isUnlinked, readingInShort, shortName } from '../../../../src/extension/tree/readingInShort';

const selector = { id: 'a1', exact: 'words', start: 0, end: 5, prefix: '', suffix: '' };
const codebook = {
  actors: new Map([
    ['jnim', { name: 'Jama’at Nusrat al-Islam', aliases: ['Support Group', 'JNIM'] }],
    ['civilians', { name: 'Civilians', aliases: ['villagers'] }],
  ]),
  places: new Map([['dori', { name: 'Dori' }]]),
};
const short = (annotation: Annotation): string => readingInShort(annotation, codebook, ENGLISH);

describe('a reading in short', () => {
  it('is the figure and the victims of a claim, by their acronym', () => {
    const count = { qualifier: 'more_than', stated: 80, lower: 81 } as const;
    const base = { type: 'casualty', ...selector } as const;
    const of = (claim: object): string => short({ ...base, claim: { harm: 'killed', count, ...claim } });
    assert.equal(of({ victims: ['jnim', 'civilians'] }), '81 or more killed · JNIM, Civilians');
    assert.equal(of({ victims_text: 'militants' }), '81 or more killed · militants');
    assert.equal(of({}), '81 or more killed');
  });

  it('is the short name of what is linked, the id of what the codebook lacks, and else the words', () => {
    assert.equal(short({ type: 'actor', ...selector, actor: 'jnim' }), 'JNIM');
    assert.equal(short({ type: 'actor', ...selector, actor: 'civilians' }), 'Civilians');
    assert.equal(short({ type: 'actor', ...selector, actor: 'gone' }), 'gone');
    assert.equal(short({ type: 'place', ...selector }), 'words');
    assert.ok(isUnlinked({ type: 'place', ...selector }));
    assert.ok(!isUnlinked({ type: 'place', ...selector, place: 'dori' }));
  });

  it('is the date, and what a statement is and whose', () => {
    assert.equal(short({ type: 'date', ...selector, value: '2025-07-01' }), '2025-07-01');
    assert.equal(short({ type: 'statement', ...selector, kind: 'denial', claimant: 'jnim' }), 'denial · JNIM');
  });

  it('takes no ordinary word for an acronym', () => {
    assert.equal(shortName(codebook, 'civilians'), 'Civilians');
    assert.equal(shortName(codebook, 'jnim'), 'JNIM');
  });
});
