import type { YamlMap, YamlValue } from '../yaml/value';
import type { FileKind } from './fileKind';

/** A value under a key, before and after; undefined where there was or is none. Lists are given whole. */
export interface FieldChange {
  readonly path: readonly string[];
  readonly before: YamlValue | undefined;
  readonly after: YamlValue | undefined;
}

/** What a change is about: an entry with a name of its own, or what else stands in the file. */
export type Subject = 'annotation' | 'rejected' | 'actor' | 'place' | 'file';

/** One entry that differs. `key` names it among its kind, and is '' for what stands outside entries. */
export type EntryChange = {
  readonly subject: Subject;
  readonly key: string;
} & (
  | { readonly kind: 'added'; readonly after: YamlMap }
  | { readonly kind: 'removed'; readonly before: YamlMap }
  | {
      readonly kind: 'changed';
      readonly before: YamlMap;
      readonly after: YamlMap;
      /** All that differs, where it stands included. */
      readonly fields: readonly FieldChange[];
      /** Its place: `moved` because the text did, which is no one's change; `reanchored` to other words or another place. */
      readonly place: 'same' | 'moved' | 'reanchored';
    }
);

/** How one state of a file differs from another. */
export interface FileDiff {
  readonly kind: FileKind;
  readonly changes: readonly EntryChange[];
  /** Keys of the entries of the second state, where they do not stand in their usual order. */
  readonly order: { readonly annotation?: readonly string[]; readonly rejected?: readonly string[] };
}
