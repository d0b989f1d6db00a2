import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { Placements } from '../../../../src/core/anchor/placements';
import { makeSelector, trimSpan } from '../../../../src/core/anchor/selector';
import type { Annotation } from '../../../../src/core/annotation/model';
import { normaliseText } from '../../../../src/core/text/normalise';
import { OffsetMap } from '../../../../src/core/text/offsets';

const sha256 = (text: string): string => createHash('sha256').update(normaliseText(text)).digest('hex');

/** What an editor and a disk do to an article with its annotations, as `ArticleSession` does it. */
class Desk {
  private placements: Placements;
  private settledAtOnce = true;

  constructor(
    public text: string,
    public annotations: readonly Annotation[],
    private articleSha256 = sha256(text),
  ) {
    this.placements = Placements.of(text, annotations, sha256(text), this.articleSha256);
  }

  static tagged(text: string, spans: readonly (readonly [number, number])[]): Desk {
    const normal = normaliseText(text);
    const length = new OffsetMap(normal, 'normalised').codePointLength;
    const annotations = spans.flatMap(([a, b], index): Annotation[] => {
      const start = Math.min(a % length, b % length);
      const end = Math.max(a % length, b % length) + 1;
      const trimmed = trimSpan(normal, start, end);
      if (!trimmed) return [];
      const { exact, start: from, end: to, prefix, suffix } = makeSelector(normal, ...trimmed);
      const id = `a${String(index).padStart(9, '0')}`;
      return [{ id, type: 'actor', exact, start: from, end: to, prefix, suffix }];
    });
    return new Desk(text, annotations);
  }

  /** One event of an editor: several changes in offsets of the text before, not overlapping. */
  edit(changes: readonly { readonly offset: number; readonly removed: number; readonly words: string }[]): void {
    const edits = changes.map(({ offset, removed, words }) => ({ offset, removed, inserted: words.length }));
    for (const { offset, removed, words } of [...changes].sort((a, b) => b.offset - a.offset)) {
      this.text = this.text.slice(0, offset) + words + this.text.slice(offset + removed);
    }
    this.settledAtOnce = this.placements.follow(edits) === 'whole';
    if (this.settledAtOnce) this.settle();
  }

  /** The text changes as a whole: an end-of-line switch, a revert, a checkout. */
  replaceAll(words: string): void {
    this.edit([{ offset: 0, removed: this.text.length, words }]);
  }

  settle(): void {
    this.placements.settle(this.text);
  }

  /** Saves and writes the moved offsets, then reads them again. */
  save(): void {
    this.settle();
    const hash = sha256(this.text);
    const plan = this.placements.plan(this.text, hash, this.articleSha256);
    if (!plan) return;
    const moves = new Map(plan.moves.map((move) => [move.id, move]));
    this.annotations = this.annotations.map((annotation) => {
      const { sha256: own, ...move } = moves.get(annotation.id) ?? { id: annotation.id, sha256: undefined };
      const { sha256: before, ...rest } = { ...annotation, ...move };
      const kept = own === undefined ? before : (own ?? undefined);
      return { ...rest, ...(kept !== undefined && { sha256: kept }) } as Annotation;
    });
    this.articleSha256 = plan.sha256;
    this.placements = Placements.of(this.text, this.annotations, hash, plan.sha256, this.placements);
  }

  /** Closes and opens: nothing is known but what the file says. */
  reopen(): void {
    this.placements = Placements.of(this.text, this.annotations, sha256(this.text), this.articleSha256);
  }

  state(index: number): string | undefined {
    return this.placements.span(index)?.state;
  }

  span(index: number): readonly [number, number] | undefined {
    const span = this.placements.span(index);
    return span && [span.start, span.end];
  }

  words(index: number): string {
    const span = this.placements.span(index);
    assert.ok(span);
    return this.text.slice(span.start, span.end);
  }

  /** Anchored or moved means: these very words stand there. */
  verifyMarks(): void {
    this.annotations.forEach(({ exact }, index) => {
      const state = this.state(index);
      if (state !== 'anchored' && state !== 'moved') return;
      assert.equal(normaliseText(`x${this.words(index)}`).slice(1), exact, `${index} is ${state}`);
    });
  }

  /** Offsets that the file calls its article's are those of the words in the text as saved. */
  verifyFile(): void {
    assert.equal(this.articleSha256, sha256(this.text));
    const map = new OffsetMap(normaliseText(this.text), 'normalised');
    for (const { exact, start, end, sha256: own } of this.annotations) {
      if (own === undefined) assert.equal(map.slice(start, end), exact);
    }
  }
}

// An editor holds one kind of line end only, whatever the file had: `withEnds` says which.
const piece = fc.constantFrom('JNIM', 'army', 'the', '12', 'dead', 'Dori', '😀', 'é', ' ', ' ', '. ', '\n', '\n\n');
const words = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(piece, { minLength: 1, maxLength }).map((pieces) => pieces.join(''));
const spans = fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { minLength: 1, maxLength: 6 });

