import type { IdPlace, SidecarNames } from './sidecarIndex';
import type { CheckPath } from './view';

/** An id that stands again: there, and where it stood first. */
export interface RepeatedId {
  readonly place: IdPlace;
  readonly file: string;
  readonly first: { readonly file: string; readonly path: CheckPath };
}

/** One large map grows by being copied whole, which would hold the thread; many small ones do not. */
const SHARDS = 32;
/** More annotations than a file can hold. */
const FILE_STRIDE = 2 ** 21;

/**
 * The ids of a project's sidecars, added file by file in the order of their names, so that the same place is the first
 * on every machine. Keeps one number for each annotation.
 */
export class KnownIds {
  /** By id: the number of the file and of the annotation in it. */
  private readonly annotations = Array.from({ length: SHARDS }, () => new Map<string, number>());
  private readonly comments = new Map<string, RepeatedId['first']>();
  private readonly files: string[] = [];
  private readonly found: RepeatedId[] = [];

  add({ file, ids }: Pick<SidecarNames, 'file' | 'ids'>): void {
    const number = this.files.push(file) - 1;
    let index = 0;
    for (const place of ids) {
      const first = this.placeOf(place.id);
      if (first) this.found.push({ place, file, first });
      else if (place.kind === 'comment') this.comments.set(place.id, { file, path: place.path });
      else this.shard(place.id).set(place.id, number * FILE_STRIDE + index);
      if (place.kind === 'annotation') index += 1;
    }
  }

  get repeated(): readonly RepeatedId[] {
    return this.found;
  }

  isAnnotation(id: string): boolean {
    return this.shard(id).has(id);
  }

  private placeOf(id: string): RepeatedId['first'] | undefined {
    const at = this.shard(id).get(id);
    if (at === undefined) return this.comments.get(id);
    const file = this.files[Math.floor(at / FILE_STRIDE)] ?? '';
    return { file, path: ['annotations', at % FILE_STRIDE, 'id'] };
  }

  private shard(id: string): Map<string, number> {
    const key = (id.charCodeAt(1) + id.charCodeAt(2) * 7) % SHARDS;
    const shard = this.annotations[Number.isNaN(key) ? 0 : key];
    if (!shard) throw new Error('There is a shard for every id.');
    return shard;
  }
}
