import assert from 'node:assert/strict';
import { SitrepError } from '../../../src/core/problem';
import type { YamlMap } from '../../../src/core/yaml/value';
import { changeIncidents, planIncidents, type IncidentChange } from '../../../src/project/changeIncidents';
import { webCryptoDigest } from '../../../src/project/digest';
import { applyFileEdit } from '../../../src/project/fileEdit';
import { Project } from '../../../src/project/project';
import { sidecarFor } from '../cli/projectFiles';
import { MemoryFiles } from './memoryFiles';

const TEXT = 'Riders attacked Boni and Gossi: 12 killed, then 3 wounded.\n';
const TAGS: readonly YamlMap[] = [
  { id: 'a000000001', type: 'place', exact: 'Boni', place: 'boni', incident: ['raid'] },
  { id: 'a000000002', type: 'place', exact: 'Gossi', place: 'gossi', incident: ['raid', 'siege'] },
  {
    id: 'a000000003',
    type: 'casualty',
    exact: '12 killed',
    claim: { harm: 'killed', count: { stated: 12, qualifier: 'exact', lower: 12, upper: 12 } },
    incident: ['raid'],
  },
];
const RAID = `sitrep: 1
incident:
  id: raid
  title: Raid # by night
  date: "2025-07-01"
  places:
    - place: boni
    - place: gossi
  our_own_key: kept
`;
const SIEGE = 'sitrep: 1\nincident:\n  id: siege\n  title: Siege\n  not_duplicate_of: [raid]\n';

function made(more: Readonly<Record<string, string>> = {}): { files: MemoryFiles; project: Project } {
  const files = new MemoryFiles({
    '.sitrep/project.yaml': 'sitrep: 1\n',
    '.sitrep/incidents/raid.yaml': RAID,
    '.sitrep/incidents/siege.yaml': SIEGE,
    'a.txt': TEXT,
    'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, TAGS),
    // Its article is gone, and it names one of them alone.
    'lost.txt.sitrep.yaml': sidecarFor('lost.txt', TEXT, TAGS.slice(0, 1)),
    'other.txt.sitrep.yaml': sidecarFor('other.txt', TEXT, [{ id: 'a000000009', type: 'place', exact: 'Boni' }]),
    ...more,
  });
  const isArticle = (path: string): boolean => path.endsWith('.txt');
  return { files, project: new Project({ files, digest: webCryptoDigest, isArticle, uniqueName: () => 'u' }) };
}

const all = (files: MemoryFiles): Record<string, string | undefined> =>
  Object.fromEntries(files.names().map((name) => [name, files.text(name)]));

async function incidentsIn(project: Project, article: string): Promise<unknown> {
  const sidecar = await project.sidecar(article);
  assert.ok(sidecar?.reading.ok);
  return sidecar.reading.sidecar.annotations?.map(({ incident }) => incident);
}

/** Makes the change, looks at it, and takes it back: then every byte is as before. */
async function changed(change: IncidentChange, look: (one: ReturnType<typeof made>) => Promise<void>) {
  const one = made();
  const before = all(one.files);
  const done = await changeIncidents(one.project, change);
  await look(one);
  for (const { path, edit } of [...done].reverse()) await applyFileEdit(one.project, path, edit);
  assert.deepEqual(all(one.files), before);
}

