import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { anchorAll } from '../../../../src/core/anchor/anchor';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import { checkSidecar } from '../../../../src/core/check/checkSidecar';
import { fileView } from '../../../../src/core/check/view';
import { sidecarSchema } from '../../../../src/core/annotation/model';
import { coverage } from '../../../../src/core/coverage/seen';
import { conflictSides } from '../../../../src/core/review/conflictSides';
import type { Merged } from '../../../../src/core/review/merged';
import { mergeFile } from '../../../../src/core/review/mergeFile';
import { identityOf } from '../../../../src/core/review/shape';
import { writeYaml } from '../../../../src/core/yaml/write';
import { RUNS } from '../annotation/arbitraries';
import { FILE, history, sha256, sidecarOf, type History, type State } from './histories';

function merge({ base, ours, theirs }: History): Merged {
  const texts = new Map([base, ours, theirs].map(({ article }) => [sha256(article), new AnchorText(article)]));
  const sides = { base: base.sidecar, ours: ours.sidecar, theirs: theirs.sidecar };
  return mergeFile(sides, { file: FILE, kind: 'sidecar', texts: (sha) => texts.get(sha) });
}

/** What either choice at every conflict gives. */
function resolved({ text, conflicts }: Merged): readonly string[] {
  if (conflicts === 0) return [text];
  const sides = conflictSides(text);
  assert.ok(sides, text);
  return [sides.ours, sides.theirs];
}

const idsOf = ({ sidecar }: State): ReadonlySet<string> => new Set(sidecarOf(sidecar).annotations?.map(({ id }) => id));

/** A sidecar apart from the order of its lists. */
const unordered = (text: string): string => {
  const sort = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.map(sort).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, sort(own)]));
  };
  const { article, annotations, rejected } = sidecarOf(text);
  return identityOf(sort({ article, annotations, rejected }) as never);
};

describe('merging two histories of a sidecar', function () {
  this.timeout(60_000);
  const runs = { ...RUNS, numRuns: 30 };

  it('keeps every annotation that either side added and neither removed', () => {
    fc.assert(
      fc.property(history, (all) => {
        const [base, ours, theirs] = [idsOf(all.base), idsOf(all.ours), idsOf(all.theirs)];
        const wanted = [...new Set([...base, ...ours, ...theirs])].filter(
          (id) => !base.has(id) || (ours.has(id) && theirs.has(id)),
        );
        const merged = merge(all);
        for (const text of resolved(merged)) {
          const ids = new Set(sidecarOf(text).annotations?.map(({ id }) => id));
          assert.deepEqual(
            wanted.filter((id) => !ids.has(id)),
            [],
          );
          if (merged.conflicts === 0) assert.equal(ids.size, wanted.length, 'and none that is gone');
        }
      }),
      runs,
    );
  });

  it('counts no sentence as read that neither coder’s side had read', () => {
    const readIn = ({ article, sidecar }: State, by: string): readonly string[] => {
      const text = new AnchorText(article);
      const seen = sidecarOf(sidecar).article.coding?.find((one) => one.by === by)?.seen ?? [];
      const unread = new Set(coverage(text, seen).unread.map(([start]) => start));
      const all = coverage(text, []).unread.filter(([start]) => !unread.has(start));
      return all.map(([start, end]) => text.slice(start, end));
    };
    let read = 0;
    fc.assert(
      fc.property(history, (all) => {
        for (const sidecar of resolved(merge(all))) {
          const { sha256: target } = sidecarOf(sidecar).article;
          const article = [all.ours, all.theirs].find((one) => sha256(one.article) === target)?.article ?? '';
          for (const by of ['aminata', 'moussa']) {
            const either = new Set([...readIn(all.ours, by), ...readIn(all.theirs, by)]);
            const merged = readIn({ article, sidecar }, by);
            read += merged.length;
            assert.deepEqual(
              merged.filter((words) => !either.has(words)),
              [],
            );
          }
        }
      }),
      runs,
    );
    assert.ok(read > 0, 'something is read');
  });

  it('is the same from both sides, but for the order of lists', () => {
    fc.assert(
      fc.property(history, ({ base, ours, theirs }) => {
        const [one, other] = [merge({ base, ours, theirs }), merge({ base, ours: theirs, theirs: ours })];
        assert.equal(one.conflicts, other.conflicts);
        const [first = '', second = first] = resolved(one);
        const [third = '', fourth = third] = resolved(other);
        assert.equal(unordered(first), unordered(fourth));
        assert.equal(unordered(second), unordered(third));
      }),
      runs,
    );
  });

  it('gives the other side where one has not changed', () => {
    fc.assert(
      fc.property(history, ({ base, ours }) => {
        assert.deepEqual(merge({ base, ours, theirs: base }), { text: ours.sidecar, conflicts: 0 });
        assert.deepEqual(merge({ base, ours: base, theirs: ours }), { text: ours.sidecar, conflicts: 0 });
        assert.deepEqual(merge({ base, ours, theirs: ours }), { text: ours.sidecar, conflicts: 0 });
      }),
      runs,
    );
  });

  it('leaves a file that reads, checks clean and is written again as it is, whichever side is chosen', () => {
    fc.assert(
      fc.property(history, (all) => {
        const merged = merge(all);
        for (const text of resolved(merged)) {
          const sidecar = sidecarOf(text);
          assert.equal(writeYaml(sidecar, sidecarSchema), text);
          const today = [all.base, all.ours, all.theirs].find(
            ({ article }) => sha256(article) === sidecar.article.sha256,
          );
          assert.ok(today);
          const ready = new AnchorText(today.article);
          const annotations = sidecar.annotations ?? [];
          const problems = checkSidecar({
            ...fileView(FILE, text),
            article: 'a.txt',
            sidecar,
            registers: { actors: undefined, places: undefined, incidents: undefined, articles: undefined },
            today: {
              sha256: sidecar.article.sha256,
              text: ready,
              anchors: anchorAll(
                annotations.filter((one) => one.sha256 === undefined),
                ready,
                true,
              ),
            },
          });
          const own = problems.filter(({ code }) => code !== 'anchor/uncertain' && code !== 'anchor/orphaned');
          if (annotations.every((one) => one.sha256 === undefined) && merged.conflicts === 0) assert.deepEqual(own, []);
        }
      }),
      runs,
    );
  });
});