type Action =
  | { readonly kind: 'edit'; readonly places: readonly (readonly [number, number])[]; readonly words: string }
  | { readonly kind: 'wait' | 'save' | 'reopen' | 'crlf' | 'lf' | 'undoAll' }
  | { readonly kind: 'replace'; readonly words: string };

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      places: fc.array(fc.tuple(fc.nat(300), fc.nat(12)), { minLength: 1, maxLength: 3 }),
      words: fc.oneof(fc.constant(''), words(3)),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'wait' as const,
        'save' as const,
        'reopen' as const,
        'crlf' as const,
        'lf' as const,
        'undoAll' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace' as const), words: words(20) }) },
);

/** Words with the line ends of a text. */
const withEnds = (words: string, of: string): string => (of.includes('\r\n') ? words.replaceAll('\n', '\r\n') : words);

/** Places as an editor gives them: within the text, between characters, not overlapping. */
function changesAt(text: string, places: readonly (readonly [number, number])[], inserted: string) {
  const map = new OffsetMap(text);
  const boundary = (at: number): number => (map.isBoundary(at) ? at : at + 1);
  let free = 0;
  return [...places]
    .map(([at, length]) => [at % (text.length + 1), length] as const)
    .sort(([a], [b]) => a - b)
    .flatMap(([at, length]) => {
      const offset = boundary(Math.max(at, free));
      const end = boundary(Math.min(text.length, offset + length));
      if (offset > text.length || offset < free || (offset === free && free > 0)) return [];
      free = Math.max(end, offset) + 1;
      return [{ offset, removed: end - offset, words: withEnds(inserted, text) }];
    });
}

function carryOut(desk: Desk, original: string, one: Action): void {
  switch (one.kind) {
    case 'edit': {
      const changes = changesAt(desk.text, one.places, one.words);
      if (changes.length > 0) desk.edit(changes);
      return;
    }
    case 'replace':
      desk.replaceAll(withEnds(one.words, desk.text));
      return;
    case 'undoAll':
      desk.replaceAll(original);
      return;
    case 'crlf':
      desk.replaceAll(normaliseText(desk.text).replaceAll('\n', '\r\n'));
      return;
    case 'lf':
      desk.replaceAll(normaliseText(desk.text));
      return;
    case 'wait':
      desk.settle();
      return;
    case 'save':
      desk.save();
      return;
    case 'reopen':
      // An unsaved document is asked about before it closes.
      desk.save();
      desk.reopen();
      return;
  }
}

const TEXT = 'Riders came at dawn 😀.\nThe army said JNIM had killed 12 soldiers.\nJNIM did not say so.\n';

function deskOf(...quotes: readonly string[]): Desk {
  return Desk.tagged(
    TEXT,
    quotes.map((quote) => {
      const map = new OffsetMap(TEXT);
      const at = TEXT.indexOf(quote);
      return [map.toCodePoints(at), map.toCodePoints(at + quote.length) - 1];
    }),
  );
}

