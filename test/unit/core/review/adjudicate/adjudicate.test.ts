import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdit } from '../../../../../src/core/annotation/edit';
import type { Annotation, Claim } from '../../../../../src/core/annotation/model';
import { newSidecar } from '../../../../../src/core/annotation/sidecar';
import { SitrepError } from '../../../../../src/core/problem';
import { pointsOf, type Point } from '../../../../../src/core/review/adjudicate/points';
import { differingPaths, isSameReading } from '../../../../../src/core/review/adjudicate/reading';
import { standsAs, takeEdits, targetOf, type Choice } from '../../../../../src/core/review/adjudicate/take';
import { withVerdict } from '../../../../../src/core/annotation/review';
import { FILE, history, sha256, sidecarOf, type State } from '../histories';

const TEXT = 'JNIM killed over 80 men in Boni today.\n';

function tag(id: string, exact: string, more: Partial<Annotation> & { readonly type: Annotation['type'] }): Annotation {
  const start = TEXT.indexOf(exact);
  const shared = { id, exact, start, end: start + exact.length, prefix: '', suffix: '' };
  return { ...shared, ...more } as Annotation;
}

const claim = (stated: number, more: Partial<Claim> = {}): Claim => ({
  harm: 'killed',
  count: { stated, qualifier: 'exact', lower: stated, upper: stated },
  ...more,
});

const told = (points: readonly Point[]): readonly string[] =>
  points.map(({ kind, left, right }) => `${kind} ${left?.id ?? '-'} ${right?.id ?? '-'}`);

const accept = (annotation: Annotation): ReturnType<typeof withVerdict> =>
  withVerdict(annotation, 'accepted', 'fatou', '2026-01-02');

/** Takes a choice at a point into a sidecar. */
function take(
  text: string,
  point: Point,
  choice: Choice,
  replaces = false,
  points: readonly Point[] = [point],
): string {
  const annotations = sidecarOf(text).annotations ?? [];
  const target = targetOf(point, points, annotations);
  const freshId = (): string => `z${String(annotations.length).padStart(9, '0')}`;
  const edits = takeEdits(point, choice, target, { say: accept, freshId, replaces });
  return edits.length === 0 ? text : applyEdit(text, { kind: 'all', edits }, FILE).text;
}

const sidecarWith = (...annotations: readonly Annotation[]): string =>
  annotations.reduce(
    (text, annotation) => applyEdit(text, { kind: 'add', annotation }, FILE).text,
    newSidecar({ file: 'a.txt', sha256: sha256(TEXT) }),
  );

const annotationsOf = (text: string): readonly Annotation[] => sidecarOf(text).annotations ?? [];

describe('the points of two readings', () => {
  it('pair annotations by id, by reading, by words and by overlap, and leave alone what one coder has', () => {
    const left = [
      tag('a000000001', 'JNIM', { type: 'actor', actor: 'jnim', by: 'aminata' }),
      tag('a000000002', 'over 80 men', { type: 'casualty', claim: claim(80) }),
      tag('a000000003', 'Boni', { type: 'place', place: 'ml-boni' }),
      tag('a000000004', 'today', { type: 'date' }),
    ];
    const right = [
      tag('b000000001', 'JNIM', { type: 'actor', actor: 'jnim', by: 'moussa', review: { state: 'accepted' } }),
      tag('b000000002', '80 men', { type: 'casualty', claim: claim(81) }),
      tag('a000000003', 'Boni', { type: 'place', place: 'ml-boni', role: 'attacked' }),
      tag('b000000005', 'killed', { type: 'statement', kind: 'other' }),
      tag('b000000004', 'today', { type: 'statement', kind: 'other' }),
    ];
    assert.deepEqual(told(pointsOf(left, right)), [
      'alike a000000001 b000000001',
      'right - b000000005',
      'span a000000002 b000000002',
      'reading a000000003 a000000003',
      'reading a000000004 b000000004',
    ]);
    assert.deepEqual(
      told(pointsOf(right, left)).map((one) => one.split(' ')[0]),
      ['alike', 'left', 'span', 'reading', 'reading'],
    );
  });

  it('are not made of who tagged or decided, and name what differs', () => {
    const decided = (by: string, best: number): Annotation =>
      tag('a000000001', '80', {
        type: 'casualty',
        by,
        claim: claim(80, { decision: { harm: 'killed', best, by, date: '2026-01-01' } }),
      });
    const [one, other] = [decided('aminata', 80), { ...decided('moussa', 80), prefix: 'over ' }];
    assert.ok(isSameReading(one, other));
    const [point] = pointsOf([one], [decided('moussa', 70)]);
    assert.equal(point?.kind, 'reading');
    assert.deepEqual(differingPaths(one, decided('moussa', 70)), ['claim.decision.best']);
  });
});

