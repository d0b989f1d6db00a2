import assert from 'node:assert/strict';
import { resolveConflict } from '../../../../src/core/review/resolveConflict';
import { SitrepError } from '../../../../src/core/problem';
import { sidecarFor } from '../../cli/projectFiles';

const TEXT = 'JNIM attacked Boni. The army said that 80 were killed.\n';
const ACTOR = { id: 'a000000001', type: 'actor', exact: 'JNIM', actor: 'jnim' };
const PLACE = { id: 'p000000001', type: 'place', exact: 'Boni', place: 'ml-boni' };
const BASE = sidecarFor('a.txt', TEXT, [ACTOR]);
const OPTIONS = { file: 'a.txt.sitrep.yaml', kind: 'sidecar' } as const;

/** As Git leaves two texts that differ from some line on. */
function marked(ours: string, theirs: string, base?: string): string {
  const head = ours.split('\n').findIndex((line, at) => line !== theirs.split('\n')[at]);
  const tail = (text: string): string => text.split('\n').slice(head).join('\n');
  const start = ours
    .split('\n')
    .slice(0, head)
    .map((line) => `${line}\n`)
    .join('');
  const between = base === undefined ? '' : `||||||| 1234567\n${tail(base)}`;
  return `${start}<<<<<<< HEAD\n${tail(ours)}${between}=======\n${tail(theirs)}>>>>>>> side\n`;
}

const noted = (note: string, ...more: object[]): string =>
  sidecarFor('a.txt', TEXT, [{ ...ACTOR, note }, ...(more as { exact: string }[])]);

const isCoded = (code: string) => (error: unknown) => SitrepError.is(error) && error.code === code;

describe('resolving a conflict', () => {
  it('merges by field what a merge by lines could not, with the ancestor', () => {
    const ours = noted('seen');
    const theirs = sidecarFor('a.txt', TEXT, [{ ...ACTOR, role: ['perpetrator'] }, PLACE]);
    const both = sidecarFor('a.txt', TEXT, [{ ...ACTOR, role: ['perpetrator'], note: 'seen' }, PLACE]);
    const resolved = resolveConflict(marked(ours, theirs), BASE, OPTIONS);
    assert.deepEqual([resolved.text, resolved.conflicts, resolved.hasBase], [both, 0, true]);
    assert.deepEqual(resolveConflict(marked(ours, theirs, BASE), undefined, OPTIONS), resolved);
  });

  it('leaves a choice between marks around as little as can be', () => {
    const { text, conflicts } = resolveConflict(marked(noted('ours'), noted('theirs', PLACE)), BASE, OPTIONS);
    assert.equal(conflicts, 1);
    assert.match(text, /<<<<<<< ours\n {4}note: ours\n=======\n {4}note: theirs\n>>>>>>> theirs\n/);
    assert.equal(text.split(PLACE.id).length, 2);
    assert.equal(text.split(ACTOR.id).length, 2);
  });

  it('keeps what stands on one side alone where nobody knows the ancestor, and says so', () => {
    const resolved = resolveConflict(marked(noted('seen'), noted('seen', PLACE)), undefined, OPTIONS);
    assert.deepEqual([resolved.text, resolved.conflicts, resolved.hasBase], [noted('seen', PLACE), 0, false]);
  });

  it('takes out with the ancestor what one side has removed', () => {
    const before = noted('seen', PLACE);
    const removed = noted('seen');
    const resolved = resolveConflict(marked(removed, before), before, OPTIONS);
    assert.deepEqual([resolved.text, resolved.conflicts], [removed, 0]);
  });

  it('changes nothing where there are no whole marks, or a side cannot be read', () => {
    const whole = marked(noted('ours'), noted('theirs'));
    for (const text of [BASE, whole.replace(/>{7}.*\n/, ''), `=======\n${whole}`]) {
      assert.throws(() => resolveConflict(text, BASE, OPTIONS), isCoded('review/no-conflict'));
    }
    const broken = marked(noted('ours'), noted('theirs').replace('note: theirs', 'note: [theirs'));
    assert.throws(() => resolveConflict(broken, BASE, OPTIONS), isCoded('review/unreadable-side'));
  });
});