describe('Placements', () => {
  it('never calls other words anchored or moved, whatever is done to the text', () => {
    fc.assert(
      fc.property(words(60), spans, fc.array(action, { maxLength: 12 }), (text, where, actions) => {
        const desk = Desk.tagged(text, where);
        for (const one of actions) {
          carryOut(desk, text, one);
          if (one.kind === 'edit') continue;
          desk.verifyMarks();
        }
        desk.settle();
        desk.verifyMarks();
      }),
      { numRuns: 1000 },
    );
  });

  it('plans offsets that verify against the text as saved, or leaves them to the text they are of', () => {
    fc.assert(
      fc.property(words(60), spans, fc.array(action, { maxLength: 10 }), (text, where, actions) => {
        const desk = Desk.tagged(text, where);
        for (const one of actions) carryOut(desk, text, one);
        desk.save();
        desk.verifyFile();
        desk.verifyMarks();
        // What was in doubt may be found when the file is read again; then nothing is left to do.
        desk.save();
        desk.verifyFile();
        const before = JSON.stringify(desk.annotations);
        desk.save();
        assert.equal(JSON.stringify(desk.annotations), before);
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no annotation to edits that leave its words and their surroundings alone', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.indexOf('\nThe')), words(4), fc.boolean(), (at, inserted, isCrlf) => {
        const desk = deskOf('JNIM had', '12 soldiers', 'JNIM did');
        desk.edit(changesAt(desk.text, [[at, 0]], inserted));
        if (isCrlf) carryOut(desk, TEXT, { kind: 'crlf' });
        desk.save();
        desk.reopen();
        assert.deepEqual(
          [0, 1, 2].map((index) => [desk.state(index), desk.words(index)]),
          ['JNIM had', '12 soldiers', 'JNIM did'].map((one) => ['anchored', one]),
        );
      }),
    );
  });

  it('shows changed words as uncertain where they are, over saves and reloads of the file', () => {
    const desk = deskOf('12 soldiers');
    const at = desk.text.indexOf('12');
    desk.edit([{ offset: at, removed: 2, words: '13' }]);
    desk.settle();
    assert.deepEqual([desk.state(0), desk.words(0)], ['uncertain', '13 soldiers']);
    desk.save();
    assert.deepEqual([desk.state(0), desk.words(0)], ['uncertain', '13 soldiers']);
    assert.equal(desk.annotations[0]?.exact, '12 soldiers');
    assert.equal(desk.annotations[0].sha256, sha256(TEXT));
    desk.edit([{ offset: at, removed: 2, words: '12' }]);
    desk.save();
    assert.equal(desk.state(0), 'anchored');
    assert.equal(desk.annotations[0].sha256, undefined);
  });

  it('knows its place when edits bring the same text back before it was looked at', () => {
    const desk = deskOf('12 soldiers');
    const at = desk.text.indexOf('12');
    desk.edit([{ offset: at + '12 soldiers'.length, removed: 0, words: ' 12 soldiers' }]);
    desk.edit([{ offset: at, removed: '12 soldiers '.length, words: '' }]);
    assert.equal(desk.text, TEXT);
    desk.settle();
    assert.deepEqual([desk.state(0), desk.words(0)], ['anchored', '12 soldiers']);
  });

  it('finds words again that were deleted with what stands around them, once that is undone', () => {
    const passage = 'said JNIM had killed 12';
    const desk = deskOf('JNIM had');
    const at = desk.text.indexOf(passage);
    desk.edit([{ offset: 0, removed: 0, words: 'Late: ' }]);
    desk.edit([{ offset: at + 6, removed: passage.length, words: '' }]);
    desk.settle();
    assert.equal(desk.state(0), 'orphaned');
    desk.edit([{ offset: at + 6, removed: 0, words: passage }]);
    desk.edit([{ offset: 0, removed: 6, words: '' }]);
    desk.settle();
    assert.deepEqual([desk.state(0), desk.words(0)], ['anchored', 'JNIM had']);
  });

  it('finds words again in a line that is typed anew with another beginning', () => {
    const line = 'The army said JNIM had killed 12 soldiers.';
    const desk = deskOf('JNIM had');
    const at = desk.text.indexOf(line);
    desk.edit([{ offset: at, removed: line.length, words: '' }]);
    desk.settle();
    desk.edit([{ offset: at, removed: 0, words: `In a statement, ${line}` }]);
    desk.settle();
    assert.deepEqual([desk.state(0), desk.words(0)], ['moved', 'JNIM had']);
  });

  it('asks where a paragraph that begins alike is put in the place of a deleted word', () => {
    const line = 'The army said it killed 12 fighters.';
    const desk = Desk.tagged(`${line} ${line}\n${line}`, [[0, 2]]);
    desk.edit([{ offset: 0, removed: 3, words: '' }]);
    desk.settle();
    desk.edit([{ offset: desk.text.length - line.length, removed: line.length, words: '' }]);
    desk.edit([{ offset: 0, removed: 0, words: line }]);
    desk.edit([{ offset: 0, removed: 0, words: 'Residents heard shots. ' }]);
    desk.settle();
    assert.equal(desk.state(0), 'uncertain');
  });

  it('follows words that no edit touched where others like them are put before them', () => {
    const line = 'Riders came.\n';
    const desk = Desk.tagged(line + line + 'Dawn.', [[0, 5]]);
    desk.edit([{ offset: line.length, removed: line.length, words: '' }]);
    desk.edit([{ offset: 0, removed: 0, words: line }]);
    assert.equal(desk.text, line + line + 'Dawn.');
    desk.settle();
    assert.deepEqual([desk.state(0), desk.span(0)], ['anchored', [13, 19]]);
    desk.save();
    desk.reopen();
    assert.deepEqual([desk.state(0), desk.span(0)], ['anchored', [13, 19]]);
  });

  it('follows words that are put behind others like them', () => {
    const line = 'Riders came.\n';
    const desk = Desk.tagged(line + line + 'Dawn.', [[0, 5]]);
    desk.edit([{ offset: 0, removed: line.length, words: '' }]);
    desk.edit([{ offset: line.length, removed: 0, words: line }]);
    assert.equal(desk.text, line + line + 'Dawn.');
    desk.save();
    desk.reopen();
    assert.deepEqual([desk.state(0), desk.span(0)], ['anchored', [13, 19]]);
    desk.verifyFile();
  });

  it('finds everything again when all words are deleted and come back', () => {
    const desk = deskOf('JNIM had', 'Riders');
    desk.replaceAll('');
    assert.deepEqual([desk.state(0), desk.state(1)], ['orphaned', 'orphaned']);
    desk.save();
    desk.replaceAll(TEXT);
    desk.settle();
    assert.deepEqual([desk.words(0), desk.words(1)], ['JNIM had', 'Riders']);
    desk.save();
    assert.deepEqual([desk.state(0), desk.state(1)], ['anchored', 'anchored']);
  });
});
