import assert from 'node:assert/strict';
import type { Annotation } from '../../../../src/core/annotation/model';
import type { AnchorState } from '../../../../src/core/anchor/states';
import { EMPTY_CODEBOOK } from '../../../../src/core/codebook/model';
import { elementOf } from '../../../../src/extension/tree/treeElements';
import {
  GROUPINGS,
  treeOf,
  type ArticleContent,
  type Grouping,
  type TreeNode,
  type TreeProject,
} from '../../../../src/extension/tree/treeModel';

const selector = { exact: 'words', start: 0, end: 5, prefix: '', suffix: '' };
const actor = (id: string, extra: object = {}): Annotation => ({ id, type: 'actor', ...selector, ...extra });
const claim = (id: string, said: object, extra: object = {}): Annotation => ({
  id,
  type: 'casualty',
  ...selector,
  claim: { harm: 'killed', count: { qualifier: 'exact', stated: 3 }, ...said },
  ...extra,
});

function read(annotations: Annotation[], states: Record<string, AnchorState> = {}): ArticleContent {
  const article = { file: 'a.txt', sha256: '0'.repeat(64) };
  return { kind: 'read', sidecar: { sitrep: 1, article, annotations }, states: new Map(Object.entries(states)) };
}

function project(articles: Record<string, ArticleContent>, more: Partial<TreeProject> = {}): TreeProject {
  const listed = Object.entries(articles).map(([path, content]) => ({ uri: `file:///p/${path}`, path, content }));
  return { key: 'p', codebook: EMPTY_CODEBOOK, incidents: [], articles: listed, ...more };
}

/** The tree as words, for comparing: each node with its rows below. */
function outline(nodes: readonly TreeNode[]): unknown[] {
  return nodes.map((node) => (node.children.length === 0 ? nameOf(node) : [nameOf(node), ...outline(node.children)]));
}

function nameOf(node: TreeNode): string {
  switch (node.kind) {
    case 'annotation':
      return node.annotation.id;
    case 'article':
    case 'unreadable':
      return `${node.kind} ${node.article.path}`;
    case 'type':
      return node.type;
    case 'incident':
      return `${node.kind} ${node.incident?.title ?? node.id}`;
    case 'claimant':
      return `claimant ${node.name ?? '–'}`;
    case 'entry':
      return `${node.entry} ${node.name ?? '–'}`;
    case 'needs':
    case 'unassigned':
      return node.kind;
  }
}

const tree = (by: Grouping, ...projects: TreeProject[]): unknown[] => outline(treeOf(projects, by));

