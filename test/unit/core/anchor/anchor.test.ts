import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { anchorAll, anchorOne, shiftFragments } from '../../../../src/core/anchor/anchor';
import type { Anchor } from '../../../../src/core/anchor/states';
import { makeSelector, type Selector } from '../../../../src/core/anchor/selector';
import { sliceCodePoints } from '../../../../src/core/text/offsets';
import { plainText } from '../text/arbitraries';

const ARTICLE = [
  'Raid on the mill',
  'Riders came at dawn and set fire to the mill. Nine guards were killed, the mayor said. Two got away.',
  'The council met at noon. It asked for help from the coast and heard three witnesses.',
  'Nine guards were buried by the river before dusk, as rain fell.',
].join('\n');

/** The selector of the words between bars. */
function marked(text: string): { readonly text: string; readonly selector: Selector } {
  const start = Array.from(text).indexOf('|');
  const end = Array.from(text).indexOf('|', start + 1) - 1;
  const clean = text.replaceAll('|', '');
  return { text: clean, selector: makeSelector(clean, start, end) };
}
const select = (quote: string): Selector => marked(ARTICLE.replace(quote, `|${quote}|`)).selector;
/** The anchor, with what stands at it. */
const at = (selector: Selector, text: string, sameText = false): readonly [string, string?] => {
  const anchor = anchorOne(selector, text, sameText);
  return anchor.state === 'orphaned'
    ? ['orphaned']
    : [anchor.state, sliceCodePoints(text, anchor.start - 7, anchor.end)];
};

describe('anchorOne, text unchanged', () => {
  it('anchors where the quote stands', () => {
    const selector = select('the mayor');
    assert.deepEqual(anchorOne(selector, ARTICLE, true), {
      state: 'anchored',
      start: selector.start,
      end: selector.end,
    });
  });

  it('anchors a repeated quote without a doubt, as its offsets say which', () => {
    const { text, selector } = marked(`${'no '.repeat(15)}|no|${' no'.repeat(15)}`);
    assert.equal(anchorOne(selector, text, true).state, 'anchored');
    assert.equal(anchorOne(selector, text, false).state, 'uncertain');
  });

  it('doubts offsets at which other words stand, and names where the quote is', () => {
    const { start, end, ...rest } = select('the mayor');
    const anchor = anchorOne({ ...rest, start: start + 1, end: end + 1 }, ARTICLE, true);
    assert.deepEqual(anchor, {
      state: 'uncertain',
      start: start + 1,
      end: end + 1,
      candidates: [[start, end]],
      reason: 'quote-differs',
    });
  });

  it('doubts offsets beyond the text, and holds them within it', () => {
    const anchor = anchorOne({ ...select('the mayor'), start: 10_000, end: 10_009 }, ARTICLE, true);
    assert.deepEqual(anchor.state === 'uncertain' && [anchor.start, anchor.end], [ARTICLE.length, ARTICLE.length]);
  });
});

