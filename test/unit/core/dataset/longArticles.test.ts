import assert from 'node:assert/strict';
import { EMPTY_CODEBOOK } from '../../../../src/core/codebook/model';
import type { DatasetFormat } from '../../../../src/core/dataset/formats';
import { NameRedactor } from '../../../../src/core/dataset/names';
import { DatasetWriting } from '../../../../src/core/dataset/writeDataset';
import { articleOf } from './articles';

const SENTENCES = 1_200;
const idOf = (at: number): string => `a${String(at).padStart(9, '0')}`;
const TEXT = Array.from({ length: SENTENCES }, (_, at) => `Group ${at} came to Town ${at}.`).join('\n');
const TAGS = Array.from(
  { length: SENTENCES },
  (_, at) => ({ id: idOf(at), type: 'place', exact: `Town ${at}.` }) as const,
);
const ARTICLE = articleOf('long.txt', TEXT, TAGS, { coding: [{ by: 'a', status: 'coded' }] });

/** How often others may have their turn while the article is written. */
function turnsOf(format: DatasetFormat): number {
  const names = new NameRedactor([]);
  const title = { rule: 'acled' } as const;
  const writing = new DatasetWriting({
    codebook: EMPTY_CODEBOOK,
    redact: false,
    names,
    format,
    title,
    version: '1.2.3',
  });
  writing.begin();
  return [...writing.add(ARTICLE)].length;
}

describe('an article with very many annotations', () => {
  // It writes nothing of an article: these are the turns that every format takes.
  const shared = turnsOf('codebook');
  for (const format of ['conll', 'spacy', 'brat', 'doccano', 'doccano-relations', 'label-studio', 'w3c'] as const) {
    it(`is written and read again in turns as ${format}`, () => {
      const own = turnsOf(format) - shared;
      assert.ok(own >= SENTENCES / 256, `${own} turns of its own`);
    });
  }
});
