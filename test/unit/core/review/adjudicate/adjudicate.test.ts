import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdit } from '../../../../../src/core/annotation/edit';
import type { Annotation, Claim } from '../../../../../src/core/annotation/model';
import { newSidecar } from '../../../../../src/core/annotation/sidecar';
import { SitrepError } from '../../../../../src/core/problem';
import { pointsOf, type Point } from '../../../../../src/core/review/adjudicate/points';
import { differingPaths, isSameReading } from '../../../../../src/core/review/adjudicate/reading';
import {
  standsAs,
  takeEdits,
  takenAt,
  targetOf,
  type Choice,
  type Target,
} from '../../../../../src/core/review/adjudicate/take';
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
  const here = targetIn(text);
  const target = targetOf(point, points, here);
  const freshId = (): string => `z${String(here.annotations.length).padStart(9, '0')}`;
  const edits = takeEdits(point, choice, target, { by: 'fatou', say: accept, freshId, replaces });
  return edits.length === 0 ? text : applyEdit(text, { kind: 'all', edits }, FILE).text;
}

const sidecarWith = (...annotations: readonly Annotation[]): string =>
  annotations.reduce(
    (text, annotation) => applyEdit(text, { kind: 'add', annotation }, FILE).text,
    newSidecar({ file: 'a.txt', sha256: sha256(TEXT) }),
  );

