import assert from 'node:assert/strict';
import { SitrepError } from '../../../src/core/problem';
import type { YamlMap } from '../../../src/core/yaml/value';
import { webCryptoDigest } from '../../../src/project/digest';
import { applyFileEdit } from '../../../src/project/fileEdit';
import { filesNaming, mergeInProject } from '../../../src/project/mergeInProject';
import { Project } from '../../../src/project/project';
import { sidecarFor } from '../cli/projectFiles';
import { MemoryFiles } from './memoryFiles';

const TEXT = 'JNIM and Nusrat fought in Boni: 12 killed, Nusrat said.\n';
const TAGS: readonly YamlMap[] = [
  { id: 'a000000001', type: 'actor', exact: 'JNIM', actor: 'jnim' },
  { id: 'a000000002', type: 'actor', exact: 'Nusrat', actor: 'nusrat', note: 'kept' },
  { id: 'a000000003', type: 'place', exact: 'Boni', place: 'nusrat' },
  {
    id: 'a000000004',
    type: 'casualty',
    exact: '12 killed',
    claim: {
      harm: 'killed',
      count: { stated: 12, qualifier: 'exact', lower: 12, upper: 12 },
      victims: ['nusrat', 'jnim'],
      perpetrator: ['fama'],
      claimant: 'nusrat',
      place: 'nusrat',
    },
  },
  { id: 'a000000005', type: 'statement', exact: 'Nusrat said', kind: 'other', claimant: 'nusrat' },
];
const INCIDENT =
  'sitrep: 1\nincident:\n  id: raid\n  title: Raid # by night\n  side_a: [nusrat, jnim]\n  side_b: [fama]\n';

function made(more: Readonly<Record<string, string>> = {}): { files: MemoryFiles; project: Project } {
  const files = new MemoryFiles({
    '.sitrep/project.yaml': 'sitrep: 1\n',
    '.sitrep/actors.yaml':
      'sitrep: 1\nactors:\n  jnim:\n    name: JNIM\n  nusrat: # seen once\n    name: Nusrat\n  fama:\n    name: FAMa\n',
    '.sitrep/places.yaml': 'sitrep: 1\nplaces:\n  nusrat:\n    name: Boni\n',
    '.sitrep/incidents/raid.yaml': INCIDENT,
    'a.txt': TEXT,
    'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, TAGS),
    // Its article is gone: what it says must not be left pointing at nothing.
    'lost.txt.sitrep.yaml': sidecarFor('lost.txt', TEXT, TAGS.slice(0, 2)),
    ...more,
  });
  const isArticle = (path: string): boolean => path.endsWith('.txt');
  return { files, project: new Project({ files, digest: webCryptoDigest, isArticle, uniqueName: () => 'u' }) };
}

const all = (files: MemoryFiles): Record<string, string | undefined> =>
  Object.fromEntries(files.names().map((name) => [name, files.text(name)]));

const MERGE = { entry: 'actor', from: 'nusrat', into: 'jnim' } as const;

describe('merging in a project', () => {
  it('re-points annotations, claims, statements and incidents of that kind, and one undo gives the bytes back', async () => {
    const { files, project } = made();
    const before = all(files);
    assert.deepEqual(await filesNaming(project, MERGE), [
      { kind: 'incident', path: '.sitrep/incidents/raid.yaml', count: 1 },
      { kind: 'article', path: 'a.txt', count: 3 },
      { kind: 'article', path: 'lost.txt', count: 1 },
    ]);
    const done = await mergeInProject(project, MERGE);
    const sidecar = await project.sidecar('a.txt');
    assert.ok(sidecar?.reading.ok);
    const [, actor, place, casualty, statement] = sidecar.reading.sidecar.annotations ?? [];
    assert.ok(actor?.type === 'actor' && actor.actor === 'jnim' && actor.note === 'kept');
    assert.ok(place?.type === 'place' && place.place === 'nusrat', 'a place of the same id is another entry');
    assert.ok(casualty?.type === 'casualty');
    assert.deepEqual(casualty.claim.victims, ['jnim']);
    assert.deepEqual([casualty.claim.claimant, casualty.claim.place], ['jnim', 'nusrat']);
    assert.ok(statement?.type === 'statement' && statement.claimant === 'jnim');
    assert.match(files.text('lost.txt.sitrep.yaml') ?? '', /actor: jnim[^]*actor: jnim/);
    assert.match(files.text('.sitrep/incidents/raid.yaml') ?? '', /# by night\n {2}side_a: \[jnim\]/);
    const { actors } = await project.codebook.load();
    assert.deepEqual([...actors.keys()], ['jnim', 'fama']);
    assert.deepEqual(actors.get('jnim')?.aliases, ['Nusrat']);
    for (const { path, edit } of [...done].reverse()) await applyFileEdit(project, path, edit);
    assert.deepEqual(all(files), before);
  });

  const refused = async (more: Readonly<Record<string, string>>, code: string): Promise<void> => {
    const { files, project } = made(more);
    const before = all(files);
    await assert.rejects(mergeInProject(project, MERGE), (error: unknown) => SitrepError.is(error, code));
    assert.deepEqual(all(files), before);
  };

  it('is refused as a whole where a file cannot be read, for it may name the entry, too', async () => {
    await refused({ 'z.txt.sitrep.yaml': 'sitrep: 1\narticle: [\n' }, 'merge/unreadable');
    await refused({ '.sitrep/incidents/z.yaml': 'sitrep: 1\nincident: [\n' }, 'merge/unreadable');
    await refused({ '.sitrep/places.yaml': 'sitrep: 1\nplaces: [\n' }, 'merge/unreadable');
  });

  it('is refused where one id stands for two annotations, and what was done before is taken back', async () => {
    const twice = sidecarFor('z.txt', TEXT, [...TAGS.slice(1, 2), ...TAGS.slice(1, 2)]);
    await refused({ 'z.txt.sitrep.yaml': twice }, 'edit/duplicate-id');
  });

  it('is refused where both fight each other, or each has a decision of its own', async () => {
    const opposed = INCIDENT.replace('[nusrat, jnim]', '[nusrat]').replace('[fama]', '[jnim]');
    await refused({ '.sitrep/incidents/raid.yaml': opposed }, 'merge/opposed');
    const decided = ['nusrat', 'jnim'].map((id) => `    - victims: [${id}]\n      harm: killed\n      best: 3\n`);
    await refused({ '.sitrep/incidents/raid.yaml': `${INCIDENT}  decisions:\n${decided.join('')}` }, 'merge/decisions');
  });

  it('leaves everything as it was when it is stopped half-way', async () => {
    const { files, project } = made();
    const before = all(files);
    const cancel = { isCancellationRequested: false };
    const progress = (done: number): void => {
      if (done > 0) cancel.isCancellationRequested = true;
    };
    await assert.rejects(mergeInProject(project, MERGE, { cancel, progress }), (error: unknown) =>
      SitrepError.is(error, 'cancelled'),
    );
    assert.deepEqual(all(files), before);
  });

  it('is not taken back over a codebook that has changed since', async () => {
    const { files, project } = made();
    const done = await mergeInProject(project, MERGE);
    await project.codebook.addActor('new', { name: 'New' });
    const last = done.at(-1);
    assert.ok(last);
    await assert.rejects(applyFileEdit(project, last.path, last.edit), (error: unknown) =>
      SitrepError.is(error, 'edit/changed-since'),
    );
    assert.doesNotMatch(files.text('.sitrep/actors.yaml') ?? '', /nusrat:/);
  });
});
