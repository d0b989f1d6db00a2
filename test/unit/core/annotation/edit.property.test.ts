import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdit, editSidecar } from '../../../../src/core/annotation/edit';
import type { AnnotationChanges, SidecarEdit } from '../../../../src/core/annotation/sidecarEdit';
import type { Annotation, Sidecar } from '../../../../src/core/annotation/model';
import { patchBetween } from '../../../../src/core/annotation/patch';
import { readSidecar, type SidecarDoc } from '../../../../src/core/annotation/sidecar';
import { docOf, readYaml } from '../../../../src/core/yaml/read';
import { equalValues, tidy } from '../../../../src/core/yaml/value';
import { annotation, anyText, RUNS, sidecar } from './arbitraries';
import { commentsOf, messy, type Habit } from './messy';

const habit: fc.Arbitrary<Habit> = fc.record({
  seed: fc.integer(),
  indent: fc.constantFrom(0 as const, 2 as const, 4 as const),
  crlf: fc.boolean(),
  bom: fc.boolean(),
  documentStart: fc.boolean(),
  endsWithLineBreak: fc.boolean(),
  flows: fc.boolean(),
});
const blockHabit = habit.map((own): Habit => ({ ...own, flows: false }));

function read(text: string): SidecarDoc {
  const doc = readSidecar(text, 'a.sitrep.yaml');
  if (!doc.ok) assert.fail(`${JSON.stringify(doc.problems[0])}\n${text}`);
  return doc;
}

/** An edit that fits a sidecar. */
function editOf(value: Sidecar, added: Annotation, pick: number, text: string): SidecarEdit {
  const list = value.annotations ?? [];
  const target = list[pick % Math.max(1, list.length)];
  const fresh: SidecarEdit = { kind: 'add', annotation: added };
  if (list.some(({ id }) => id === added.id)) return { kind: 'setArticle', changes: { headline: text } };
  if (!target) return fresh;
  const edits: readonly SidecarEdit[] = [
    fresh,
    { kind: 'remove', id: target.id },
    { kind: 'change', id: target.id, changes: { note: text } },
    { kind: 'change', id: target.id, changes: { note: undefined, incident: ['another'], sensitive: true } },
    { kind: 'change', id: target.id, changes: { review: { state: 'accepted', by: text } } },
    { kind: 'change', id: target.id, changes: replacing(target, added) },
    {
      kind: 'replaceSelector',
      id: target.id,
      selector: { exact: `x${text}`, start: 3, end: 900_000_000, prefix: text, suffix: '' },
    },
    { kind: 'setArticle', changes: { headline: text, outlet: text, url: undefined } },
    { kind: 'code', by: text, status: 'reviewed', words: { start: 3, end: 900, exact: text, isRead: pick % 3 > 0 } },
    {
      kind: 'move',
      moves: list.map(({ id, start, end }) => ({ id, start: Math.floor(start / 2), end: Math.floor(end / 2) + 1 })),
      sha256: 'f'.repeat(64),
    },
    {
      kind: 'move',
      moves: [{ id: target.id, start: 0, end: 5, prefix: text, suffix: 'x', sha256: 'e'.repeat(64) }],
    },
    { kind: 'reject', rejected: { type: 'place', exact: `y${text}`, start: 7, end: 9000 } },
  ];
  return edits[pick % edits.length] ?? fresh;
}

/** Changes that make one annotation what another is, its type included. */
function replacing(target: Annotation, by: Annotation): AnnotationChanges {
  const dropped = Object.keys(target).map((key) => [key, undefined]);
  return { ...(Object.fromEntries(dropped) as Record<string, undefined>), ...by, id: target.id };
}

