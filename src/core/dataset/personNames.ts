import type { Sidecar } from '../annotation/model';
import type { Codebook } from '../codebook/model';
import { isHidden } from './hide';
import { NameRedactor, spellingsOfPerson, wordsOfNames } from './names';

/** Gathers the names of tagged persons from all articles of a dataset, before the first of them is written. */
export class PersonNames {
  private readonly names = new Set<string>();
  private readonly known: ReadonlySet<string>;

  constructor({ actors, places }: Codebook) {
    this.known = wordsOfNames(
      [...actors.values(), ...places.values()].flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    );
  }

  /** Also of annotations that cannot be placed: they are names all the same. */
  add({ annotations = [] }: Sidecar): void {
    for (const annotation of annotations) {
      if (annotation.type !== 'person' || !isHidden(annotation)) continue;
      for (const name of spellingsOfPerson(annotation.exact, (word) => this.known.has(word))) this.names.add(name);
    }
  }

  redactor(): NameRedactor {
    return new NameRedactor(this.names);
  }
}