describe('anchorOne, text changed', () => {
  it('moves with a paragraph put above, the quote being anywhere', () => {
    const added = `A new first line.\n\n${ARTICLE}`;
    for (const quote of ['Raid', 'Riders', 'mill. Nine', 'the mayor', 'The council', 'buried', 'rain fell.']) {
      const selector = select(quote);
      const expected: Anchor = { state: 'moved', start: selector.start + 19, end: selector.end + 19 };
      assert.deepEqual(anchorOne(selector, added, false), expected, quote);
    }
  });

  it('stays with a paragraph put below', () => {
    const added = `${ARTICLE}\n\nAnother line.`;
    assert.equal(anchorOne(select('as rain fell.'), added, false).state, 'anchored');
  });

  it('stays when a typo is corrected in the sentence before or after', () => {
    const corrected = ARTICLE.replace('set fire', 'set a fire').replace('asked for help', 'asked for aid');
    assert.deepEqual(at(select('killed'), corrected), ['moved', 's were killed']);
    assert.deepEqual(at(select('at noon'), ARTICLE.replace('for help', 'for hulp')), ['anchored', 'il met at noon']);
  });

  it('doubts a lone hit whose contexts are others', () => {
    const text = 'Elsewhere, a mayor of some town heard that the mayor of another was ill.';
    assert.deepEqual(at(select('the mayor'), text), ['uncertain', 'd that the mayor']);
  });

  it('does not take the lookalike for a quote that was deleted', () => {
    const { text, selector } = marked(
      'In Orlu at noon |five| fell, they say.\nIn Vess at noon five fell, they say.\nRain.',
    );
    const deleted = text.slice(text.indexOf('\n') + 1);
    assert.deepEqual(at(selector, deleted), ['uncertain', 't noon five']);
  });

  it('doubts a quote that stands twice between the same contexts, and offers both, the nearer first', () => {
    const line = 'On the road to Orlu the patrol lost five men in all, the report says here.\n';
    const { selector } = marked(`Top.\n${line}${line.replace('five', '|five|')}`);
    const text = `Other top.\n${line}${line}`;
    const anchor = anchorOne(selector, text, false);
    assert.equal(anchor.state, 'uncertain');
    assert.equal(anchor.reason, 'several-places');
    assert.deepEqual(
      anchor.candidates.map(([start]) => start),
      [text.lastIndexOf('five'), text.indexOf('five')],
    );
  });

  it('takes the one with both contexts whole among lookalikes', () => {
    const text = `Nine guards were paid.\n${ARTICLE}\nNine guards were tired.`;
    assert.deepEqual(at(select('Nine guards were killed'), text), ['moved', ' mill. Nine guards were killed']);
  });

  it('calls a quote that is gone orphaned', () => {
    assert.deepEqual(anchorOne(select('the mayor'), 'Nothing of it.', false), { state: 'orphaned' });
    assert.deepEqual(anchorOne(select('the mayor'), '', false), { state: 'orphaned' });
  });

  it('never takes another figure', () => {
    const { text, selector } = marked('The army said it had killed |over 80 militants| in the town that day.');
    const { start, end } = selector;
    assert.deepEqual(anchorOne(selector, text.replace('80', '30'), false), {
      state: 'uncertain',
      start,
      end,
      candidates: [[start, end]],
      reason: 'figure-changed',
    });
  });

  it('reads a prefix that began the text', () => {
    const { text, selector } = marked('|Raid| on the mill at dawn, as the miller slept.');
    assert.deepEqual(anchorOne(selector, `New.\n${text}`, false), { state: 'moved', start: 5, end: 9 });
    assert.equal(anchorOne(selector, `New ${text}`, false).state, 'uncertain');
  });

  it('counts code points', () => {
    const { text, selector } = marked('😀 Riders came and |burned 😀 two| carts by the river at dawn.');
    const anchor = anchorOne(selector, `😀😀\n${text}`, false);
    assert.deepEqual(anchor, { state: 'moved', start: selector.start + 3, end: selector.end + 3 });
  });

  it('does not match half a character', () => {
    const selector: Selector = { exact: '\ude00', start: 0, end: 1, prefix: '', suffix: '' };
    assert.deepEqual(anchorOne(selector, 'a😀', false), { state: 'orphaned' });
  });

  it('says anchored or moved only of the very words, whatever the texts', () => {
    fc.assert(
      fc.property(
        plainText,
        plainText,
        fc.nat(400),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        (old, text, start, length, same) => {
          const size = Array.from(old).length;
          const from = start % size;
          const selector = makeSelector(old, from, Math.min(size, from + length));
          const anchor = anchorOne(selector, text, same);
          if (anchor.state === 'orphaned') return;
          const there = (span: readonly [number, number]): string => sliceCodePoints(text, ...span);
          if (anchor.state !== 'uncertain') assert.equal(there([anchor.start, anchor.end]), selector.exact);
          else for (const span of anchor.candidates) assert.notEqual(there(span), '');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('finds every quote of numbered sentences again after edits elsewhere', () => {
    const sentence = (index: number): string =>
      `Post ${index} saw ${index * 7} riders pass on day ${index * 3}, as its guards wrote to the council.`;
    const edits = fc.array(
      fc.record({ before: fc.nat(19), text: fc.constantFrom('A line.\n', '😀\n\n', 'Added words here.\nMore.\n') }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(edits, fc.nat(19), (inserted, wanted) => {
        const lines = Array.from({ length: 20 }, (_, index) => `${sentence(index)}\n`);
        const old = lines.join('');
        const start = old.indexOf('riders', old.indexOf(`Post ${wanted} `));
        const selector = makeSelector(old, start, start + 'riders pass'.length);
        const now = lines.map(
          (line, index) =>
            inserted
              .filter((edit) => edit.before === index)
              .map((edit) => edit.text)
              .join('') + line,
        );
        const text = now.join('');
        const truth = Array.from(text.slice(0, text.indexOf('riders', text.indexOf(`Post ${wanted} `)))).length;
        const anchor = anchorOne(selector, text, false);
        assert.deepEqual(anchor, { state: truth === start ? 'anchored' : 'moved', start: truth, end: truth + 11 });
      }),
    );
  });
});

describe('anchorAll', () => {
  it('answers as anchorOne does, for few selectors and for many', () => {
    fc.assert(
      fc.property(plainText, plainText, fc.integer({ min: 1, max: 150 }), fc.boolean(), (old, text, count, same) => {
        const size = Array.from(old).length;
        const selectors = Array.from({ length: count }, (_, index) => {
          const start = (index * 7) % size;
          return makeSelector(old, start, Math.min(size, start + 1 + (index % 12)));
        });
        assert.deepEqual(
          anchorAll(selectors, text, same),
          selectors.map((selector) => anchorOne(selector, text, same)),
        );
      }),
    );
  });

  it('may ask of each selector whether the text is its own', () => {
    const own = select('the mayor');
    const other = { ...select('Riders'), start: 0, end: 6 };
    const anchors = anchorAll([own, other], ARTICLE, (selector) => selector === own);
    assert.deepEqual(
      anchors.map(({ state }) => state),
      ['anchored', 'moved'],
    );
  });
});

describe('shiftFragments', () => {
  it('shifts the parts as the whole', () => {
    const selector: Selector = {
      ...select('Nine guards were'),
      fragments: [
        [3, 5],
        [7, 9],
      ],
    };
    const moved: Anchor = { state: 'moved', start: selector.start + 10, end: selector.end + 10 };
    assert.deepEqual(shiftFragments(selector, moved), [
      [13, 15],
      [17, 19],
    ]);
    assert.equal(shiftFragments(selector, { state: 'orphaned' }), undefined);
    assert.equal(shiftFragments(select('Riders'), moved), undefined);
  });
});
