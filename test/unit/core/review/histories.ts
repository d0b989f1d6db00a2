import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { anchorAll } from '../../../../src/core/anchor/anchor';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import { planMoves } from '../../../../src/core/anchor/plan';
import { makeSelector } from '../../../../src/core/anchor/selector';
import { applyEdit } from '../../../../src/core/annotation/edit';
import { newSidecar, readSidecar } from '../../../../src/core/annotation/sidecar';
import type { Annotation, Claim, Sidecar } from '../../../../src/core/annotation/model';
import { carrySeen, coverage, withSpace } from '../../../../src/core/coverage/seen';
import type { SidecarEdit } from '../../../../src/core/annotation/sidecarEdit';

// Random histories of one sidecar on random articles: what two colleagues do to it on two branches.

/** An article and the sidecar that describes it. */
export interface State {
  readonly article: string;
  readonly sidecar: string;
}

export interface History {
  readonly base: State;
  readonly ours: State;
  readonly theirs: State;
}

export const FILE = 'a.txt.sitrep.yaml';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function sidecarOf(text: string): Sidecar {
  const read = readSidecar(text, FILE);
  if (!read.ok) throw new Error(`${read.problems[0]?.message ?? ''}\n${text}`);
  return read.sidecar;
}

const WORDS = [
  'JNIM',
  'army',
  'Kayes',
  'killed',
  '80',
  'Diboli',
  '🔥',
  'soldiers',
  'said',
  'on',
  'Monday',
  'the',
  'town',
];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 })
  .map((words) => `${words.join(' ')}.\n`);

/** What one step does, and with what. */
interface Step {
  readonly kind:
    | 'add'
    | 'remove'
    | 'claim'
    | 'link'
    | 'note'
    | 'review'
    | 'type'
    | 'move'
    | 'article'
    | 'reject'
    | 'select'
    | 'read';
  readonly pick: number;
  readonly other: number;
  readonly id: string;
  readonly words: string;
}

const id = fc.stringMatching(/^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{9}$/);
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Step['kind']>(
    ...([
      'add',
      'add',
      'remove',
      'claim',
      'link',
      'note',
      'review',
      'type',
      'move',
      'article',
      'reject',
      'select',
      'read',
      'read',
    ] as const),
  ),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  id,
  words: fc.constantFrom('one', 'no: two', '"three"', ' four', 'fünf #5'),
});
const adding = step.map((one): Step => ({ ...one, kind: one.pick % 4 === 0 ? 'read' : 'add' }));

export const history: fc.Arbitrary<History> = fc
  .record({
    sentences: fc.array(sentence, { minLength: 2, maxLength: 6 }),
    before: fc.array(adding, { maxLength: 6 }),
    ours: fc.array(step, { maxLength: 5 }),
    theirs: fc.array(step, { maxLength: 5 }),
    url: fc.boolean(),
  })
  .map(({ sentences, before, ours, theirs, url }) => {
    const article = sentences.join('');
    const details = { file: 'a.txt', sha256: sha256(article), ...(url ? { url: 'https://example.org/1' } : {}) };
    const empty: State = { article, sidecar: newSidecar(details) };
    const base = before.reduce(taken, empty);
    return { base, ours: ours.reduce(taken, base), theirs: theirs.reduce(taken, base) };
  });

/** The state after a step; the same where the step does not apply. */
function taken(state: State, own: Step): State {
  if (own.kind === 'move') return moved(state, own);
  const edit = editOf(state, own);
  return edit ? { ...state, sidecar: applyEdit(state.sidecar, edit, FILE).text } : state;
}

/** A colleague corrects the article, and her editor saves what it moves. */
function moved({ article, sidecar }: State, { pick, words }: Step): State {
  const lines = article.split(/(?<=\n)/);
  const text = lines.toSpliced(pick % (lines.length + 1), 0, `Added: ${words}.\n`).join('');
  const { annotations = [], article: about } = sidecarOf(sidecar);
  const [old, today] = [new AnchorText(article), new AnchorText(text)];
  const anchors = anchorAll(annotations, today, false, () => old);
  const plan = planMoves(annotations, anchors, today, sha256(text), about.sha256);
  const read = (about.coding ?? []).map(({ by, seen: was = [] }) => ({ by, was, now: carrySeen(was, old, today) }));
  return { article: text, sidecar: plan ? applyEdit(sidecar, { kind: 'move', ...plan, read }, FILE).text : sidecar };
}

