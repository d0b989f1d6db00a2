import assert from 'node:assert/strict';
import type { Anchor } from '../../../../src/core/anchor/states';
import { SpanTracker } from '../../../../src/core/anchor/follow';
import { makeSelector, type Selector } from '../../../../src/core/anchor/selector';
import { atOnce } from '../../../../src/core/turns';
import { carryOver, settleTouched } from '../../../../src/core/anchor/settle';
import { normaliseText } from '../../../../src/core/text/normalise';
import { OffsetMap } from '../../../../src/core/text/offsets';

const ARTICLE =
  'Riders came at dawn and burned the mill.\nThe army said it had killed over 80 militants near the ford on Monday, and lost none.\n' +
  'The council met at noon and heard three witnesses.\nAn old man had killed over 80 wolves in his life.\n';

/** An open document with one annotation, edited as a person would. */
class Editor {
  readonly selector: Selector;
  private readonly tracker: SpanTracker;

  constructor(
    public text: string,
    quote: string,
  ) {
    const start = text.indexOf(quote);
    const map = new OffsetMap(text);
    this.selector = makeSelector(normaliseText(text), map.toCodePoints(start), map.toCodePoints(start + quote.length));
    this.tracker = new SpanTracker([[start, start + quote.length]], text.length);
  }

  /** Puts `words` in the place of `old`, and returns whether the annotation was touched. */
  replace(old: string, words: string): boolean {
    const offset = this.text.indexOf(old);
    assert.ok(offset >= 0, old);
    return this.edit(offset, old.length, words);
  }

  edit(offset: number, removed: number, words: string): boolean {
    this.text = this.text.slice(0, offset) + words + this.text.slice(offset + removed);
    return this.tracker.applyEdit({ offset, removed, inserted: words.length }).length > 0;
  }

  /** Settles as the extension does. */
  settle(): Anchor {
    const [start, end] = this.tracker.at(0);
    const [anchor] = atOnce(settleTouched(this.text, [{ selector: this.selector, start, end }]));
    assert.ok(anchor);
    if (anchor.state === 'orphaned') this.tracker.resettle(0, start, end, false);
    else {
      const map = new OffsetMap(this.text);
      this.tracker.resettle(0, map.toUtf16(anchor.start), map.toUtf16(anchor.end), anchor.state !== 'uncertain');
    }
    return anchor;
  }

  get marked(): string {
    const [start, end] = this.tracker.at(0);
    return this.text.slice(start, end);
  }
}

describe('settleTouched', () => {
  it('anchors again when the words come back letter by letter', () => {
    const editor = new Editor(ARTICLE, 'over 80 militants');
    const at = ARTICLE.indexOf('80');
    assert.ok(editor.edit(at, 1, ''));
    assert.equal(editor.settle().state, 'uncertain');
    assert.ok(editor.edit(at, 0, '8'));
    assert.equal(editor.settle().state, 'anchored');
    assert.equal(editor.marked, 'over 80 militants');
  });

  it('doubts words corrected inside the quote and keeps the mark on them', () => {
    const editor = new Editor(ARTICLE, 'over 80 militants');
    editor.replace('80 mili', '30 mili');
    const anchor = editor.settle();
    assert.equal(anchor.state === 'uncertain' && anchor.reason, 'edited');
    assert.equal(editor.marked, 'over 30 militants');
  });

  it('keeps the mark on words that were replaced as a whole', () => {
    const editor = new Editor(ARTICLE, 'ford');
    editor.replace('ford', 'pass');
    assert.equal(editor.settle().state, 'uncertain');
    assert.equal(editor.marked, 'pass');
    editor.replace('pass', 'ford');
    assert.equal(editor.settle().state, 'anchored');
  });

  it('calls deleted words orphaned though the same words stand elsewhere, and finds them after an undo', () => {
    const editor = new Editor(ARTICLE, 'killed over 80');
    editor.replace('killed over 80 ', '');
    assert.equal(editor.settle().state, 'orphaned');
    editor.replace('had militants', 'had killed over 80 militants');
    assert.equal(editor.settle().state, 'anchored');
    assert.equal(editor.marked, 'killed over 80');
  });

  it('finds words again when a deleted end comes back at the border', () => {
    const editor = new Editor(ARTICLE, 'over 80 militants');
    editor.replace('militants ', '');
    assert.equal(editor.settle().state, 'uncertain');
    assert.ok(editor.replace('over 80 near', 'over 80 militants near'));
    assert.equal(editor.settle().state, 'anchored');
    assert.equal(editor.marked, 'over 80 militants');
  });

  it('finds words within a region that was deleted and came back', () => {
    const editor = new Editor(ARTICLE, 'over 80 militants');
    const line = ARTICLE.split('\n')[1] ?? '';
    editor.replace(line, '');
    assert.equal(editor.settle().state, 'orphaned');
    editor.replace('mill.\n', `mill.\n${line}`);
    assert.equal(editor.settle().state, 'anchored');
  });

  it('follows a paragraph that was cut and put elsewhere', () => {
    const editor = new Editor(ARTICLE, 'over 80 militants');
    const line = `${ARTICLE.split('\n')[1] ?? ''}\n`;
    editor.replace(line, '');
    editor.edit(editor.text.length, 0, line);
    assert.equal(editor.settle().state, 'moved');
    assert.equal(editor.marked, 'over 80 militants');
  });

  it('finds words that one edit replaced together with their line', () => {
    const editor = new Editor(ARTICLE, 'over 80 militants');
    const line = ARTICLE.split('\n')[1] ?? '';
    editor.replace(line, `On Tuesday a word was put first. ${line}`);
    assert.equal(editor.settle().state, 'moved');
    assert.equal(editor.marked, 'over 80 militants');
  });

  it('works in a document with CRLF and a byte order mark', () => {
    const editor = new Editor(`\ufeff${ARTICLE.replaceAll('\n', '\r\n')}`, 'over 80 militants');
    editor.replace('Riders', '😀 Riders');
    editor.replace('80', '8');
    editor.replace('8 mil', '80 mil');
    const anchor = editor.settle();
    assert.deepEqual(anchor, { state: 'moved', start: editor.selector.start + 2, end: editor.selector.end + 2 });
    assert.equal(editor.marked, 'over 80 militants');
  });
});

