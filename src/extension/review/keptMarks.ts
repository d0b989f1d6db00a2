import type * as vscode from 'vscode';

/** More than anyone ticks off in the reviews of one workspace. */
const MOST = 5000;

/**
 * What a reviewer has ticked off or skipped where no file has a place for it, as it stood then. Kept in the workspace's own
 * memory: it is no part of the data.
 */
export class KeptMarks {
  private readonly marks: Set<string>;

  /** `name`: of the list in that memory. */
  constructor(
    private readonly memory: vscode.Memento,
    private readonly name: string,
  ) {
    const kept = memory.get<unknown>(name);
    this.marks = new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []);
  }

  /** `content`: what can be written as JSON; marked with another one, it is not marked any more. */
  has(key: string, content: unknown): boolean {
    return this.marks.size > 0 && this.marks.has(markOf(key, content));
  }

  async add(key: string, content: unknown): Promise<void> {
    this.marks.add(markOf(key, content));
    for (const mark of this.marks) {
      if (this.marks.size <= MOST) break;
      this.marks.delete(mark);
    }
    await this.save();
  }

  async remove(key: string, content: unknown): Promise<void> {
    if (this.marks.delete(markOf(key, content))) await this.save();
  }

  private async save(): Promise<void> {
    await this.memory.update(this.name, [...this.marks]);
  }
}

/** A key with a number of its content: one that is made anew is another. */
const markOf = (key: string, content: unknown): string => `${key}=${fingerprint(JSON.stringify(content))}`;

/** FNV-1a over UTF-16 units, 32 bits: tells states of one entry apart, and costs no wait. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
