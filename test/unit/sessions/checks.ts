import assert from 'node:assert/strict';
import { makeSelector } from '../../../src/core/anchor/selector';
import type { Annotation } from '../../../src/core/annotation/model';
import { readSidecar, type SidecarDoc } from '../../../src/core/annotation/sidecar';
import { ARTICLE, SIDECAR, bytesOf } from './articleWindow';
import { marksOf, textOf } from './characters';
import { withTag } from './deeds';
import type { Which } from './ops';
import { isOwn, readingOf, type Tag } from './tag';
import { mayStandAt, seenStands, standsIn } from './truth';
import type { World } from './world';

// What must hold after each step.

export function check(world: World): void {
  for (const which of [0, 1] as const) checkWindow(world, which);
  checkDisk(world);
}

/** Every annotation that a window is sure of stands on its words; none is orphaned while its words stand. */
function checkWindow(world: World, which: Which): void {
  const window = world.windows[which];
  if (!window.isSettled) return;
  const { document } = window;
  const known = world.seen[which];
  // What it no longer shows, as while the sidecar cannot be read, it does not follow.
  const shown = new Set(window.annotations.map(({ id }) => id));
  for (const id of known.keys()) if (!shown.has(id)) known.delete(id);
  for (const [index, { id, exact }] of window.annotations.entries()) {
    const tag = world.tags.get(id);
    const span = window.span(index);
    // The window has yet to hear of it; and what it followed are other words.
    if (!tag || !span || tag.exact !== exact) {
      known.delete(id);
      continue;
    }
    const what = `${id} “${exact}” in window ${which}: ${span.state} at ${span.start}–${span.end}`;
    const seen = known.get(id);
    if (seen && (span.state === 'orphaned' || span.state === 'uncertain')) known.set(id, { ...seen, isInDoubt: true });
    if (span.state === 'orphaned') {
      assert.ok(!seen || !seenStands(tag, seen, document.chars), `${what}, though its words stand`);
      continue;
    }
    if (span.state === 'uncertain') {
      if (standsIn(tag, document.chars)) world.tally.doubtedThoughThere += 1;
      continue;
    }
    world.tally.sure += 1;
    const [start, end] = [document.placeAt(span.start), document.placeAt(span.end)];
    assert.ok(start !== undefined && end !== undefined, `${what}, within a character`);
    const there = document.chars.slice(start, end);
    assert.equal(textOf(there), exact, what);
    // A sidecar of this very text settles a doubt.
    const isSettled = seen?.isInDoubt === true && window.isRecordedAt(index, start);
    const isRight = isSettled || mayStandAt(tag, document.chars, [start, end], seen);
    assert.ok(
      isRight || !seen,
      `${what} (code points ${start}–${end}), which are other words, though each edit was seen`,
    );
    if (!isRight) world.tally.wrong += 1;
    adopt(world, id, tag, marksOf(there));
    known.set(id, { chars: document.chars, start });
  }
}

function adopt(world: World, id: string, tag: Tag, marks: readonly number[]): void {
  if (!isOwn(tag, marks)) world.tags = withTag(world.tags, id, { ...tag, own: [...tag.own, marks] });
}

/** The sidecar reads, holds exactly the annotations that were made, each recorded where its words stood. */
function checkDisk(world: World): void {
  if (world.mended !== undefined) return;
  assert.deepEqual(
    world.files.names().filter((name) => name !== ARTICLE && name !== SIDECAR),
    [],
    'no file is left behind',
  );
  assert.equal(world.files.text(ARTICLE), bytesOf(world.saved), 'the article is as it was saved');
  const text = world.files.text(SIDECAR);
  if (text === undefined) {
    assert.deepEqual([...world.tags.keys()], [], 'no tag is lost');
    return;
  }
  const doc = readOnDisk(world, text);
  const annotations = doc.sidecar.annotations ?? [];
  assert.deepEqual(annotations.map(({ id }) => id).sort(), [...world.tags.keys()].sort(), 'the set of annotations');
  for (const remark of world.remarks) assert.ok(text.includes(remark), `“${remark}” of another tool is gone`);
  for (const annotation of annotations) checkRecord(world, annotation, doc.sidecar.article.sha256, text);
}

function checkRecord(world: World, annotation: Annotation, articleSha256: string, text: string): void {
  const { id, start, end, exact, prefix, suffix } = annotation;
  const tag = world.tags.get(id);
  assert.ok(tag);
  assert.deepEqual(readingOf(annotation), tag.reading, `what ${id} says`);
  assert.equal(exact, tag.exact, `the words of ${id}`);
  for (const remark of tag.remarks) assert.ok(text.includes(remark), `“${remark}” in ${id} is gone`);
  const versions = world.versions.get(annotation.sha256 ?? articleSha256) ?? [];
  const record = versions.find((chars) => isOwn(tag, marksOf(chars.slice(start, end)))) ?? versions[0];
  assert.ok(record, `the text of ${id} was never saved`);
  const selector = makeSelector(textOf(record), start, end);
  assert.deepEqual(
    { exact, prefix, suffix },
    { exact: selector.exact, prefix: selector.prefix, suffix: selector.suffix },
  );
  if (!mayStandAt(tag, record, [start, end], undefined)) world.tally.wrong += 1;
  adopt(world, id, tag, marksOf(record.slice(start, end)));
  const kept = world.tags.get(id) ?? tag;
  if (kept.record.chars !== record || kept.record.start !== start) {
    world.tags = withTag(world.tags, id, { ...kept, record: { chars: record, start } });
  }
}

/** Read anew only where it was written. */
function readOnDisk(world: World, text: string): SidecarDoc {
  if (world.lastRead?.text === text) return world.lastRead;
  const doc = readSidecar(text, SIDECAR);
  if (!doc.ok) assert.fail(`${doc.problems[0]?.message ?? ''}\n${text}`);
  world.lastRead = doc;
  return doc;
}