describe('carryOver', () => {
  const quotes = ['Riders', 'burned', 'over 80 militants', 'ford', 'noon', 'over 80 wolves'];
  /** The states of all quotes, and what stands there, after the document became another text. */
  function carried(before: string, after: string): readonly (readonly [string, string?])[] {
    const map = new OffsetMap(before);
    const text = normaliseText(before);
    const spans = quotes.map((quote) => {
      const start = before.indexOf(quote);
      const selector = makeSelector(text, map.toCodePoints(start), map.toCodePoints(start + quote.length));
      return { selector, start, end: start + quote.length };
    });
    const today = new OffsetMap(after);
    return atOnce(carryOver(before, after, spans)).map((anchor) =>
      anchor.state === 'orphaned' ? ['orphaned'] : [anchor.state, today.slice(anchor.start, anchor.end)],
    );
  }
  const all = (state: string): readonly (readonly [string, string])[] => quotes.map((quote) => [state, quote]);

  it('keeps everything over an end-of-line switch, both ways', () => {
    const windows = ARTICLE.replaceAll('\n', '\r\n');
    assert.deepEqual(carried(ARTICLE, windows), all('anchored'));
    assert.deepEqual(carried(windows, ARTICLE), all('anchored'));
    assert.deepEqual(carried(ARTICLE, `\ufeff${windows}`), all('anchored'));
  });

  it('keeps everything when nothing changed', () => {
    assert.deepEqual(carried(ARTICLE, ARTICLE), all('anchored'));
  });

  it('shifts everything below one change, repeated words too', () => {
    assert.deepEqual(carried(ARTICLE, `A new line above.\r\n\r\n${ARTICLE}`), all('moved'));
    const twice = ARTICLE + ARTICLE;
    assert.deepEqual(carried(twice, `New.\n${twice}`), all('moved'));
  });

  it('doubts the words that the change is in, and no others', () => {
    const states = carried(ARTICLE, ARTICLE.replace('over 80 mil', 'over 30 mil'));
    assert.deepEqual(states[2], ['uncertain', 'over 30 militants']);
    assert.deepEqual(
      [...states.slice(0, 2), ...states.slice(3)],
      all('anchored').filter((_, index) => index !== 2),
    );
  });

  it('orphans the words that were taken out', () => {
    assert.deepEqual(carried(ARTICLE, ARTICLE.replace('over 80 militants ', ''))[2], ['orphaned']);
  });

  it('anchors by contexts between two changes', () => {
    const states = carried(ARTICLE, `New.\n${ARTICLE.replace('in his life', 'in his lives')}`);
    assert.deepEqual(states, all('moved'));
  });

  it('does not grow sure of what it doubted', () => {
    const start = ARTICLE.indexOf('80 mil');
    const selector = { ...makeSelector(ARTICLE, start, start + 6), exact: '90 mil' };
    const [anchor] = atOnce(carryOver(ARTICLE, `New.\n${ARTICLE}`, [{ selector, start, end: start + 6 }]));
    assert.equal(anchor?.state, 'uncertain');
  });
});
