import { ACTOR_ROLES, type ActorRole } from '../annotation/values';
import type { Codebook } from '../codebook/model';
import type { Incident } from './model';
import { ofType, type Mention } from './mention';
import { nameActor, nameWords, partyOf } from './names';
import { compareBy, compareText } from './order';
import type { ActorLine, Jump, Named, Party } from './summary';

interface Entry {
  readonly actor: Named;
  readonly side: Party;
  readonly roles: Map<ActorRole, number>;
  mentions: number;
  at: Jump | undefined;
}

const sideOrder: Readonly<Record<Party, number>> = { a: 0, both: 1, b: 2, none: 3, unknown: 3 };

/**
 * The actors of an incident: those of its sides, those tagged, and those its claims name. Roles tagged on mentions and
 * those that follow from claims (victim, perpetrator, claimant) are counted together. Mentions that are not linked to
 * the codebook are grouped by their words.
 */
export function actorLines(
  mentions: readonly Mention[],
  incident: Incident | undefined,
  codebook: Codebook,
): readonly ActorLine[] {
  const entries = new Map<string, Entry>();
  const entryOf = (id: string): Entry =>
    upsert(entries, `id:${id}`, () => fresh(nameActor(id, codebook), partyOf(id, incident)));

  for (const id of [...(incident?.side_a ?? []), ...(incident?.side_b ?? [])]) entryOf(id);
  for (const { article, annotation } of ofType(mentions, 'actor')) {
    const { actor, exact } = annotation;
    const entry =
      actor === undefined
        ? upsert(entries, `words:${exact}`, () => fresh(nameWords(exact), 'unknown'))
        : entryOf(actor);
    entry.mentions += 1;
    entry.at ??= { file: article.file, id: annotation.id };
    for (const role of annotation.role ?? []) count(entry, role);
  }
  for (const { article, annotation } of ofType(mentions, 'casualty')) {
    const { victims = [], perpetrator = [], claimant } = annotation.claim;
    const named: readonly (readonly [string, ActorRole])[] = [
      ...victims.map((id) => [id, 'victim'] as const),
      ...perpetrator.map((id) => [id, 'perpetrator'] as const),
      ...(claimant === undefined ? [] : [[claimant, 'claimant'] as const]),
    ];
    for (const [id, role] of named) {
      const entry = entryOf(id);
      entry.at ??= { file: article.file, id: annotation.id };
      count(entry, role);
    }
  }
  return [...entries].map(([key, entry]) => lineOf(key, entry)).sort(compareActors);
}

function fresh(actor: Named, side: Party): Entry {
  return { actor, side, roles: new Map(), mentions: 0, at: undefined };
}

function count({ roles }: Entry, role: ActorRole): void {
  roles.set(role, (roles.get(role) ?? 0) + 1);
}

function lineOf(key: string, { actor, side, roles, mentions, at }: Entry): ActorLine {
  return {
    key,
    actor,
    side,
    roles: ACTOR_ROLES.flatMap((role) => {
      const times = roles.get(role);
      return times === undefined ? [] : [{ role, times }];
    }),
    mentions,
    ...(at === undefined ? {} : { at }),
  };
}

function compareActors(left: ActorLine, right: ActorLine): number {
  return compareBy(
    sideOrder[left.side] - sideOrder[right.side],
    right.mentions - left.mentions,
    compareText(left.actor.name, right.actor.name),
    compareText(left.key, right.key),
  );
}

function upsert<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