describe('changing incidents in a project', () => {
  it('merges: annotations, other incidents and the file that stays, and takes the other away', () =>
    changed({ kind: 'merge', from: 'siege', into: 'raid' }, async ({ files, project }) => {
      assert.deepEqual(await incidentsIn(project, 'a.txt'), [['raid'], ['raid'], ['raid']]);
      assert.equal(files.text('.sitrep/incidents/siege.yaml'), undefined);
      assert.equal(files.text('.sitrep/incidents/raid.yaml'), RAID);
      assert.deepEqual(
        (await project.incidents.load()).incidents.map(({ id }) => id),
        ['raid'],
      );
    }));

  it('renames: the new file keeps the comments and foreign keys of the old', () =>
    changed({ kind: 'rename', from: 'raid', into: 'boni', title: 'Raid on Boni' }, async ({ files, project }) => {
      const text = files.text('.sitrep/incidents/boni.yaml') ?? '';
      assert.equal(text, RAID.replace('id: raid', 'id: boni').replace('title: Raid #', 'title: Raid on Boni #'));
      assert.equal(files.text('.sitrep/incidents/raid.yaml'), undefined);
      assert.match(files.text('.sitrep/incidents/siege.yaml') ?? '', /not_duplicate_of: \[boni\]/);
      assert.deepEqual(await incidentsIn(project, 'a.txt'), [['boni'], ['boni', 'siege'], ['boni']]);
      assert.deepEqual(await incidentsIn(project, 'lost.txt'), [['boni']]);
    }));

  it('renames the title alone without a touch to anything else', () =>
    changed({ kind: 'rename', from: 'raid', into: 'raid', title: 'Night raid' }, async ({ files, project }) => {
      assert.equal(files.text('.sitrep/incidents/raid.yaml'), RAID.replace('title: Raid', 'title: Night raid'));
      assert.deepEqual(await incidentsIn(project, 'lost.txt'), [['raid']]);
    }));

  it('splits: the new incident has the annotations chosen and the places they name', () =>
    changed(
      { kind: 'split', from: 'raid', into: { id: 'gossi', title: 'Gossi' }, annotations: ['a000000002'] },
      async ({ files, project }) => {
        const text = files.text('.sitrep/incidents/gossi.yaml') ?? '';
        assert.match(text, /date: "2025-07-01"\n {2}places:\n {4}- place: gossi\n {2}not_duplicate_of: \[raid\]\n$/);
        assert.match(
          files.text('.sitrep/incidents/raid.yaml') ?? '',
          / {2}not_duplicate_of: \[gossi\]\n {2}our_own_key: kept\n$/,
        );
        assert.deepEqual(await incidentsIn(project, 'a.txt'), [['raid'], ['gossi', 'siege'], ['raid']]);
      },
    ));

  it('says before what it would write', async () => {
    const { files, project } = made();
    const before = all(files);
    const { plan } = await planIncidents(project, { kind: 'merge', from: 'raid', into: 'siege' });
    assert.deepEqual(
      plan.articles.map(({ file, edits }) => [file, edits.length]),
      [
        ['a.txt', 3],
        ['lost.txt', 1],
      ],
    );
    assert.deepEqual(all(files), before);
  });

  const refused = async (
    change: IncidentChange,
    code: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    const { files, project } = made(more);
    const before = all(files);
    await assert.rejects(changeIncidents(project, change), (error: unknown) => SitrepError.is(error, code));
    assert.deepEqual(all(files), before);
  };

  it('is refused as a whole where a file cannot be read, or one id stands for two annotations', async () => {
    const merge = { kind: 'merge', from: 'raid', into: 'siege' } as const;
    await refused(merge, 'merge/unreadable', { 'z.txt.sitrep.yaml': 'sitrep: 1\narticle: [\n' });
    await refused(merge, 'merge/unreadable', { '.sitrep/incidents/z.yaml': 'sitrep: 1\nincident: [\n' });
    const twice = sidecarFor('z.txt', TEXT, [...TAGS.slice(0, 1), ...TAGS.slice(0, 1)]);
    await refused(merge, 'edit/duplicate-id', { 'z.txt.sitrep.yaml': twice });
    await refused({ ...merge, into: 'nowhere' }, 'incident/unknown');
  });

  it('takes back what was done where it is stopped half-way', async () => {
    const { files, project } = made();
    const before = all(files);
    const cancel = { isCancellationRequested: false };
    const progress = (done: number): void => {
      if (done > 0) cancel.isCancellationRequested = true;
    };
    const rename = { kind: 'rename', from: 'raid', into: 'boni' } as const;
    await assert.rejects(changeIncidents(project, rename, { cancel, progress }), (error: unknown) =>
      SitrepError.is(error, 'cancelled'),
    );
    assert.deepEqual(all(files), before);
  });

  it('takes along tags that come in while others are rewritten', async () => {
    const { files, project } = made();
    const late = sidecarFor('late.txt', TEXT, TAGS.slice(0, 1));
    const progress = (): void => files.set('late.txt.sitrep.yaml', late);
    await changeIncidents(project, { kind: 'rename', from: 'raid', into: 'boni' }, { progress });
    assert.match(files.text('late.txt.sitrep.yaml') ?? '', /incident: \[boni\]/);
  });
});
