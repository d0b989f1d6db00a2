import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import type { Span } from '../../../../src/core/anchor/selector';
import { carrySeen, carrySeenInTurns, coverage, sentencesIn, withSpace } from '../../../../src/core/coverage/seen';
import { joinSpans } from '../../../../src/core/coverage/spanSets';
import { MAX_OFFSET } from '../../../../src/core/annotation/model';
import { sliceCodePoints } from '../../../../src/core/text/offsets';

const HEADLINE = 'Raid on 😀 Dori';
const DAWN = 'JNIM came at dawn.';
const NOON = 'The army fled at noon.';
const NIGHT = 'Seven trucks left for Boni at night.';
const TEXT = `${HEADLINE}\n\n${DAWN} ${NOON}\n${NIGHT}\n`;

function spanOf(text: string, words: string): Span {
  const at = text.indexOf(words);
  assert.ok(at >= 0, words);
  const start = Array.from(text.slice(0, at)).length;
  return [start, start + Array.from(words).length];
}

const seenOf = (text: string, ...all: readonly string[]): [number, number][] =>
  joinSpans(all.map((words) => withSpace(new AnchorText(text), spanOf(text, words))));

const unreadIn = (text: string, seen: readonly Span[]): readonly string[] =>
  coverage(new AnchorText(text), seen).unread.map(([start, end]) => sliceCodePoints(text, start, end));

/** What of a text has not been read after it was changed to another. */
const unreadThen = (seen: readonly Span[], today: string): readonly string[] =>
  unreadIn(today, carrySeen(seen, new AnchorText(TEXT), new AnchorText(today)));

describe('what was read of an article', () => {
  it('is sentences of which all words were', () => {
    assert.equal(coverage(new AnchorText(TEXT), []).total, 4);
    assert.deepEqual(unreadIn(TEXT, []), [HEADLINE, DAWN, NOON, NIGHT]);
    assert.deepEqual(unreadIn(TEXT, seenOf(TEXT, DAWN, NIGHT)), [HEADLINE, NOON]);
    const [start, end] = spanOf(TEXT, NOON);
    for (const part of [[start, end - 1], [start + 1, end]] as const) assert.deepEqual(unreadIn(TEXT, [part]).length, 4); // prettier-ignore
    assert.deepEqual(unreadIn(TEXT, [[start, end - 3], [end - 3, end]]), [HEADLINE, DAWN, NIGHT]); // prettier-ignore
    assert.deepEqual(unreadIn(TEXT, [[0, Array.from(TEXT).length]]), []);
  });

  it('is none of the words that a crossed or boundless span names beyond the text', () => {
    assert.deepEqual(unreadIn(TEXT, [[40, 3]]).length, 4);
    assert.deepEqual(unreadIn(TEXT, [[0, MAX_OFFSET]]), []);
    assert.deepEqual(unreadIn(TEXT, [[MAX_OFFSET - 1, MAX_OFFSET]]).length, 4);
    assert.deepEqual(coverage(new AnchorText(''), [[0, 5]]), { unread: [], total: 0 });
    const length = Array.from(TEXT).length;
    const carried = carrySeen([[9, 2], [0, MAX_OFFSET]], new AnchorText(TEXT), new AnchorText(TEXT)); // prettier-ignore
    assert.deepEqual(carried, [[0, length]]);
  });

  it('is chosen by whole sentences, at the cursor by the one that begins there', () => {
    const text = new AnchorText(TEXT);
    const [start, end] = spanOf(TEXT, NOON);
    assert.deepEqual(sentencesIn(text, [start, start]), [start, end]);
    assert.deepEqual(sentencesIn(text, [end, end]), [start, end]);
    assert.deepEqual(sentencesIn(text, [start - 3, start + 1]), [spanOf(TEXT, DAWN)[0], end]);
    const empty = Array.from(HEADLINE).length + 1;
    assert.equal(sentencesIn(text, [empty, empty]), undefined);
  });

  it('takes the space behind its words along, so that lists stay short', () => {
    assert.deepEqual(seenOf(TEXT, HEADLINE, DAWN, NOON), [[0, spanOf(TEXT, NIGHT)[0]]]);
    assert.deepEqual(withSpace(new AnchorText(' \n A.'), [3, 5]), [0, 5]);
  });
});

