import assert from 'node:assert/strict';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import { mergeFile } from '../../../../src/core/review/mergeFile';
import { sidecarFor } from '../../cli/projectFiles';
import { sha256, sidecarOf } from './histories';

const TEXT = 'JNIM attacked Boni. The army said that 80 were killed.\n';
const CLAIM = { harm: 'killed', count: { stated: 80, qualifier: 'exact', lower: 80, upper: 80 }, claimant: 'fama' };
const TAGS = [
  { id: 'a000000001', type: 'actor', exact: 'JNIM', actor: 'jnim' },
  { id: 'c000000001', type: 'casualty', exact: '80 were killed', claim: CLAIM },
];
const BASE = sidecarFor('a.txt', TEXT, TAGS);
const OPTIONS = { file: 'a.txt.sitrep.yaml', kind: 'sidecar' } as const;

/** A text with the one place of some words changed. */
function changed(text: string, from: string, to: string): string {
  assert.equal(text.split(from).length, 2, from);
  return text.replace(from, () => to);
}

describe('mergeFile', () => {
  it('keeps changes of different fields of one annotation', () => {
    const ours = changed(
      BASE,
      'qualifier: exact\n        lower: 80\n        upper: 80',
      'qualifier: more_than\n        lower: 81',
    );
    const theirs = changed(BASE, 'claimant: fama', 'claimant: jnim\n      epistemic: claimed');
    const merged = mergeFile({ base: BASE, ours, theirs }, OPTIONS);
    assert.equal(merged.conflicts, 0);
    assert.equal(merged.text, changed(ours, 'claimant: fama', 'claimant: jnim\n      epistemic: claimed'));
  });

  it('puts a figure that both changed in marks, whole and nothing else', () => {
    const ours = changed(
      BASE,
      'stated: 80\n        qualifier: exact\n        lower: 80\n        upper: 80',
      'stated: 80\n        qualifier: more_than\n        lower: 81',
    );
    const theirs = changed(
      BASE,
      'stated: 80\n        qualifier: exact\n        lower: 80\n        upper: 80',
      'stated: 85\n        qualifier: about',
    );
    const merged = mergeFile({ base: BASE, ours, theirs }, OPTIONS);
    assert.equal(merged.conflicts, 1);
    const both = [
      '      harm: killed',
      '<<<<<<< ours',
      '      count:',
      '        stated: 80',
      '        qualifier: more_than',
      '        lower: 81',
      '=======',
      '      count:',
      '        stated: 85',
      '        qualifier: about',
      '>>>>>>> theirs',
      '      claimant: fama',
      '',
    ];
    assert.ok(merged.text.includes(both.join('\n')), merged.text);
  });

  it('asks where one removed what the other changed, and not where the text only moved', () => {
    const removed = sidecarFor('a.txt', TEXT, TAGS.slice(0, 1));
    const noted = changed(BASE, 'claimant: fama', 'claimant: jnim');
    const asked = mergeFile({ base: BASE, ours: removed, theirs: noted }, OPTIONS);
    assert.equal(asked.conflicts, 1);
    assert.match(asked.text, /<<<<<<< ours\n=======\n {2}- id: c000000001\n[^]*claimant: jnim\n>>>>>>> theirs\n$/);
    const today = `More.\n${TEXT}`;
    const moved = sidecarFor('a.txt', today, TAGS);
    assert.deepEqual(mergeFile({ base: BASE, ours: removed, theirs: moved }, OPTIONS), {
      text: sidecarFor('a.txt', today, TAGS.slice(0, 1)),
      conflicts: 0,
    });
  });

  it('carries what was tagged in the old text to the new one, where both texts are known', () => {
    const today = `Boni and JNIM again.\n${TEXT}`;
    const tag = { id: 'b000000001', type: 'place', exact: 'Boni', place: 'ml-boni' };
    const ours = sidecarFor(
      'a.txt',
      TEXT,
      [TAGS[0], tag, TAGS[1]].flatMap((one) => one ?? []),
    );
    const theirs = sidecarFor(
      'a.txt',
      today,
      TAGS.map((one) => one),
    );
    const texts = new Map([TEXT, today].map((text) => [sha256(text), new AnchorText(text)]));
    const merged = sidecarOf(
      mergeFile({ base: BASE, ours, theirs }, { ...OPTIONS, texts: (sha) => texts.get(sha) }).text,
    );
    const found = merged.annotations?.find(({ id }) => id === tag.id);
    assert.deepEqual(
      [found?.start, found?.sha256, merged.article.sha256],
      [today.lastIndexOf('Boni'), undefined, sha256(today)],
    );
    // Without the texts it says which one its offsets are of.
    const unknown = sidecarOf(mergeFile({ base: BASE, ours, theirs }, OPTIONS).text);
    const kept = unknown.annotations?.find(({ id }) => id === tag.id);
    assert.deepEqual([kept?.start, kept?.sha256], [TEXT.indexOf('Boni'), sha256(TEXT)]);
  });

  it('merges what coders have read: additions of both sides in, removals out, as of the text that the merge describes', () => {
    const read = (file: string, ...coders: readonly string[]): string =>
      changed(file, 'annotations:\n', `  coding:\n${coders.join('')}annotations:\n`);
    const coder = (by: string, ...seen: readonly string[]): string =>
      `    - by: ${by}\n      status: draft\n${seen.length > 0 ? '      seen:\n' : ''}${seen.map((span) => `        - [${span}]\n`).join('')}`;
    const base = read(BASE, coder('aminata', '0, 10'));
    const ours = read(BASE, coder('aminata', '5, 20'), coder('moussa', '0, 20'));
    const theirs = read(BASE, coder('aminata', '0, 12', '30, 40'));
    const merged = mergeFile({ base, ours, theirs }, OPTIONS);
    assert.deepEqual(merged, {
      text: read(BASE, coder('aminata', '5, 20', '30, 40'), coder('moussa', '0, 20')),
      conflicts: 0,
    });

    const today = `An update.\n${TEXT}`;
    const later = read(sidecarFor('a.txt', today, TAGS), coder('aminata', '0, 11'));
    const known = new Map([TEXT, today].map((text) => [sha256(text), new AnchorText(text)]));
    const before = read(BASE, coder('aminata', '0, 20'));
    const sides = { base: BASE, ours: before, theirs: later };
    const both = sidecarOf(mergeFile(sides, { ...OPTIONS, texts: (sha) => known.get(sha) }).text);
    assert.deepEqual(both.article.coding, [{ by: 'aminata', status: 'draft', seen: [[0, 31]] }]);
    // Nobody knows where in today's text that was: nothing of it is claimed to be read.
    const unknown = sidecarOf(mergeFile(sides, OPTIONS).text);
    assert.deepEqual(unknown.article.coding, [{ by: 'aminata', status: 'draft', seen: [[0, 11]] }]);
  });

  it('keeps the comments and unknown keys of both sides', () => {
    const base = changed(BASE, '    actor: jnim', '    actor: jnim\n    x_base: 1');
    const ours = changed(
      base,
      '    actor: jnim',
      '    # ours, on the actor\n    actor: jnim # ours, beside it\n    note: one',
    );
    const theirs = changed(
      changed(base, '    x_base: 1', '    x_base: 2\n    x_theirs: [a]\n    # theirs, below\n    role: [target]'),
      'article:',
      '# theirs, above\narticle:\n  x_more: yes it is',
    );
    const { text, conflicts } = mergeFile({ base, ours, theirs }, OPTIONS);
    assert.equal(conflicts, 0);
    for (const part of [
      '# ours, on the actor',
      '# ours, beside it',
      'note: one',
      'x_base: 2',
      'x_theirs: [a]',
      '# theirs, below',
      'role: [target]',
      '# theirs, above\narticle:',
      'x_more: yes it is',
    ]) {
      assert.equal(text.split(part).length, 2, `${part}\n${text}`);
    }
    assert.deepEqual(sidecarOf(text).annotations?.length, 2);
  });

  it('takes an accepted reading that the other side changed back to proposed', () => {
    const accepted = '    review:\n      state: accepted\n      by: moussa\n';
    const theirs = changed(BASE, 'claimant: fama', 'claimant: jnim');
    const { text } = mergeFile({ base: BASE, ours: BASE + accepted, theirs }, OPTIONS);
    assert.equal(text, theirs + accepted.replace('accepted', 'proposed'));
  });

  it('merges codebooks by entry and field, and aliases as a set', () => {
    const base = 'sitrep: 1\nactors:\n  jnim:\n    name: JNIM\n    aliases: [GSIM]\n  fama:\n    name: FAMa\n';
    const ours = base.replace('[GSIM]', '[GSIM, Support Group]').replace('name: FAMa', 'name: Malian army');
    const theirs = `${base.replace('[GSIM]', '[Nusrat]').replace('name: FAMa', 'name: Army of Mali')}  # newly founded\n  isgs:\n    name: ISGS\n`;
    const merged = mergeFile({ base, ours, theirs }, { file: '.sitrep/actors.yaml', kind: 'actors' });
    assert.equal(
      merged.text,
      'sitrep: 1\nactors:\n  jnim:\n    name: JNIM\n    aliases: [Support Group, Nusrat]\n  fama:\n' +
        '<<<<<<< ours\n    name: Malian army\n=======\n    name: Army of Mali\n>>>>>>> theirs\n' +
        '  # newly founded\n  isgs:\n    name: ISGS\n',
    );
    assert.equal(merged.conflicts, 1);
  });

  it('merges two sidecars of one article without a common one', () => {
    const [actor, claim] = TAGS;
    assert.ok(actor && claim);
    const [ours, theirs] = [sidecarFor('a.txt', TEXT, [actor]), sidecarFor('a.txt', TEXT, [claim])];
    assert.deepEqual(mergeFile({ base: '', ours, theirs }, OPTIONS), { text: BASE, conflicts: 0 });
  });

  it('leaves both sides to a person where one cannot be read', () => {
    const theirs = changed(BASE, 'sitrep: 1', 'sitrep: 2');
    const merged = mergeFile({ base: BASE, ours: changed(BASE, 'JNIM\n', 'JNIM \n'), theirs }, OPTIONS);
    assert.equal(merged.conflicts, 1);
    assert.match(merged.unread ?? '', /format 2/);
    assert.match(merged.text, /^<<<<<<< ours\nsitrep: 1\n[^]*=======\nsitrep: 2\n[^]*>>>>>>> theirs\n/);
  });
});
