import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import { EXTENSIONS, readSourceFile } from '../../../../src/core/import/formats';
import { locate } from '../../../../src/core/import/locate';
import { OFFSET_UNITS, type ImportedDocument } from '../../../../src/core/import/model';
import { encode, sliceOf, type Tag, type ToolCounting } from './encoders';

const QUOTED = ['brat', 'label-studio', 'w3c', 'csv'] as const;
const UNQUOTED = ['doccano', 'prodigy'] as const;
const COUNTINGS: readonly ToolCounting[] = OFFSET_UNITS.flatMap((unit) => [
  { unit, lineEnd: '\n' },
  { unit, lineEnd: '\r\n' },
]);

/** Words some of which are written with what other units count otherwise. */
const word = fc.constantFrom('Dori', 'JNIM', 'Sévaré', '🔥', 'au', '🇲🇱', 'deux', 'é', 'مالي', '12', 'Fañá', 'ﬁn', '𝕏𝕏');
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '\n', '\n\n', ', ')), { minLength: 3, maxLength: 24 })
  .map((parts) => parts.flat().join(''));

const tagged = text.chain((own) => {
  const points = Array.from(own);
  const words = [...own.matchAll(/[^\s,]+/gu)].map(({ index, 0: found }): readonly [number, number] => {
    const start = Array.from(own.slice(0, index)).length;
    return [start, start + Array.from(found).length];
  });
  assert.ok(points.length > 0);
  return fc.record({
    text: fc.constant(own),
    spans: fc.subarray(words, { minLength: 1 }),
    counting: fc.constantFrom(...COUNTINGS),
  });
});

const tagsOf = (spans: readonly (readonly [number, number])[]): readonly Tag[] =>
  spans.map((span) => ({ label: 'ACTOR', fragments: [span] }));

function documentOf(
  format: (typeof QUOTED | typeof UNQUOTED)[number],
  own: string,
  tags: readonly Tag[],
  counting: ToolCounting,
): ImportedDocument {
  const files = encode(format, 'a', own, tags, counting);
  const [name = '', content = ''] =
    Object.entries(files).find(([file]) => EXTENSIONS[format].some((ending) => file.endsWith(ending))) ?? [];
  const { documents, losses } = readSourceFile(format, { name, text: content }, { documentText: files['a.txt'] });
  assert.deepEqual(losses, []);
  const [document] = documents;
  assert.ok(document !== undefined && documents.length === 1);
  return document;
}

describe('offsets of other tools', () => {
  for (const format of QUOTED) {
    it(`${format}: in every unit and with either line end, each span is its words or is named`, () => {
      fc.assert(
        fc.property(tagged, ({ text: own, spans, counting }) => {
          const located = locate(documentOf(format, own, tagsOf(spans), counting), {
            text: new AnchorText(own),
            raw: own,
          });
          assert.equal(located.length, spans.length);
          let found = 0;
          for (const [index, one] of located.entries()) {
            const span = spans[index] ?? [0, 0];
            // Two ways of counting may lead to the same words: then it is told, and nothing is placed.
            if (one.kind !== 'sure') {
              assert.match(one.kind === 'lost' ? one.why : '', /cannot be told/);
              continue;
            }
            found += 1;
            assert.deepEqual([one.selector.start, one.selector.end], span);
            assert.equal(one.selector.exact, sliceOf(own, span));
          }
          assert.ok(found * 2 >= spans.length || spans.length < 4, `${found} of ${spans.length}`);
        }),
        { numRuns: 300 },
      );
    });
  }

  for (const format of UNQUOTED) {
    it(`${format}: without words a span stands where it was counted, or is lost`, () => {
      let sure = 0;
      let all = 0;
      fc.assert(
        fc.property(tagged, ({ text: own, spans, counting }) => {
          const document = documentOf(format, own, tagsOf(spans), counting);
          const located = locate(document, { text: new AnchorText(own), raw: own });
          for (const [index, one] of located.entries()) {
            all += 1;
            if (one.kind !== 'sure') continue;
            sure += 1;
            assert.deepEqual([one.selector.start, one.selector.end], spans[index]);
          }
        }),
        { numRuns: 500 },
      );
      assert.ok(sure * 2 > all, `${sure} of ${all}`);
    });

    it(`${format}: with the unit said, every span is placed`, () => {
      fc.assert(
        fc.property(tagged, ({ text: own, spans, counting: { unit } }) => {
          const document = documentOf(format, own, tagsOf(spans), { unit, lineEnd: '\n' });
          const located = locate(document, { text: new AnchorText(own), raw: own }, unit);
          assert.deepEqual(
            located.map((one) => (one.kind === 'sure' ? [one.selector.start, one.selector.end] : one)),
            spans,
          );
        }),
      );
    });
  }

  it('counts a text as it stands, with line ends of every kind and a byte order mark', () => {
    const ends = fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 40, maxLength: 40 });
    const cases = fc.record({ tagged, ends, hasMark: fc.boolean() });
    fc.assert(
      fc.property(cases, ({ tagged: { text: own, spans, counting }, ends: marks, hasMark }) => {
        let next = 0;
        const asIs = (part: string, from = 0): string => {
          next = from;
          return part.replaceAll('\n', () => marks[next++ % marks.length] ?? '\n');
        };
        const start = hasMark ? '\ufeff' : '';
        const raw = start + asIs(own);
        const tags = spans.map((span) => {
          const [first, last] = span.map((at) => {
            const before = start + asIs(Array.from(own).slice(0, at).join(''));
            if (counting.unit === 'utf-16') return before.length;
            return counting.unit === 'utf-8' ? Buffer.byteLength(before, 'utf8') : Array.from(before).length;
          });
          return { start: first, end: last, text: sliceOf(own, span), label: 'ACTOR' };
        });
        const line = JSON.stringify({ text: raw, spans: tags, answer: 'accept' });
        const { documents } = readSourceFile('prodigy', { name: 'a.jsonl', text: line }, {});
        const located = locate(documents[0] ?? assert.fail(), { text: new AnchorText(own), raw: own });
        for (const [index, one] of located.entries()) {
          if (one.kind === 'sure') assert.deepEqual([one.selector.start, one.selector.end], spans[index]);
          else assert.match(one.kind === 'lost' ? one.why : '', /cannot be told/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('places nothing where the text is another one', () => {
    fc.assert(
      fc.property(tagged, ({ text: own, spans, counting }) => {
        const document = documentOf('brat', own, tagsOf(spans), counting);
        const other = new AnchorText('A market in Gao opened again on Monday, traders said.\n');
        const located = locate(document, { text: other, raw: other.text });
        assert.ok(located.every(({ kind }) => kind !== 'sure'));
      }),
    );
  });
});
