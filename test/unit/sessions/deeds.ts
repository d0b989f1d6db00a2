import { isDeepStrictEqual } from 'node:util';
import type { Reading, Tag } from './tag';

export type Tags = ReadonlyMap<string, Tag>;

/** One thing that was done to one annotation, with what taking it back needs. */
export type Deed =
  | { readonly kind: 'added'; readonly id: string; readonly tag: Tag }
  | { readonly kind: 'removed'; readonly id: string; readonly tag: Tag }
  | {
      readonly kind: 'changed';
      readonly id: string;
      readonly keys: readonly string[];
      readonly before: Reading;
      /** Its reading and words when it was done. */
      readonly after: Tag;
    }
  | { readonly kind: 'reselected'; readonly id: string; readonly before: Tag; readonly after: Tag };

export type Outcome =
  | { readonly tags: Tags; readonly inverse: Deed }
  /** The code of the error that says why not. */
  | { readonly refused: string };

/** Takes one deed back as interface.md says: refused where the annotation has changed since, its place apart. */
export function takeBack(tags: Tags, deed: Deed): Outcome {
  const now = tags.get(deed.id);
  if (deed.kind === 'removed') {
    if (now) return { refused: 'edit/duplicate-id' };
    return { tags: withTag(tags, deed.id, deed.tag), inverse: { ...deed, kind: 'added' } };
  }
  if (!now) return { refused: 'edit/unknown-id' };
  const then = deed.kind === 'added' ? deed.tag : deed.after;
  const isSame = isDeepStrictEqual(now.reading, then.reading) && now.exact === then.exact;
  if (!isSame) return { refused: 'edit/changed-since' };
  switch (deed.kind) {
    case 'added': {
      return { tags: withoutTag(tags, deed.id), inverse: { kind: 'removed', id: deed.id, tag: now } };
    }
    case 'changed': {
      const tag = { ...now, reading: withKeys(now.reading, deed.keys, deed.before) };
      return { tags: withTag(tags, deed.id, tag), inverse: { ...deed, before: now.reading, after: tag } };
    }
    case 'reselected': {
      const { exact, own, record } = deed.before;
      const tag = { ...now, exact, own, record };
      return {
        tags: withTag(tags, deed.id, tag),
        inverse: { kind: 'reselected', id: deed.id, before: now, after: tag },
      };
    }
  }
}

/** Takes deeds back, the last first: all or none. The inverses are in the order in which they were made. */
export function takeAllBack(
  tags: Tags,
  deeds: readonly Deed[],
): { readonly tags: Tags; readonly inverses: readonly Deed[] } | { readonly refused: string } {
  let now = tags;
  const inverses: Deed[] = [];
  for (const deed of deeds.toReversed()) {
    const outcome = takeBack(now, deed);
    if ('refused' in outcome) return outcome;
    now = outcome.tags;
    inverses.push(outcome.inverse);
  }
  return { tags: now, inverses };
}

export const withTag = (tags: Tags, id: string, tag: Tag): Tags => new Map(tags).set(id, tag);

export function withoutTag(tags: Tags, id: string): Tags {
  const rest = new Map(tags);
  rest.delete(id);
  return rest;
}

/** A reading with these keys as another has them. */
export function withKeys(reading: Reading, keys: readonly string[], from: Reading): Reading {
  const merged = { ...reading, ...Object.fromEntries(keys.map((key) => [key, from[key]])) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}
