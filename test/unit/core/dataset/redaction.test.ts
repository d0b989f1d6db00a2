import assert from 'node:assert/strict';
import { NameRedactor, spellingsOfPerson } from '../../../../src/core/dataset/names';
import { articleOf, column, datasetOf } from './articles';

const CLAIM = {
  harm: 'killed',
  count: { stated: 12, qualifier: 'exact', lower: 12, upper: 12 },
  attribution: 'Baré said',
};

describe('redaction of a dataset', () => {
  const text = 'Colonel Issa Baré said twelve died. A doctor saw it. Boni is quiet.';
  const article = articleOf(
    'issa-bare-speaks.txt',
    text,
    [
      { id: 'p000000001', type: 'person', exact: 'Colonel Issa Baré', role: 'official', note: 'Known to us.' },
      { id: 'c000000001', type: 'casualty', exact: 'Colonel Issa Baré said twelve died', claim: CLAIM },
      { id: 's000000001', type: 'statement', exact: 'A doctor saw it', kind: 'other' },
      { id: 'p000000002', type: 'person', exact: 'A doctor', role: 'witness' },
      { id: 'b000000001', type: 'place', exact: 'Boni', place: 'ml-boni', sensitive: true },
    ],
    { headline: 'BARE: army “calm”', url: 'https://example.org/colonel-issa-bare', outlet: 'Barely News' },
  );

  it('takes persons and sensitive items out of their own rows, offsets and entries included', () => {
    const dataset = datasetOf([article]);
    assert.deepEqual(column(dataset, 'annotations', 'exact'), [
      '[redacted]',
      '[redacted] said twelve died',
      '[redacted]',
      '[redacted]',
      '[redacted]',
    ]);
    assert.deepEqual(column(dataset, 'annotations', 'start'), [undefined, undefined, undefined, undefined, undefined]);
    assert.deepEqual(column(dataset, 'annotations', 'note')[0], '[redacted]');
    assert.deepEqual(column(dataset, 'annotations', 'place'), [undefined, undefined, undefined, undefined, undefined]);
    assert.equal(dataset.counts.redacted, 4);
  });

  it('takes the name out of headline, attribution, address and file name, but not out of longer words', () => {
    const dataset = datasetOf([article]);
    assert.equal(column(dataset, 'claims', 'headline')[0], '[redacted]: army “calm”');
    assert.equal(column(dataset, 'claims', 'attribution')[0], '[redacted] said');
    assert.equal(column(dataset, 'claims', 'url')[0], '[redacted]');
    assert.equal(column(dataset, 'claims', 'file')[0], '[redacted]-speaks.txt');
    assert.equal(column(dataset, 'claims', 'outlet')[0], 'Barely News');
  });

  it('takes the name out of other articles, and out of the loss report', () => {
    const other = articleOf('baré.txt', 'Issa Baré fled.', [
      { id: 'a000000001', type: 'actor', exact: 'Issa Baré' },
      { id: 'a000000002', type: 'actor', exact: 'fled', state: 'orphaned' },
    ]);
    const dataset = datasetOf([article, other]);
    assert.equal(column(dataset, 'annotations', 'exact').at(-1), '[redacted]');
    const { files } = datasetOf([article, other], { format: 'csv' });
    for (const [name, text] of files) assert.doesNotMatch(text, /\bbar[eé]\b/iu, name);
    assert.match(files.get('LOSSES.md') ?? '', /Names of persons whom nobody tagged may remain/);
  });

  it('takes out the district of a source that is not named, and leaves other districts and its town', () => {
    const district = { kind: 'district' as const, within: 'ml-bamako' };
    const places = new Map([
      ['ml-faladie', { name: 'Faladié', ...district }],
      ['ml-banankabougou', { name: 'Banankabougou', ...district }],
    ]);
    const codebook = { actors: new Map(), places };
    const told = 'A trader of Faladié in Bamako said three died in Banankabougou.';
    const by = 'A trader of Faladié in Bamako';
    const article = articleOf('a.txt', told, [
      { id: 's000000001', type: 'statement', exact: by, kind: 'attribution', claimant_text: by },
      { id: 'b000000001', type: 'place', exact: 'Faladié', place: 'ml-faladie' },
      { id: 'b000000002', type: 'place', exact: 'Banankabougou', place: 'ml-banankabougou' },
    ]);
    const dataset = datasetOf([article], { codebook, format: 'brat' });
    assert.deepEqual(column(dataset, 'annotations', 'claimant_text')[0], 'A trader of [redacted] in Bamako');
    assert.deepEqual(column(dataset, 'annotations', 'place'), [undefined, undefined, 'ml-banankabougou']);
    assert.deepEqual(column(dataset, 'annotations', 'exact'), [
      'A trader of [redacted] in Bamako',
      '[redacted]',
      'Banankabougou',
    ]);
    assert.equal(dataset.files.get('a.txt'), 'A trader of ███████ in Bamako said three died in Banankabougou.');
  });

  it('can be switched off, and says so', () => {
    const dataset = datasetOf([article], { redact: false });
    assert.equal(column(dataset, 'annotations', 'exact')[0], 'Colonel Issa Baré');
    assert.equal(column(dataset, 'annotations', 'start')[0], 0);
    const { files } = datasetOf([article], { redact: false, format: 'csv' });
    assert.match(files.get('LOSSES.md') ?? '', /Redaction was switched off/);
  });

  it('leaves the names of the codebook alone', () => {
    const known = (word: string): boolean => word === 'mali';
    assert.deepEqual(spellingsOfPerson('Governor of Mali', known), ['Governor of Mali']);
    assert.deepEqual(spellingsOfPerson('General Mali', known), ['General Mali']);
    assert.deepEqual(spellingsOfPerson('General Issa Baré', known), ['General Issa Baré', 'Issa Baré', 'Baré']);
    assert.deepEqual(spellingsOfPerson('the mayor of Boni', known), ['the mayor of Boni']);
    assert.deepEqual(spellingsOfPerson('a doctor', known), []);
  });

  it('matches whole words, folded, the longest name first', () => {
    const names = new NameRedactor(['Amadou N’Diaye', 'N’Diaye']);
    assert.equal(names.redact("AMADOU N'DIAYE's men; Ndiaye; n'diayes"), "[redacted]'s men; Ndiaye; n'diayes");
    assert.equal(names.redact('nothing'), 'nothing');
  });
});
