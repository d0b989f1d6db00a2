import { makeSelector } from '../../../src/core/anchor/selector';
import { readSidecar } from '../../../src/core/annotation/sidecar';
import { newId, newTag } from './acting';
import { ARTICLE, SIDECAR, bytesOf, sha256Of } from './articleWindow';
import { edited, textOf, type CharEdit } from './characters';
import { withTag, withoutTag } from './deeds';
import type { Op } from './ops';
import { addOutside as addToText, changeOutside, ownKey, remarkAbove, removeOutside, restyle } from './sidecarTools';
import { moveOf, wordsOf } from './spans';
import { READINGS } from './startText';
import type { World } from './world';

export function articleOutside(world: World, op: Extract<Op, { kind: 'articleOutside' }>): void {
  const { chars, eol, bom } = world.saved;
  const at = op.at % (chars.length + 1);
  const [cut, put] = moveOf(chars, op.at, op.length);
  const edits: Readonly<Record<typeof op.how, readonly CharEdit[]>> = {
    type: [{ at, removed: 0, inserted: world.ink.write(op.text) }],
    erase: [{ at, removed: Math.min(op.length, chars.length - at), inserted: [] }],
    moveParagraph: cut && put ? [cut, put] : [],
    copy: [{ at, removed: 0, inserted: world.ink.write(textOf(chars.slice(0, op.length))) }],
    eol: [],
  };
  const next = edited(chars, edits[op.how]);
  world.saved = { chars: next, eol: op.how === 'eol' ? (eol === '\n' ? '\r\n' : '\n') : eol, bom };
  world.files.put(ARTICLE, bytesOf(world.saved));
  world.wrote(world.saved);
}

export function sidecarOutside(world: World, op: Extract<Op, { kind: 'sidecarOutside' }>): void {
  const text = world.files.text(SIDECAR);
  if (text === undefined || world.mended !== undefined) return;
  const ids = [...world.tags.keys()];
  const id = ids[op.pick % Math.max(1, ids.length)];
  const tag = id === undefined ? undefined : world.tags.get(id);
  world.counter += 1;
  const remark = `remark ${world.counter}.`;
  switch (op.how) {
    case 'add': {
      tagOutside(world, text, op);
      return;
    }
    case 'change':
      if (id === undefined || !tag) return;
      world.files.put(SIDECAR, changeOutside(text, id, 'note', remark));
      world.tags = withTag(world.tags, id, { ...tag, reading: { ...tag.reading, note: remark } });
      return;
    case 'remove': {
      if (id === undefined) return;
      const next = removeOutside(text, id);
      world.files.put(SIDECAR, next);
      world.tags = withoutTag(world.tags, id);
      // What another tool takes away with it is its own affair.
      world.remarks = world.remarks.filter((other) => next.includes(other));
      return;
    }
    case 'comment':
      world.files.put(SIDECAR, remarkAbove(text, remark, op.at % 3 === 0 ? undefined : id));
      world.remarks = [...world.remarks, remark];
      return;
    case 'ownKey':
      if (id === undefined || !tag || tag.remarks.length > 0) return;
      world.files.put(SIDECAR, ownKey(text, remark, id));
      world.tags = withTag(world.tags, id, { ...tag, remarks: [remark] });
      return;
    case 'restyle': {
      world.files.put(SIDECAR, restyle(text, op.at));
      return;
    }
  }
}

/** Another tool tags words of the article as saved; only where the sidecar describes that text. */
function tagOutside(world: World, text: string, { at, pick }: { readonly at: number; readonly pick: number }): void {
  const { chars } = world.saved;
  if (!text.includes(sha256Of(textOf(chars)))) return;
  const sidecar = readSidecar(text, SIDECAR);
  if (!sidecar.ok || sidecar.sidecar.article.sha256 !== sha256Of(textOf(chars))) return;
  const words = wordsOf(chars);
  const span = words[at % Math.max(1, words.length)];
  if (!span) return;
  const id = newId(world);
  const reading = READINGS[pick % READINGS.length] ?? { type: 'person' };
  const annotation = { id, ...makeSelector(textOf(chars), ...span), ...reading };
  world.files.put(SIDECAR, addToText(text, annotation));
  world.tags = withTag(world.tags, id, newTag(chars, ...span, { id, ...reading }));
}
