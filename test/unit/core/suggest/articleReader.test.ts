import assert from 'node:assert/strict';
import { ArticleReader } from '../../../../src/core/suggest/articleReader';
import type { ArticleToRead, Suggestion } from '../../../../src/core/suggest/suggestion';
import type { Turns } from '../../../../src/core/turns';

/** Suggests every "JNIM", the second of a part as one of the first; remembers what it was asked to read. */
function reader(): { readonly asked: ArticleToRead[]; readonly reader: ArticleReader } {
  const asked: ArticleToRead[] = [];
  const suggest = function* (article: ArticleToRead): Turns<readonly Suggestion[]> {
    asked.push(article);
    yield;
    return [...article.text.matchAll(/JNIM/g)].map((match, index): Suggestion => {
      const start = Array.from(article.text.slice(0, match.index)).length;
      const place = { exact: 'JNIM', start, end: start + 4, why: 'test' };
      return { type: 'actor', ...place, ...(index === 1 && { relations: [{ kind: 'corroborates', to: 0 }] }) };
    });
  };
  return { asked, reader: new ArticleReader(suggest) };
}

function read(of: ArticleReader, text: string, published?: string): readonly Suggestion[] {
  const turns = of.read({ text, published });
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
  }
}

const PARAGRAPH = `Fighters of JNIM struck 😀 at dawn. ${'The army said that it had fled. '.repeat(30)}JNIM left.\n\n`;

describe('ArticleReader', () => {
  it('reads a usual article as one text', () => {
    const { asked, reader: one } = reader();
    assert.equal(read(one, PARAGRAPH).length, 2);
    assert.deepEqual(
      asked.map(({ text, language }) => [text, language]),
      [[PARAGRAPH, 'en']],
    );
  });

  it('reads a text again only when it, or what it is read by, has changed', () => {
    const { asked, reader: one } = reader();
    read(one, PARAGRAPH);
    read(one, PARAGRAPH);
    assert.equal(asked.length, 1);
    read(one, PARAGRAPH, '2026-10-06');
    assert.equal(asked.length, 2);
  });

  it('gives a long article in parts the offsets and relations of the whole', () => {
    const { asked, reader: one } = reader();
    const text = PARAGRAPH.repeat(60);
    const all = read(one, text);
    assert.ok(asked.length > 1 && asked.every((part) => part.text.length <= 16_000));
    assert.equal(asked.map((part) => part.text).join(''), text);
    const points = Array.from(text);
    for (const { start, end } of all) assert.equal(points.slice(start, end).join(''), 'JNIM');
    assert.equal(all.length, 120);
    const related = all.flatMap(({ relations = [] }, index) => relations.map(({ to }) => [index, to]));
    assert.equal(related.length, asked.length);
    for (const [index = 0, to] of related) assert.equal(to, index - 1);
  });

  it('reads of a long article only the parts that changed', () => {
    const { asked, reader: one } = reader();
    const paragraphs = Array.from({ length: 120 }, (_, index) => `${index}. ${PARAGRAPH}`);
    const first = read(one, paragraphs.join(''));
    asked.length = 0;
    const changed = paragraphs.with(60, `60. New words. ${PARAGRAPH}`);
    const second = read(one, changed.join(''));
    assert.equal(asked.length, 1);
    assert.equal(second.length, first.length);
    const { reader: fresh } = reader();
    const points = Array.from(changed.join(''));
    assert.equal(read(fresh, changed.join('')).length, second.length);
    for (const { start, end } of second) assert.equal(points.slice(start, end).join(''), 'JNIM');
  });

  it('cuts what has no lines, and never a pair of surrogates', () => {
    const { asked, reader: one } = reader();
    read(one, '😀'.repeat(20_000));
    assert.ok(asked.length > 1);
    assert.equal(asked.filter(({ text }) => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text)).length, 0);
  });
});