function editOf({ article, sidecar }: State, { kind, pick, other, id: fresh, words }: Step): SidecarEdit | undefined {
  const { annotations = [], article: about, rejected = [] } = sidecarOf(sidecar);
  const target = annotations[pick % Math.max(1, annotations.length)];
  const selector = wordsAt(article, other);
  switch (kind) {
    case 'add':
      if (annotations.some((one) => one.id === fresh)) return undefined;
      return { kind: 'add', annotation: annotationOf(fresh, selector, pick) };
    case 'remove':
      return target && { kind: 'remove', id: target.id };
    case 'claim':
      if (target?.type !== 'casualty') return undefined;
      return { kind: 'change', id: target.id, changes: { claim: { ...target.claim, ...claimChange(pick, other) } } };
    case 'link':
      return target && { kind: 'change', id: target.id, changes: { incident: [`e-${String(other % 3)}`] } };
    case 'note':
      return target && { kind: 'change', id: target.id, changes: { note: words } };
    case 'review':
      return target && { kind: 'change', id: target.id, changes: { review: { state: 'accepted', by: words } } };
    case 'type':
      if (target?.type !== 'actor') return undefined;
      return {
        kind: 'change',
        id: target.id,
        changes: { type: 'person', actor: undefined, role: ['official', 'victim'][pick % 2] },
      };
    case 'article':
      return {
        kind: 'setArticle',
        changes: other % 2 === 0 ? { headline: words } : { outlet: `${about.outlet ?? ''}${words}` },
      };
    case 'reject': {
      const { exact, start, end } = selector;
      const isKnown = rejected.some((one) => one.start === start && one.end === end);
      return isKnown ? undefined : { kind: 'reject', rejected: { type: 'actor', exact, start, end } };
    }
    case 'read': {
      const text = new AnchorText(article);
      const sentences = coverage(text, []).unread;
      const [start, end] = withSpace(text, sentences[other % sentences.length] ?? [0, 0]);
      const by = ['aminata', 'moussa'][pick % 2] ?? '';
      return { kind: 'code', by, words: { start, end, exact: text.slice(start, end), isRead: pick % 3 > 0 } };
    }
    case 'select':
      return target && { kind: 'replaceSelector', id: target.id, selector };
    case 'move':
      return undefined;
  }
}

function claimChange(pick: number, other: number): Partial<Claim> {
  const figure = other % 5;
  const changes: readonly Partial<Claim>[] = [
    { count: { stated: figure, qualifier: 'exact', lower: figure, upper: figure } },
    { claimant: ['fama', 'jnim'][other % 2] },
    { victim_status: 'civilian' },
    { via: [`Wire ${String(figure)}`] },
    { decision: { harm: 'killed', low: 0, best: figure, high: 9 } },
  ];
  return changes[pick % changes.length] ?? {};
}

function wordsAt(article: string, at: number): ReturnType<typeof makeSelector> {
  const text = new AnchorText(article);
  const words = Array.from(article.matchAll(/[^\s.]+/gu));
  const word = words[at % words.length];
  const start = word?.index ?? 0;
  return makeSelector(text, text.toCodePoints(start), text.toCodePoints(start + (word?.[0].length ?? 1)));
}

function annotationOf(own: string, selector: ReturnType<typeof makeSelector>, pick: number): Annotation {
  const { exact, start, end, prefix, suffix } = selector;
  const shared = { id: own, exact, start, end, prefix, suffix };
  if (pick % 3 === 0) return { ...shared, type: 'actor', actor: 'jnim', role: ['target'] };
  if (pick % 3 === 1) return { ...shared, type: 'place', place: 'ml-kayes' };
  return {
    ...shared,
    type: 'casualty',
    claim: { harm: 'killed', count: { stated: 80, qualifier: 'exact', lower: 80, upper: 80 } },
  };
}
