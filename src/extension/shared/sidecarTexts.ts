import type { Annotation } from '../../core/annotation/model';
import type { ProjectFileRef } from './projects';

/** The texts that a sidecar's offsets are of, where they are not the one the document holds. */
export class SidecarTexts {
  private readonly named: ReadonlySet<string>;
  private readonly found = new Map<string, string | undefined>();

  constructor(
    private readonly file: ProjectFileRef,
    articleSha256: string,
    annotations: readonly Annotation[],
  ) {
    this.named = new Set([articleSha256, ...annotations.flatMap(({ sha256 }) => sha256 ?? [])]);
  }

  /** Looks up all but today's text; true if there was something to look up, for that may take a while. */
  async fetch(todaySha256: string): Promise<boolean> {
    const missing = [...this.named].filter((sha256) => sha256 !== todaySha256 && !this.found.has(sha256));
    for (const sha256 of missing) {
      this.found.set(sha256, await this.file.project.oldText(this.file.path, sha256));
    }
    return missing.length > 0;
  }

  /** A normalised text by its hash; undefined where it cannot be had. */
  get(sha256: string): string | undefined {
    return this.found.get(sha256);
  }
}
