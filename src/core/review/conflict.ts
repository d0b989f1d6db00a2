import type { Schema } from '../yaml/keyOrder';
import type { YamlMap, YamlValue } from '../yaml/value';

/** Two changes of one thing that do not go together: a person must choose. */
export interface Conflict {
  /** Stands for it in the merged value, as text that no file holds, until the file is written. */
  readonly token: string;
  /** Keys that lead to the map or list that holds it. */
  readonly path: readonly string[];
  /** What differs: keys of that map, or undefined for an item of that list. */
  readonly keys: readonly string[] | undefined;
  /** The values under these keys, or the item, on either side; undefined or missing where that side has none. */
  readonly ours: YamlMap | YamlValue | undefined;
  readonly theirs: YamlMap | YamlValue | undefined;
  /** Of the map or list. */
  readonly schema: Schema;
  /** The map as one side has it: which keys are written how may depend on it. */
  readonly around: YamlMap;
}

/** Makes the tokens of one merge. */
export class Tokens {
  private readonly prefix: string;
  private count = 0;

  /** `texts`: all that goes into the merge, so that no token can stand in it already. */
  constructor(texts: readonly string[]) {
    let prefix = 'SitrepConflict';
    while (texts.some((text) => text.includes(prefix))) prefix += 'X';
    this.prefix = prefix;
  }

  next(): string {
    this.count += 1;
    return `${this.prefix}${this.count}z`;
  }
}