describe('what was read, in a changed text', () => {
  it('stays read where it is, or was put elsewhere, letter for letter', () => {
    const seen = seenOf(TEXT, DAWN, NIGHT);
    assert.deepEqual(unreadThen(seen, TEXT), [HEADLINE, NOON]);
    assert.deepEqual(unreadThen(seen, `Update 😀.\n\n${TEXT}`), ['Update 😀.', HEADLINE, NOON]);
    assert.deepEqual(unreadThen(seen, `${HEADLINE}\n\n${NIGHT} ${NOON}\n${DAWN}\n`), [HEADLINE, NOON]);
  });

  it('is told from like words by what changed, and is unread where that does not tell', () => {
    const again = `${DAWN} ${NOON} ${DAWN} ${NIGHT}`;
    const first = carrySeen([spanOf(again, DAWN)], new AnchorText(again), new AnchorText(`So. ${again} Yes.`));
    assert.deepEqual(unreadIn(`So. ${again} Yes.`, first), ['So.', NOON, DAWN, NIGHT, 'Yes.']);
    const turned = `${NIGHT} ${DAWN} ${NOON} Two died. ${DAWN}`;
    assert.deepEqual(unreadIn(turned, carrySeen(seenOf(again, NIGHT), new AnchorText(again), new AnchorText(turned))), [
      DAWN,
      NOON,
      'Two died.',
      DAWN,
    ]);
  });

  it('is carried some sentences a turn, however long the texts are', () => {
    const report = (count: number): string =>
      Array.from({ length: count }, (_, at) => `On day ${at} gunmen came to Boni. Riders left ${at} hours later.`).join(
        '\n',
      );
    for (const change of [
      (text: string) => text.replace('day 0 ', 'day 0, ').replace(/hours later\.$/, 'hours later, all.'),
      (text: string) => text.replaceAll('gunmen', 'armed men'),
    ]) {
      const pauses = (count: number): number => {
        const text = report(count);
        const work = carrySeenInTurns([[0, text.length]], new AnchorText(text), new AnchorText(change(text)));
        let turns = 0;
        while (work.next().done !== true) turns += 1;
        return turns;
      };
      assert.ok(pauses(2000) > 100, String(pauses(2000)));
      assert.ok(pauses(2000) > 3 * pauses(500));
    }
  });

  it('is unread again where its words changed, alone', () => {
    const all = seenOf(TEXT, HEADLINE, DAWN, NOON, NIGHT);
    for (const [from, to] of [
      [DAWN, 'JNIM did not come at dawn.'],
      [NOON, 'The army fled.'],
      [NIGHT, 'Seventy trucks left for Boni at night.'],
      [`${DAWN} ${NOON}`, 'JNIM came at dawn, the army fled at noon.'],
    ] as const) {
      assert.deepEqual(unreadThen(all, TEXT.replace(from, to)), [to]);
    }
    assert.deepEqual(unreadThen(all, TEXT.replace(NOON, '')), []);
    assert.deepEqual(unreadThen(all, TEXT.replace(NOON, `Two died. ${NOON}`)), ['Two died.']);
    assert.deepEqual(unreadThen(all, TEXT.replace(HEADLINE, `${HEADLINE} again`)), [`${HEADLINE} again`]);
  });

  it('is never more than was read, and all that one edit left alone', () => {
    // Sentences that differ from each other, so that which of them is which is never in doubt.
    const sentence = fc
      .tuple(fc.constantFrom('Dori', '😀 Boni', 'Djibo', 'Arbinda'), fc.nat(9999))
      .map(([town, number]) => `${number} men entered ${town}.`);
    const text = fc
      .tuple(fc.uniqueArray(sentence, { minLength: 2, maxLength: 12 }), fc.constantFrom(' ', '\n\n', '  '))
      .map(([all, space]) => all.join(space));
    const edit = fc.tuple(
      fc.nat(),
      fc.nat(30),
      fc.constantFrom('', 'x', '.', ' ', ' 3 men died. ', '😀', '. Nobody fled', '\n'),
    );
    fc.assert(
      fc.property(text, fc.func(fc.boolean()), edit, (before, isRead, [seed, length, inserted]) => {
        const points = Array.from(before);
        const at = seed % (points.length + 1);
        const after = [...points.slice(0, at), inserted, ...points.slice(at + length)].join('');
        const old = new AnchorText(before);
        const all = coverage(old, []).unread;
        const seen = joinSpans(all.filter(([start]) => isRead(start)).map((span) => withSpace(old, span)));
        const now = carrySeen(seen, old, new AnchorText(after));
        assert.deepEqual(now, joinSpans(now));
        assert.ok(now.every(([, end]) => end <= Array.from(after).length));
        const readBefore = new Set(
          all.filter(([start]) => isRead(start)).map(([start, end]) => sliceCodePoints(before, start, end)),
        );
        const unread = new Set(unreadIn(after, now));
        const today = unreadIn(after, []);
        for (const words of today.filter((each) => !unread.has(each))) {
          // Where the space between two went, they are one, and each was read.
          const left = [...readBefore]
            .sort((a, b) => b.length - a.length)
            .reduce((rest, each) => rest.replace(each, ''), words);
          assert.equal(left.trim(), '', `“${words}” was never read`);
        }
        const untouched = all
          .filter(([start, end]) => end < at || start > at + length)
          .map(([start, end]) => sliceCodePoints(before, start, end));
        for (const words of untouched.filter((each) => readBefore.has(each) && today.includes(each))) {
          assert.ok(!unread.has(words), `“${words}” was read`);
        }
      }),
      { numRuns: 300 },
    );
  });
});