describe('the tree', () => {
  it('groups by article, those without annotations and the unreadable included', () => {
    const one = project({
      'a.txt': read([actor('a1'), actor('a2')]),
      'b.txt': { kind: 'bare' },
      'c.txt': { kind: 'unreadable', problem: 'It does not parse.' },
    });
    assert.deepEqual(tree('article', one), [
      ['needs', 'unreadable c.txt'],
      ['article a.txt', 'a1', 'a2'],
      'article b.txt',
      'article c.txt',
    ]);
  });

  it('groups by type, in the order of the formats, without empty groups', () => {
    const one = project({ 'a.txt': read([claim('c1', {}), actor('a1')]), 'b.txt': read([actor('a2')]) });
    assert.deepEqual(tree('type', one), [
      ['actor', 'a1', 'a2'],
      ['casualty', 'c1'],
    ]);
  });

  it('groups by incident: by date, then those without a file, then what is not assigned', () => {
    const incidents = [
      { id: 'late', title: 'Late', date: '2025-07-02' },
      { id: 'early', title: 'Early', date: '2025-07-01' },
      { id: 'bare', title: 'No annotation', date: '2025-07-03' },
    ];
    const annotations = [
      actor('a1', { incident: ['late', 'early'] }),
      actor('a2', { incident: ['lost'] }),
      actor('a3'),
    ];
    assert.deepEqual(tree('incident', project({ 'a.txt': read(annotations) }, { incidents })), [
      ['incident Early', 'a1'],
      ['incident Late', 'a1'],
      'incident No annotation',
      ['incident lost', 'a2'],
      ['unassigned', 'a3'],
    ]);
  });

  it('groups claims by claimant: linked ones by name, then those in words, then the unattributed', () => {
    const actors = new Map([
      ['z', { name: 'Army' }],
      ['a', { name: 'Rebels' }],
    ]);
    const annotations = [
      claim('c1', {}),
      claim('c2', { claimant_text: 'local sources' }),
      claim('c3', { claimant: 'a' }),
      claim('c4', { claimant: 'z' }),
      claim('c5', { claimant_text: 'local sources' }),
      actor('a1'),
    ];
    const one = project({ 'a.txt': read(annotations) }, { codebook: { actors, places: new Map() } });
    assert.deepEqual(tree('claimant', one), [
      ['claimant Army', 'c4'],
      ['claimant Rebels', 'c3'],
      ['claimant local sources', 'c2', 'c5'],
      ['claimant –', 'c1'],
    ]);
  });

  it('groups by actor and by place: all that names them, claims included, by name; the unlinked last', () => {
    const place = (id: string, extra: object = {}): Annotation => ({ id, type: 'place', ...selector, ...extra });
    const codebook = {
      actors: new Map([
        ['jnim', { name: 'Zealots' }],
        ['fama', { name: 'Army' }],
      ]),
      places: new Map([['dori', { name: 'Dori' }]]),
    };
    const one = project(
      {
        'a.txt': read([
          actor('a1', { actor: 'jnim' }),
          actor('a2'),
          claim('c1', { victims: ['fama'], perpetrator: ['jnim'], claimant: 'fama', place: 'dori' }),
          place('p1', { place: 'nowhere' }),
          place('p2'),
        ]),
      },
      { codebook },
    );
    assert.deepEqual(tree('actor', one), [
      ['actor Army', 'c1'],
      ['actor Zealots', 'a1', 'c1'],
      ['actor –', 'a2'],
    ]);
    assert.deepEqual(tree('place', one), [
      ['place Dori', 'c1'],
      ['place nowhere', 'p1'],
      ['place –', 'p2'],
    ]);
  });

  it('shows first, in each grouping, what needs a person', () => {
    const states = { a1: 'uncertain', a2: 'orphaned', a3: 'moved' } as const;
    const one = project({ 'a.txt': read([actor('a1'), actor('a2'), actor('a3')], states) });
    for (const by of GROUPINGS) assert.deepEqual(tree(by, one)[0], ['needs', 'a1', 'a2'], by);
  });

  it('asks for a changed figure first, for mere spelling after other doubts, for lost words last', () => {
    const states = { a1: 'orphaned', a2: 'uncertain', a3: 'uncertain', a4: 'uncertain' } as const;
    const content = read([actor('a1'), actor('a2'), actor('a3'), actor('a4')], states);
    assert.ok(content.kind === 'read');
    const doubts = new Map([
      ['a2', 'corrected'] as const,
      ['a3', 'edited'] as const,
      ['a4', 'figure-changed'] as const,
    ]);
    const one = project({ 'a.txt': { ...content, doubts } });
    assert.deepEqual(tree('type', one)[0], ['needs', 'a4', 'a3', 'a2', 'a1']);
  });

  it('is empty where there is nothing, so that the welcome shows', () => {
    for (const by of GROUPINGS) assert.deepEqual(tree(by, project({})), []);
    assert.deepEqual(treeOf([], 'article'), []);
  });

  it('keeps keys apart: for one annotation in several groups, for clashing ids and for two projects', () => {
    const twice = read([actor('a1', { incident: ['x', 'y', 'x'] }), actor('a1')], { a1: 'uncertain' });
    const two = [
      project({ 'a.txt': twice }),
      { ...project({}), key: 'q', articles: [{ uri: 'file:///q/a.txt', path: 'a.txt', content: twice }] },
    ];
    for (const by of GROUPINGS) {
      const keys: string[] = [];
      const add = (node: TreeNode): void => {
        keys.push(node.key);
        node.children.forEach(add);
      };
      treeOf(two, by).forEach(add);
      assert.equal(new Set(keys).size, keys.length, by);
    }
  });

  it('gives commands the article and the annotation of a row, and the incident', () => {
    const incidents = [{ id: 'raid', title: 'Raid' }];
    const [incident] = treeOf(
      [project({ 'a.txt': read([actor('a1', { incident: ['raid'] })]) }, { incidents })],
      'incident',
    );
    assert.ok(incident?.children[0]);
    assert.equal(elementOf(incident).incident, 'raid');
    const { uri, id, ids, incident: none } = elementOf(incident.children[0]);
    assert.deepEqual({ uri, id, ids, none }, { uri: 'file:///p/a.txt', id: 'a1', ids: ['a1'], none: undefined });
  });
});
