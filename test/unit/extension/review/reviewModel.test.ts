import assert from 'node:assert/strict';
import { EMPTY_CODEBOOK } from '../../../../src/core/codebook/model';
import { diffFiles } from '../../../../src/core/review/diff';
import { ENGLISH_REVIEW } from '../../../../src/core/review/reviewWords';
import type { YamlMap } from '../../../../src/core/yaml/value';
import { groupOf, progressOf, type ReviewedFileGroup } from '../../../../src/extension/review/reviewModel';
import { tellFile } from '../../../../src/project/tellReview';

const SELECTOR = { exact: 'JNIM', start: 5, end: 9, prefix: 'Men of ', suffix: '.' };
const actor = (id: string, more: YamlMap = {}): YamlMap => ({ id, type: 'actor', ...SELECTOR, ...more });
const sidecar = (sha: string, ...annotations: readonly YamlMap[]): YamlMap => ({
  sitrep: 1,
  article: { file: 'a.txt', sha256: sha.repeat(64) },
  annotations: [...annotations],
});
const accepted = (date: string): YamlMap => ({ review: { state: 'accepted', by: 'moussa', date } });

function group(
  before: YamlMap | undefined,
  after: YamlMap | undefined,
  seen: readonly string[] = [],
): ReviewedFileGroup {
  const file = 'north/a.txt.sitrep.yaml';
  const diff = diffFiles('sidecar', before, after);
  const review = { file, renamedFrom: undefined, before: undefined, after: undefined, diff };
  const how = {
    codebook: EMPTY_CODEBOOK,
    words: ENGLISH_REVIEW,
    redacted: false,
    isUnderName: true,
    redact: (text: string) => text,
  };
  return groupOf(tellFile(review, how), (key) => seen.includes(key));
}

const verdicts = ({ changes }: ReviewedFileGroup): readonly string[] =>
  changes.map(({ id, told, verdict }) => `${id ?? '-'} ${told.change.kind} ${verdict}`);

describe('what is to be reviewed of a file', () => {
  it('tells of each change under the name of the article, and of what a reviewer can write to', () => {
    const before = sidecar('a', actor('a000000001'), actor('b000000001'));
    const now = group(before, sidecar('a', actor('a000000001', { note: 'Spokesman.' }), actor('c000000001')));
    assert.equal(now.article, 'north/a.txt');
    assert.deepEqual(verdicts(now), ['a000000001 changed open', 'c000000001 added open', '- removed open']);
    assert.equal(now.changes[0]?.told.sentence, 'actor: note now “Spokesman.”');
    assert.deepEqual(progressOf([now]), { done: 0, of: 3 });
  });

  it('counts a verdict that came with the change, and none that was there before it', () => {
    const old = sidecar('a', actor('a000000001', accepted('2025-07-01')));
    const edited = actor('a000000001', { ...accepted('2025-07-01'), note: 'By hand.' });
    assert.deepEqual(verdicts(group(old, sidecar('a', edited))), ['a000000001 changed open']);
    const judged = actor('a000000001', { ...accepted('2025-07-03'), note: 'By hand.' });
    assert.deepEqual(verdicts(group(old, sidecar('a', judged))), ['a000000001 changed accepted']);
    const disputed = actor('b000000001', { review: { state: 'disputed' } });
    const proposed = actor('c000000001', { review: { state: 'proposed' } });
    const added = group(sidecar('a'), sidecar('a', disputed, proposed));
    assert.deepEqual(verdicts(added), ['b000000001 added disputed', 'c000000001 added open']);
    assert.deepEqual(progressOf([added]), { done: 1, of: 2 });
  });

  it('takes a tick for what no file has a place for', () => {
    const gone = ['north/a.txt.sitrep.yaml#annotation/a000000001'];
    const now = group(sidecar('a', actor('a000000001')), sidecar('a'), gone);
    assert.deepEqual(verdicts(now), ['- removed seen']);
    assert.deepEqual(progressOf([now]), { done: 1, of: 1 });
  });

  it('asks nothing of what moved with the text, and counts the comments that are open', () => {
    const comment = { id: 'k2m4p6r8t0', by: 'moussa', date: '2025-07-03', text: 'Sure?' };
    const review = { state: 'proposed', comments: [comment, { ...comment, id: 'm2m4p6r8t0', resolved: true }] };
    const moved = actor('a000000001', { start: 15, end: 19 });
    const now = group(sidecar('a', actor('a000000001')), sidecar('b', moved, actor('b000000001', { review })));
    assert.deepEqual(
      now.quiet.map(({ key }) => key),
      ['north/a.txt.sitrep.yaml#annotation/a000000001'],
    );
    assert.deepEqual(
      now.changes.filter(({ id }) => id !== undefined).map(({ id, comments }) => `${id ?? ''} ${comments}`),
      ['b000000001 1'],
    );
  });
});