describe('taking a side', () => {
  const left = tag('a000000001', '80', { type: 'casualty', by: 'aminata', claim: claim(80) });
  const right = tag('b000000001', 'over 80', { type: 'casualty', by: 'moussa', claim: claim(81) });
  const [point] = pointsOf([left], [right]);
  assert.ok(point);

  it('puts one annotation in the place of the other, with who accepted it, and its undo gives back the bytes', () => {
    const before = sidecarWith(right, tag('c000000001', 'Boni', { type: 'place' }));
    const after = take(before, point, 'left');
    assert.deepEqual(
      annotationsOf(after).map(({ id, by, review }) => [id, by, review]),
      [
        ['a000000001', 'aminata', { state: 'accepted', by: 'fatou', date: '2026-01-02' }],
        ['c000000001', undefined, undefined],
      ],
    );
    const edits = takeEdits(point, 'left', annotationsOf(before), { say: accept, freshId: () => 'z000000001' });
    const done = applyEdit(before, { kind: 'all', edits }, FILE);
    assert.equal(applyEdit(done.text, done.inverse, FILE).text, before);
    assert.ok(standsAs(point, 'left', annotationsOf(after)));
    assert.ok(!standsAs(point, 'right', annotationsOf(after)));
    assert.ok(!standsAs(point, 'left', annotationsOf(before)));
  });

  it('takes both, also of one id, and nothing where one coder has nothing', () => {
    const both = annotationsOf(take(sidecarWith(right), point, 'both'));
    assert.deepEqual(
      both.map(({ id }) => id),
      ['b000000001', 'a000000001'],
    );
    const [shared] = pointsOf([left], [{ ...left, claim: claim(90) } as Annotation]);
    assert.ok(shared);
    const two = annotationsOf(take(sidecarWith(left), shared, 'both'));
    assert.deepEqual(two.map((one) => one.type === 'casualty' && one.claim.count.stated).toSorted(), [80, 90]);
    assert.equal(new Set(two.map(({ id }) => id)).size, 2);
    const [only] = pointsOf([left], []);
    assert.ok(only);
    assert.deepEqual(annotationsOf(take(sidecarWith(left), only, 'right')), []);
    assert.ok(standsAs(only, 'right', []));
  });

  it('keeps the comments of both, and an incident that was assigned here alone', () => {
    const comment = (id: string) => ({ id, by: 'moussa', date: '2026-01-01', text: id });
    const said = { ...left, review: { state: 'disputed', comments: [comment('k000000001')] } } as Annotation;
    const here = {
      ...left,
      claim: claim(90),
      incident: ['e-1'],
      review: { state: 'proposed', comments: [comment('k000000002')] },
    } as Annotation;
    const [shared] = pointsOf([said], [{ ...left, claim: claim(90) } as Annotation]);
    assert.ok(shared);
    const [after] = annotationsOf(take(sidecarWith(here), shared, 'left', true));
    assert.deepEqual(after?.incident, ['e-1']);
    assert.deepEqual(
      after.review?.comments?.map(({ id }) => id),
      ['k000000002', 'k000000001'],
    );
    assert.equal(after.review.state, 'accepted');
  });

  it('refuses to replace what reads otherwise here than either coder has it, unless told to', () => {
    const other = sidecarWith({ ...right, claim: claim(99) } as Annotation);
    assert.throws(
      () => take(other, point, 'left'),
      (error) => SitrepError.is(error, 'adjudicate/other-here'),
    );
    assert.deepEqual(
      annotationsOf(take(other, point, 'left', true)).map(({ id }) => id),
      ['a000000001'],
    );
  });
});

describe('adjudication of random histories', function () {
  // As for merging: some seconds of work, on a machine that may be shared.
  this.timeout(60_000);

  const said = (all: readonly Annotation[]): readonly string[] =>
    all
      .map(({ type, start, end, note, ...more }) => {
        const { id, by, review, prefix, suffix, sha256: own, ...reading } = more as Record<string, unknown>;
        return JSON.stringify({ type, start, end, note, reading, of: [own] });
      })
      .toSorted();
  const ofOneText = (states: readonly State[]): boolean => new Set(states.map(({ article }) => article)).size === 1;
  const all = (text: string, points: readonly Point[], choice: Choice): string =>
    points.reduce((now, point) => take(now, point, choice, true, points), text);

  it('takes all of one side of the other as it was: that side; and nothing else changes', () => {
    fc.assert(
      fc.property(history, ({ ours, theirs }) => {
        fc.pre(ofOneText([ours, theirs]));
        const [left, right] = [annotationsOf(ours.sidecar), annotationsOf(theirs.sidecar)];
        const points = pointsOf(left, right);
        const after = all(theirs.sidecar, points, 'left');
        assert.deepEqual(said(annotationsOf(after)), said(left));
        assert.ok(points.every((point) => standsAs(point, 'left', targetOf(point, points, annotationsOf(after)))));
        assert.deepEqual(sidecarOf(after).rejected, sidecarOf(theirs.sidecar).rejected);
        assert.deepEqual(sidecarOf(after).article, sidecarOf(theirs.sidecar).article);
        assert.deepEqual(said(annotationsOf(all(ours.sidecar, points, 'right'))), said(right));
      }),
    );
  });

  it('keeps both where both are taken, each reading once, from wherever it begins', () => {
    fc.assert(
      fc.property(history, ({ base, ours, theirs }) => {
        fc.pre(ofOneText([base, ours, theirs]));
        const [left, right] = [annotationsOf(ours.sidecar), annotationsOf(theirs.sidecar)];
        const points = pointsOf(left, right);
        const wanted = points.flatMap((point) =>
          point.kind === 'alike' ? [point.left] : [point.left, point.right].filter((side) => side !== undefined),
        );
        for (const from of [base, ours, theirs]) {
          const after = annotationsOf(all(from.sidecar, points, 'both'));
          for (const one of wanted) assert.ok(after.some((other) => isSameReading(one, other)));
          const known = new Set([...left, ...right].map(({ id }) => id));
          const own = annotationsOf(from.sidecar).filter(({ id }) => !known.has(id));
          for (const one of own)
            assert.deepEqual(
              after.find(({ id }) => id === one.id),
              one,
            );
        }
      }),
    );
  });
});
