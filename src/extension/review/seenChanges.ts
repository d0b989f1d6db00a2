import type * as vscode from 'vscode';
import type { EntryChange } from '../../core/review/changes';

const MEMORY_KEY = 'sitrep.seenChanges';
/** More than anyone ticks off in the reviews of one workspace. */
const MOST = 5000;

/**
 * The changes that a reviewer has ticked off where no file has a place for it (what was removed, the codebook, incidents),
 * as they stood then. Kept in the workspace's own memory: it is no part of the data.
 */
export class SeenChanges {
  private readonly marks: Set<string>;

  constructor(private readonly memory: vscode.Memento) {
    const kept = memory.get<unknown>(MEMORY_KEY);
    this.marks = new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []);
  }

  has(key: string, change: EntryChange): boolean {
    return this.marks.size > 0 && this.marks.has(markOf(key, change));
  }

  async add(key: string, change: EntryChange): Promise<void> {
    this.marks.add(markOf(key, change));
    for (const mark of this.marks) {
      if (this.marks.size <= MOST) break;
      this.marks.delete(mark);
    }
    await this.memory.update(MEMORY_KEY, [...this.marks]);
  }
}

/** A change by its key and by a number of its content: one that is made anew is another. */
const markOf = (key: string, change: EntryChange): string => `${key}=${fingerprint(JSON.stringify(change))}`;

/** FNV-1a over UTF-16 units, 32 bits: tells changes of one entry apart, and costs no wait. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