function targetIn(text: string): Target {
  const { annotations = [], rejected = [] } = sidecarOf(text);
  return { annotations, rejected };
}

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
    const how = { by: 'fatou', say: accept, freshId: () => 'z000000001' };
    const edits = takeEdits(point, 'left', targetIn(before), how);
    const done = applyEdit(before, { kind: 'all', edits }, FILE);
    assert.equal(applyEdit(done.text, done.inverse, FILE).text, before);
    assert.ok(standsAs(point, 'left', targetIn(after)));
    assert.ok(!standsAs(point, 'right', targetIn(after)));
    assert.ok(!standsAs(point, 'left', targetIn(before)));
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
    const none = take(sidecarWith(left), only, 'right');
    assert.deepEqual(annotationsOf(none), []);
    assert.ok(standsAs(only, 'right', targetIn(none)));
  });

  it('says among what was refused that neither was taken, so that it is known from the file alone', () => {
    const before = sidecarWith(right, tag('c000000001', 'Boni', { type: 'place' }));
    const after = take(before, point, 'neither');
    assert.deepEqual(
      annotationsOf(after).map(({ id }) => id),
      ['c000000001'],
    );
    const refused = (id: string, exact: string): object => {
      const start = TEXT.indexOf(exact);
      const words = { type: 'casualty', exact, start, end: start + exact.length };
      return { ...words, by: 'fatou', why: `Adjudicated: ${id} not taken.` };
    };
    assert.deepEqual(targetIn(after).rejected, [refused('b000000001', 'over 80'), refused('a000000001', '80')]);
    assert.equal(takenAt(point, targetIn(before)), undefined);
    assert.equal(takenAt(point, targetIn(after)), 'neither');
    assert.equal(take(after, point, 'neither'), after);
    // Whoever thinks better of it leaves no trace of the first thought.
    const anew = take(after, point, 'left');
    assert.deepEqual(targetIn(anew).rejected, []);
    assert.equal(takenAt(point, targetIn(anew)), 'left');
    const how = { by: 'fatou', say: accept, freshId: () => 'z000000001' };
    const done = applyEdit(before, { kind: 'all', edits: takeEdits(point, 'neither', targetIn(before), how) }, FILE);
    assert.equal(applyEdit(done.text, done.inverse, FILE).text, before);
  });

  it('tells readings of the same words apart, and keeps what was refused there before', () => {
    const [one, two] = [left, { ...left, id: 'a000000002', claim: claim(81) } as Annotation];
    const points = pointsOf([], [one, two]);
    const [first, second] = points;
    assert.ok(first && second);
    const { type, exact, start, end } = one;
    const rejected = { type, exact, start, end, by: 'moussa', why: 'a rumour' };
    const before = applyEdit(sidecarWith(), { kind: 'reject', rejected }, FILE).text;
    // A suggestion that was refused is no decision between coders.
    for (const each of points) assert.equal(takenAt(each, targetIn(before)), undefined);
    const once = take(before, first, 'left', false, points);
    assert.deepEqual(
      points.map((each) => takenAt(each, targetIn(once))),
      ['neither', undefined],
    );
    const twice = take(once, second, 'neither', false, points);
    assert.deepEqual(targetIn(twice).rejected, [
      { ...rejected, why: 'a rumour Adjudicated: a000000001 not taken. Adjudicated: a000000002 not taken.' },
    ]);
    const back = take(twice, first, 'right', false, points);
    assert.deepEqual(
      points.map((each) => takenAt(each, targetIn(back))),
      ['right', 'neither'],
    );
    assert.deepEqual(targetIn(take(back, second, 'both', false, points)).rejected, [rejected]);
  });

  it('refuses two readings of the same words as one, and writes nothing of what is sensitive', () => {
    const [same] = pointsOf([left], [{ ...left, claim: claim(90) } as Annotation]);
    const [lone] = pointsOf([{ ...left, sensitive: true }], []);
    assert.ok(same && lone);
    const after = take(sidecarWith(left), same, 'neither');
    assert.deepEqual(
      targetIn(after).rejected.map(({ why }) => why),
      ['Adjudicated: a000000001 not taken.'],
    );
    assert.equal(takenAt(same, targetIn(after)), 'neither');
    const none = take(sidecarWith({ ...left, sensitive: true }), lone, 'right');
    assert.deepEqual(targetIn(none), { annotations: [], rejected: [] });
    assert.ok(standsAs(lone, 'neither', targetIn(none)));
    assert.equal(takenAt(lone, targetIn(none)), undefined);
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
        assert.ok(points.every((point) => standsAs(point, 'left', targetOf(point, points, targetIn(after)))));
        const refused = points.flatMap((point) =>
          point.kind === 'right' && !point.right.sensitive ? [point.right] : [],
        );
        const wordsOf = (all: Target['rejected'] | readonly Annotation[]): readonly string[] =>
          all.map(({ type, exact, start, end }) => JSON.stringify({ type, exact, start, end }));
        assert.deepEqual(
          new Set(wordsOf(targetIn(after).rejected)),
          new Set(wordsOf([...targetIn(theirs.sidecar).rejected, ...refused])),
        );
        for (const one of targetIn(theirs.sidecar).rejected) {
          if (!wordsOf(refused).includes(wordsOf([one])[0] ?? ''))
            assert.ok(targetIn(after).rejected.some((other) => JSON.stringify(other) === JSON.stringify(one)));
        }
        assert.deepEqual(sidecarOf(after).article, sidecarOf(theirs.sidecar).article);
        assert.deepEqual(said(annotationsOf(all(ours.sidecar, points, 'right'))), said(right));
      }),
    );
  });

  it('leaves nothing of either where neither is taken, says so of every point, and stays so', () => {
    fc.assert(
      fc.property(history, ({ ours, theirs }) => {
        fc.pre(ofOneText([ours, theirs]));
        const points = pointsOf(annotationsOf(ours.sidecar), annotationsOf(theirs.sidecar));
        const after = all(ours.sidecar, points, 'neither');
        assert.deepEqual(annotationsOf(after), []);
        for (const point of points) assert.equal(takenAt(point, targetOf(point, points, targetIn(after))), 'neither');
        assert.equal(all(after, points, 'neither'), after);
        const back = all(after, points, 'left');
        assert.deepEqual(said(annotationsOf(back)), said(annotationsOf(ours.sidecar)));
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
