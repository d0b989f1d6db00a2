import assert from 'node:assert/strict';
import type { SidecarEdit } from '../../../src/core/annotation/edit';
import { isSameLink, linkOf } from '../../../src/core/annotation/links';
import type { Annotation } from '../../../src/core/annotation/model';
import { applyAll } from '../../../src/extension/shared/undoStack';
import { act, forget, newId, newTag, obstaclesTo } from './acting';
import { ARTICLE } from './articleWindow';
import { withKeys, withTag, withoutTag, type Deed, type Tags } from './deeds';
import type { Op, Which } from './ops';
import { wordsOf } from './spans';
import { READINGS } from './startText';
import { readingOf } from './tag';
import type { World } from './world';

function wordsAt(world: World, which: Which, at: number, words: number): readonly [number, number] | undefined {
  const all = wordsOf(world.windows[which].document.chars);
  const first = at % Math.max(1, all.length);
  const start = all[first]?.[0];
  const end = all[Math.min(first + words, all.length) - 1]?.[1];
  return start === undefined || end === undefined ? undefined : [start, end];
}

export async function tag(world: World, which: Which, at: number, words: number): Promise<void> {
  const window = world.windows[which];
  const span = wordsAt(world, which, at, words);
  if (!span) return;
  const id = newId(world);
  const reading = READINGS[at % READINGS.length] ?? { type: 'person' };
  await act(world, which, ['tag/empty'], async () => {
    const { chars } = window.document;
    const selector = await window.select(...span);
    const annotation = { id, ...selector, ...reading } as Annotation;
    const inverse = await window.edit({ kind: 'add', annotation });
    const tag = newTag(chars, selector.start, selector.end, readingOf(annotation));
    return { inverses: [inverse], deeds: [{ kind: 'added', id, tag }], makes: (tags) => withTag(tags, id, tag) };
  });
}

/** Both windows tag at the same moment: neither may be lost. */
export async function tagTogether(world: World, { at, words }: Extract<Op, { kind: 'tagTogether' }>): Promise<void> {
  const canAll = ([0, 1] as const).every(
    (which) => obstaclesTo(world, which).length === 0 && !world.windows[which].document.isDirty,
  );
  if (!canAll) return;
  await Promise.all(([0, 1] as const).map((which) => tag(world, which, at[which], words)));
  // Whose bytes stood before whose is nobody's to say.
  for (const done of world.done) {
    const last = done.pop();
    if (last) done.push({ ...last, before: undefined, after: undefined });
  }
}

/** The id of an annotation that the window shows. */
function shown(world: World, which: Which, pick: number): string | undefined {
  const { annotations } = world.windows[which];
  return annotations[pick % Math.max(1, annotations.length)]?.id;
}

function changed(tags: Tags, id: string, changes: Readonly<Record<string, unknown>>): { tags: Tags; deed: Deed } {
  const now = tags.get(id);
  assert.ok(now, `${id} was changed, but is not there`);
  const keys = Object.keys(changes);
  const after = { ...now, reading: withKeys(now.reading, keys, changes) };
  return { tags: withTag(tags, id, after), deed: { kind: 'changed', id, keys, before: now.reading, after } };
}

async function changeSome(
  world: World,
  which: Which,
  ids: readonly string[],
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const window = world.windows[which];
  const gone = ids.some((id) => !world.tags.has(id)) ? ['edit/unknown-id'] : [];
  await act(world, which, gone, async () => {
    const edits = ids.map((id): SidecarEdit => ({ kind: 'change', id, changes }));
    const inverses = await applyAll(ARTICLE, edits, (_, edit) => window.edit(edit));
    let { tags } = world;
    const deeds: Deed[] = [];
    for (const id of ids) {
      const step = changed(tags, id, changes);
      tags = step.tags;
      deeds.push(step.deed);
    }
    if (ids.length > 1) window.forgetWrite();
    return { inverses, deeds, makes: () => tags };
  });
}

export async function changeOne(world: World, op: Extract<Op, { kind: 'change' }>): Promise<void> {
  const id = shown(world, op.window, op.pick);
  if (id === undefined) return;
  const changes = [{ note: `note ${op.to}: "éà" #` }, { note: undefined }, { sensitive: true }, { by: 'c', note: 'x' }];
  await changeSome(world, op.window, [id], changes[op.to % changes.length] ?? {});
}

export async function assign(world: World, op: Extract<Op, { kind: 'assign' }>): Promise<void> {
  const ids = [...new Set(op.picks.map((pick) => shown(world, op.window, pick)))].filter((id) => id !== undefined);
  const incident = op.incident % 3 === 0 ? undefined : [`ml-2025-0${op.incident % 3}`];
  if (ids.length > 0) await changeSome(world, op.window, ids, { incident });
}

/** Links what stands in the sidecar by then, whatever the window last read. */
export async function link(world: World, op: Extract<Op, { kind: 'link' }>): Promise<void> {
  const window = world.windows[op.window];
  const id = shown(world, op.window, op.pick);
  const to = shown(world, op.window, op.other);
  if (id === undefined || to === undefined || id === to) return;
  const added = linkOf('contradicts', to);
  await act(world, op.window, world.tags.has(id) ? [] : ['edit/unknown-id'], async () => {
    const inverse = await window.edit({ kind: 'link', id, link: added });
    const { links = [] } = (world.tags.get(id)?.reading ?? {}) as Pick<Annotation, 'links'>;
    const isKnown = links.some((known) => isSameLink(known, added));
    const { tags, deed } = changed(world.tags, id, isKnown ? {} : { links: [...links, added] });
    return { inverses: [inverse], deeds: [deed], makes: () => tags };
  });
}

export async function remove(world: World, op: Extract<Op, { kind: 'remove' }>): Promise<void> {
  const window = world.windows[op.window];
  const id = shown(world, op.window, op.pick);
  if (id === undefined) return;
  const tag = world.tags.get(id);
  await act(world, op.window, tag ? [] : ['edit/unknown-id'], async () => {
    const inverse = await window.edit({ kind: 'remove', id });
    assert.ok(tag, `${id} was removed, but was not there`);
    return { inverses: [inverse], deeds: [{ kind: 'removed', id, tag }], makes: (tags) => withoutTag(tags, id) };
  });
}

export async function reselect(world: World, op: Extract<Op, { kind: 'reselect' }>): Promise<void> {
  const window = world.windows[op.window];
  const id = shown(world, op.window, op.pick);
  const span = wordsAt(world, op.window, op.at, op.words);
  if (id === undefined || !span) return;
  const before = world.tags.get(id);
  await act(world, op.window, ['tag/empty', ...(before ? [] : ['edit/unknown-id'])], async () => {
    const { chars } = window.document;
    const selector = await window.select(...span);
    const inverse = await window.edit({ kind: 'replaceSelector', id, selector });
    assert.ok(before, `${id} was re-selected, but was not there`);
    const now = world.tags.get(id) ?? before;
    const { exact, own, record } = newTag(chars, selector.start, selector.end, now.reading);
    const after = { ...now, exact, own, record };
    forget(world, id);
    return {
      inverses: [inverse],
      deeds: [{ kind: 'reselected', id, before: now, after }],
      makes: (tags) => withTag(tags, id, after),
    };
  });
}
