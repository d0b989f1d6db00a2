import { idAsNumber } from '../annotation/ids';
import { IdTable } from './idTable';
import type { IdPlace, SidecarNames } from './sidecarIndex';
import type { CheckPath } from './view';

/** An id that stands again: there, and where it stood first. */
export interface RepeatedId {
  readonly place: IdPlace;
  readonly file: string;
  readonly first: { readonly file: string; readonly path: CheckPath };
}

/** More annotations than a file can hold. */
const FILE_STRIDE = 2 ** 21;

/**
 * The ids of a project's sidecars, added file by file in the order of their names, so that the same place is the first
 * on every machine. Keeps two numbers for each annotation.
 */
export class KnownIds {
  /** By the id as a number: the number of the file and of the annotation in it. */
  private readonly annotations = new IdTable();
  private readonly comments = new Map<string, RepeatedId['first']>();
  private readonly files: string[] = [];
  private readonly found: RepeatedId[] = [];

  add({ file, ids }: Pick<SidecarNames, 'file' | 'ids'>): void {
    const number = this.files.push(file) - 1;
    let index = 0;
    for (const place of ids) {
      const key = idAsNumber(place.id);
      const at = this.annotations.get(key);
      const first = at === undefined ? this.comments.get(place.id) : this.placeOf(at);
      if (first) this.found.push({ place, file, first });
      else if (place.kind === 'comment') this.comments.set(place.id, { file, path: place.path });
      else this.annotations.set(key, number * FILE_STRIDE + index);
      if (place.kind === 'annotation') index += 1;
    }
  }

  get repeated(): readonly RepeatedId[] {
    return this.found;
  }

  isAnnotation(id: string): boolean {
    return this.annotations.get(idAsNumber(id)) !== undefined;
  }

  private placeOf(at: number): RepeatedId['first'] {
    const file = this.files[Math.floor(at / FILE_STRIDE)] ?? '';
    return { file, path: ['annotations', at % FILE_STRIDE, 'id'] };
  }
}