describe('edits of a sidecar, whatever it looks like', function () {
  // A shared machine may be slow; the work itself takes a second or two.
  this.timeout(120_000);

  it('reads odd formatting as what it says', () => {
    fc.assert(
      fc.property(sidecar, habit, (value, own) => {
        assert.deepEqual(read(messy(value, own)).sidecar, value);
      }),
      RUNS,
    );
  });

  it('adds an annotation by inserting lines and touching no byte', () => {
    fc.assert(
      fc.property(sidecar, annotation, blockHabit, (value, added, own) => {
        fc.pre(value.annotations?.every(({ id }) => id !== added.id) === true);
        const text = messy(value, { ...own, endsWithLineBreak: true });
        const next = applyEdit(text, { kind: 'add', annotation: added }, 'a');
        const patch = patchBetween(text, next.text);
        assert.equal(patch.start, patch.end, 'nothing was replaced');
        assert.deepEqual(
          next.sidecar.annotations?.find(({ id }) => id === added.id),
          added,
        );
      }),
      RUNS,
    );
  });

  it('removes an annotation with its lines, and keeps the comments above it', () => {
    fc.assert(
      fc.property(sidecar, fc.nat(), blockHabit, (value, pick, own) => {
        const list = value.annotations ?? [];
        const index = pick % Math.max(1, list.length);
        const target = list[index];
        if (!target || list.length < 2) fc.pre(false);
        const text = messy(value, { ...own, endsWithLineBreak: true });
        const piece = read(text).list().entries[index];
        const next = applyEdit(text, { kind: 'remove', id: target.id }, 'a');
        const body = piece?.text.slice(piece.gap) ?? '';
        assert.ok(body.trimStart().startsWith('-'));
        assert.equal(
          next.text,
          text.replace(body, () => ''),
        );
      }),
      RUNS,
    );
  });

  it('changes nothing outside the entry, and keeps its comments and unknown keys', () => {
    fc.assert(
      fc.property(sidecar, fc.nat(), anyText, habit, (value, pick, note, own) => {
        const list = value.annotations ?? [];
        const index = pick % Math.max(1, list.length);
        const target = list[index];
        if (!target) fc.pre(false);
        const text = messy(value, own);
        const before = read(text);
        const entries = before.list().entries.map((piece) => piece.text);
        const flowList = !text.includes(entries.join(''));
        const next = applyEdit(text, { kind: 'change', id: target.id, changes: { note, by: 'z' } }, 'a');
        assert.deepEqual(commentsOf(next.text).toSorted(), commentsOf(text).toSorted());
        assert.deepEqual(unknownKeys(next.text), unknownKeys(text));
        if (flowList) return;
        const [head = '', tail = ''] = text.split(entries.join(''));
        assert.ok(next.text.startsWith(head + entries.slice(0, index).join('')), 'what stands before it');
        assert.ok(next.text.endsWith(entries.slice(index + 1).join('') + tail), 'what stands after it');
      }),
      RUNS,
    );
  });

  it('gives back the bytes when each edit of a row is taken back', () => {
    fc.assert(
      fc.property(
        sidecar,
        habit,
        fc.array(fc.tuple(annotation, fc.nat(), anyText), { minLength: 1, maxLength: 5 }),
        (value, own, steps) => {
          let doc = read(messy(value, own));
          const past: { readonly text: string; readonly inverse: SidecarEdit }[] = [];
          for (const [added, pick, text] of steps) {
            const edited = editSidecar(doc, editOf(doc.sidecar, added, pick, text));
            past.push({ text: doc.text, inverse: edited.inverse });
            doc = edited.doc;
            assertSameAsReread(doc);
          }
          for (const { text, inverse } of past.toReversed()) {
            const undone = editSidecar(doc, inverse);
            assert.equal(undone.doc.text, text);
            const redone = editSidecar(undone.doc, undone.inverse);
            assert.equal(redone.doc.text, doc.text);
            doc = undone.doc;
            assertSameAsReread(doc);
          }
        },
      ),
      { ...RUNS, numRuns: 15 },
    );
  });

  it('takes one edit back after others, and leaves those', () => {
    fc.assert(
      fc.property(sidecar, habit, annotation, annotation, fc.nat(), anyText, (value, own, added, other, pick, text) => {
        const doc = read(messy(value, own));
        const edit = editOf(value, added, pick, text);
        fc.pre(edit.kind === 'add' || edit.kind === 'remove' || edit.kind === 'change' || edit.kind === 'reject');
        fc.pre(![added, ...(value.annotations ?? [])].some(({ id }) => id === other.id));
        const first = editSidecar(doc, edit);
        const between = editSidecar(first.doc, { kind: 'add', annotation: other });
        const undone = editSidecar(between.doc, first.inverse);
        const wanted = editSidecar(doc, { kind: 'add', annotation: other });
        assertSameValue(undone.doc.sidecar, wanted.doc.sidecar);
      }),
      RUNS,
    );
  });
});

function assertSameValue(a: Sidecar, b: Sidecar): void {
  assert.ok(equalValues(tidy(a), tidy(b)), `${JSON.stringify(a)}\n${JSON.stringify(b)}`);
}

/** The document an edit leaves is the one a reader gets from its text: value and places. */
function assertSameAsReread(doc: SidecarDoc): void {
  const again = read(doc.text);
  assertSameValue(doc.sidecar, again.sidecar);
  const whole = readYaml(doc.text, 'a');
  assert.ok(whole.ok);
  const paths: (string | number)[][] = [['article', 'sha256'], ['rejected', 0, 'exact'], ['sitrep']];
  doc.sidecar.annotations?.forEach((_, index) => paths.push(['annotations', index, 'exact']));
  for (const path of paths) {
    assert.deepEqual(doc.rangeOf(path), docOf(whole.doc.composed).rangeOf(path), path.join('.'));
    assert.deepEqual(doc.keyRangeOf(path), docOf(whole.doc.composed).keyRangeOf(path), path.join('.'));
  }
}

/** Unknown keys with their values, wherever they stand. */
function unknownKeys(text: string): string[] {
  return (text.match(/x_own\d+/g) ?? []).toSorted();
}
