import type * as vscode from 'vscode';
import { sidesOf, type Point } from '../../../core/review/adjudicate/points';
import type { KeptMarks } from '../keptMarks';

const MARKS = ['skipped', 'neither'] as const;
type Mark = (typeof MARKS)[number];

/** What was skipped, and what was not taken where no file has a place to say so, whenever two readings are compared. */
export class PointMarks {
  constructor(
    private readonly marks: KeptMarks,
    private readonly root: vscode.Uri,
  ) {}

  has(key: string, point: Point, as: Mark): boolean {
    return this.marks.has(...this.markOf(key, point, as));
  }

  /** Remembers a point as this, and as nothing else. */
  async keep(key: string, point: Point, as: Mark | undefined): Promise<void> {
    for (const one of MARKS) {
      if (one === as) await this.marks.add(...this.markOf(key, point, one));
      else await this.marks.remove(...this.markOf(key, point, one));
    }
  }

  /** Whichever coder stands on the left: what is marked are their two readings. */
  private markOf(key: string, point: Point, as: Mark): readonly [key: string, of: unknown] {
    const [article] = key.split('#', 1);
    return [
      `${as} ${this.root.toString()} ${article ?? ''}`,
      sidesOf(point)
        .map((side) => JSON.stringify(side))
        .toSorted(),
    ];
  }
}
