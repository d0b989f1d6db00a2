import type { Annotation, Sidecar } from '../../core/annotation/model';
import { ANNOTATION_TYPES, type AnnotationType } from '../../core/annotation/values';
import type { Doubt } from '../../core/anchor/states';
import type { AnchorState } from '../../core/anchor/states';
import { entryRefsOf, type EntryRef } from '../../core/annotation/entryRefs';
import { actorName, placeName } from '../../core/codebook/find';
import type { Codebook } from '../../core/codebook/model';
import { needsDecision } from '../../core/incident/pending';
import type { IncidentState } from '../../core/incident/incidentStates';
import type { Incident } from '../../core/incident/model';
import { compareText } from '../../core/incident/order';
import { needRank, needsPerson } from '../shared/standing';

export const GROUPINGS = ['article', 'type', 'incident', 'claimant', 'actor', 'place'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What is known of an article. */
export type ArticleContent =
  | { readonly kind: 'pending' }
  /** No sidecar. */
  | { readonly kind: 'bare' }
  | { readonly kind: 'unreadable'; readonly problem: string }
  | {
      readonly kind: 'read';
      readonly sidecar: Sidecar;
      /** By annotation id; one that is not in it counts as anchored. */
      readonly states: ReadonlyMap<string, AnchorState>;
      /** Why one is uncertain, by id. */
      readonly doubts?: ReadonlyMap<string, Doubt>;
      /** Why the article itself cannot be read. */
      readonly problem?: string;
    };

export interface TreeArticle {
  readonly uri: string;
  /** Path in the project. */
  readonly path: string;
  readonly content: ArticleContent;
}

export interface TreeProject {
  readonly key: string;
  readonly codebook: Codebook;
  readonly incidents: readonly Incident[];
  /** How they stand, by id; undefined where that is not known yet, or not to be shown. */
  readonly states?: ReadonlyMap<string, IncidentState> | undefined;
  /** In the order in which they are shown. */
  readonly articles: readonly TreeArticle[];
}

interface Base {
  /** Differs from that of every other node, and stays while the node does. */
  readonly key: string;
  readonly children: readonly TreeNode[];
}

export interface AnnotationNode extends Base {
  readonly kind: 'annotation';
  readonly article: TreeArticle;
  readonly annotation: Annotation;
  readonly state: AnchorState;
  readonly doubt: Doubt | undefined;
  readonly codebook: Codebook;
  /** Whether its article stands above it. */
  readonly underArticle: boolean;
  /** Whether it waits for a decision. */
  readonly waits: boolean;
}

export interface IncidentNode extends Base {
  readonly kind: 'incident';
  readonly id: string;
  /** Undefined where annotations name an incident that has no file. */
  readonly incident: Incident | undefined;
  readonly state: IncidentState | undefined;
}

export type TreeNode =
  | AnnotationNode
  | IncidentNode
  | (Base & { readonly kind: 'needs' | 'unassigned' })
  | (Base & { readonly kind: 'article' | 'unreadable'; readonly article: TreeArticle })
  | (Base & { readonly kind: 'type'; readonly type: AnnotationType })
  | (Base & {
      readonly kind: 'entry';
      readonly entry: EntryRef['kind'];
      /** Undefined for mentions that are not linked to the codebook yet. */
      readonly name: string | undefined;
    })
  | (Base & {
      readonly kind: 'claimant';
      /** Undefined for claims that nobody is named for; `linked` tells a name of the codebook from mere words. */
      readonly name: string | undefined;
      readonly linked: boolean;
    });

/** An annotation with what is needed to show it. */
interface Found {
  readonly project: TreeProject;
  readonly article: TreeArticle;
  readonly annotation: Annotation;
  readonly state: AnchorState;
  readonly doubt: Doubt | undefined;
}

/** The roots of the tree: what needs a person first, then the groups asked for. Nothing where there is nothing. */
export function treeOf(projects: readonly TreeProject[], by: Grouping): readonly TreeNode[] {
  const found = projects.flatMap(annotationsOf);
  return [...needs(projects, found), ...groups(projects, found, by)];
}

function groups(projects: readonly TreeProject[], found: readonly Found[], by: Grouping): readonly TreeNode[] {
  switch (by) {
    case 'article':
      return projects.flatMap(byArticle);
    case 'type':
      return byType(found);
    case 'incident':
      return byIncident(projects, found);
    case 'claimant':
      return byClaimant(found);
    case 'actor':
    case 'place':
      return byEntry(found, by);
  }
}

function annotationsOf(project: TreeProject): readonly Found[] {
  return project.articles.flatMap((article) => foundIn(project, article));
}

function foundIn(project: TreeProject, article: TreeArticle): readonly Found[] {
  const { content } = article;
  if (content.kind !== 'read') return [];
  return (content.sidecar.annotations ?? []).map((annotation) => {
    const state = content.states.get(annotation.id) ?? 'anchored';
    return { project, article, annotation, state, doubt: content.doubts?.get(annotation.id) };
  });
}

function needs(projects: readonly TreeProject[], found: readonly Found[]): readonly TreeNode[] {
  const key = 'needs';
  const unreadable = projects.flatMap(({ articles }) =>
    articles
      .filter(({ content }) => content.kind === 'unreadable')
      .map((article): TreeNode => ({ kind: 'unreadable', key: `${key}/${article.uri}`, article, children: [] })),
  );
  // The sort keeps the order of articles and positions among those that are alike.
  const unsure = found.filter(needsPerson).sort((a, b) => needRank(a) - needRank(b));
  const children = [...unreadable, ...annotationNodes(key, unsure)];
  return children.length === 0 ? [] : [{ kind: 'needs', key, children }];
}

function byArticle(project: TreeProject): readonly TreeNode[] {
  return project.articles.map((article) => {
    const key = `article/${article.uri}`;
    return { kind: 'article', key, article, children: annotationNodes(key, foundIn(project, article), true) };
  });
}

function byType(found: readonly Found[]): readonly TreeNode[] {
  return ANNOTATION_TYPES.flatMap((type) => {
    const key = `type/${type}`;
    const own = found.filter(({ annotation }) => annotation.type === type);
    return own.length === 0 ? [] : [{ kind: 'type', key, type, children: annotationNodes(key, own) }];
  });
}

function byIncident(projects: readonly TreeProject[], found: readonly Found[]): readonly TreeNode[] {
  const groups = projects.flatMap((project) => incidentsOf(project, found));
  const loose = found.filter(({ annotation }) => (annotation.incident ?? []).length === 0);
  const key = 'unassigned';
  if (loose.length === 0) return groups;
  return [...groups, { kind: 'unassigned', key, children: annotationNodes(key, loose) }];
}

/** By date and title; then the ids that annotations name and no file has. */
function incidentsOf(project: TreeProject, found: readonly Found[]): readonly TreeNode[] {
  const members = new Map<string, Found[]>(inOrder(project.incidents).map(({ id }) => [id, []]));
  const known = new Map(project.incidents.map((incident) => [incident.id, incident]));
  for (const one of found) {
    if (one.project !== project) continue;
    for (const id of new Set(one.annotation.incident)) {
      const list = members.get(id);
      if (list) list.push(one);
      else members.set(id, [one]);
    }
  }
  return [...members].map(([id, own]) => {
    const key = `incident/${project.key}/${id}`;
    return {
      kind: 'incident',
      key,
      id,
      incident: known.get(id),
      state: project.states?.get(id),
      children: annotationNodes(key, own),
    };
  });
}

const inOrder = (incidents: readonly Incident[]): readonly Incident[] =>
  [...incidents].sort(
    (a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.title, b.title) || compareText(a.id, b.id),
  );

/** Claims only: those with a claimant of the codebook, then those with one in words, then the unattributed. */
function byClaimant(found: readonly Found[]): readonly TreeNode[] {
  const members = new Map<
    string,
    { readonly name: string | undefined; readonly linked: boolean; readonly own: Found[] }
  >();
  for (const one of found) {
    if (one.annotation.type !== 'casualty') continue;
    const { claimant, claimant_text: words } = one.annotation.claim;
    const linked = claimant !== undefined;
    const name = linked ? actorName(one.project.codebook, claimant) : words;
    const key = `claimant/${linked ? `${one.project.key}/${claimant}` : name === undefined ? '' : `“${name}”`}`;
    const known = members.get(key);
    if (known) known.own.push(one);
    else members.set(key, { name, linked, own: [one] });
  }
  const rank = ({ name, linked }: { name: string | undefined; linked: boolean }): number =>
    linked ? 0 : name === undefined ? 2 : 1;
  return [...members]
    .sort(([, a], [, b]) => rank(a) - rank(b) || compareText(a.name ?? '', b.name ?? ''))
    .map(([key, { name, linked, own }]) => ({
      kind: 'claimant',
      key,
      name,
      linked,
      children: annotationNodes(key, own),
    }));
}

/** Each actor or place with all that names it, claims included, by name; mentions without an entry last. */
function byEntry(found: readonly Found[], entry: EntryRef['kind']): readonly TreeNode[] {
  const members = new Map<string, { readonly name: string | undefined; readonly own: Found[] }>();
  for (const one of found) {
    const ids = entryRefsOf(one.annotation).flatMap(({ kind, id }) => (kind === entry ? [id] : []));
    const isUnlinked = one.annotation.type === entry && ids.length === 0;
    for (const id of isUnlinked ? [undefined] : ids) {
      const key = id === undefined ? `${entry}/` : `${entry}/${one.project.key}/${id}`;
      const known = members.get(key);
      if (known) known.own.push(one);
      else
        members.set(key, { name: id === undefined ? undefined : nameOf(one.project.codebook, entry, id), own: [one] });
    }
  }
  return [...members]
    .sort(([a, { name: left }], [b, { name: right }]) => compareText(left, right) || compareText(a, b))
    .map(([key, { name, own }]) => ({ kind: 'entry', key, entry, name, children: annotationNodes(key, own) }));
}

const nameOf = (codebook: Codebook, entry: EntryRef['kind'], id: string): string =>
  entry === 'actor' ? actorName(codebook, id) : placeName(codebook, id);

function annotationNodes(parent: string, found: readonly Found[], underArticle = false): readonly AnnotationNode[] {
  const seen = new Map<string, number>();
  return found.map(({ project, article, annotation, state, doubt }) => {
    const key = `${parent}/${article.uri}#${annotation.id}`;
    // Two annotations may bear one id until a check has been heeded.
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return {
      kind: 'annotation',
      key: times === 0 ? key : `${key}~${times}`,
      article,
      annotation,
      state,
      doubt,
      codebook: project.codebook,
      underArticle,
      waits: needsDecision(annotation, project.states),
      children: [],
    };
  });
}
