import { textOf, type CharEdit } from './characters';
import type { Op, Which } from './ops';
import { moveOf, wordsOf } from './spans';
import type { World } from './world';

/** What is done to the text of a document that is open in an editor. */
export type Typing = Extract<
  Op,
  {
    readonly kind:
      | 'type'
      | 'erase'
      | 'replace'
      | 'cursors'
      | 'replaceAll'
      | 'paste'
      | 'moveParagraph'
      | 'format'
      | 'eol'
      | 'textUndo'
      | 'textRedo';
  }
>;

export function typeIn(world: World, op: Typing): void {
  switch (op.kind) {
    case 'type': {
      edit(world, op.window, [
        { at: somewhere(world, op.window, op.at), removed: 0, inserted: world.ink.write(op.text) },
      ]);
      return;
    }
    case 'erase':
    case 'replace': {
      const { chars } = world.windows[op.window].document;
      const at = somewhere(world, op.window, op.at);
      const removed = Math.min(op.length, chars.length - at);
      edit(world, op.window, [{ at, removed, inserted: op.kind === 'erase' ? [] : world.ink.write(op.text) }]);
      return;
    }
    case 'cursors': {
      cursors(world, op);
      return;
    }
    case 'replaceAll': {
      replaceAll(world, op);
      return;
    }
    case 'paste': {
      const { chars } = world.windows[op.window].document;
      const from = op.from % (chars.length + 1);
      const copied = world.ink.write(textOf(chars.slice(from, from + op.length)));
      edit(world, op.window, [{ at: somewhere(world, op.window, op.at), removed: 0, inserted: copied }]);
      return;
    }
    case 'moveParagraph': {
      const { chars } = world.windows[op.window].document;
      const [cut, put] = moveOf(chars, op.from, op.to);
      if (!cut || !put) return;
      if (op.how === 'atOnce') {
        edit(world, op.window, [cut, put]);
        return;
      }
      edit(world, op.window, [cut]);
      // A paste is typed text as far as anyone can see; but a person means the same words, and so do we.
      edit(world, op.window, [put.at > cut.at ? { ...put, at: put.at - cut.removed } : put]);
      return;
    }
    case 'format': {
      const { document } = world.windows[op.window];
      const next = document.chars.filter(
        ({ is }, at) => is !== ' ' || !/^(?:\n|)$/.test(document.chars[at + 1]?.is ?? ''),
      );
      if (next.length !== document.chars.length) document.editWhole(next);
      return;
    }
    case 'eol': {
      const { document } = world.windows[op.window];
      document.setEol(document.eol === '\n' ? '\r\n' : '\n');
      return;
    }
    case 'textUndo':
    case 'textRedo':
      for (let time = 0; time < op.times; time += 1) {
        const { document } = world.windows[op.window];
        // Taking back a reload exchanges texts as the reload did: nobody saw edits.
        if (op.kind === 'textUndo' ? document.undo() : document.redo()) world.seen[op.window].clear();
      }
      return;
  }
}

function edit(world: World, which: Which, edits: readonly CharEdit[]): void {
  world.windows[which].document.edit(edits);
}

/** A place of the document; half of the time one at the words of an annotation. */
function somewhere(world: World, which: Which, pick: number): number {
  const { document, annotations } = world.windows[which];
  const index = pick >> 1;
  const span = world.windows[which].span(index % Math.max(1, annotations.length));
  const [start, end] = span ? [document.placeAt(span.start), document.placeAt(span.end)] : [];
  if (pick % 2 === 0 || start === undefined || end === undefined) return pick % (document.chars.length + 1);
  const near = [start, end, start + 1, end - 1, (start + end) >> 1, start - 1, end + 1];
  return Math.min(Math.max(near[index % near.length] ?? 0, 0), document.chars.length);
}

function cursors(world: World, op: Extract<Op, { kind: 'cursors' }>): void {
  const { chars } = world.windows[op.window].document;
  let free = chars.length;
  const places = [...new Set(op.at.map((at) => somewhere(world, op.window, at)))].sort((a, b) => b - a);
  const edits = places.flatMap((at): CharEdit[] => {
    if (at + op.length > free) return [];
    free = at - 1;
    return [{ at, removed: op.length, inserted: world.ink.write(op.text) }];
  });
  edit(world, op.window, edits);
}

function replaceAll(world: World, op: Extract<Op, { kind: 'replaceAll' }>): void {
  const { chars } = world.windows[op.window].document;
  const words = wordsOf(chars);
  const [from, to] = words[op.word % Math.max(1, words.length)] ?? [0, 0];
  const wanted = textOf(chars.slice(from, to));
  const edits = words
    .filter(([start, end]) => textOf(chars.slice(start, end)) === wanted)
    .map(([start, end]): CharEdit => ({ at: start, removed: end - start, inserted: world.ink.write(op.text) }));
  edit(world, op.window, edits);
}
