import type * as vscode from 'vscode';
import { LABEL_TARGETS, type LabelMap, type LabelTarget } from '../../core/import/labels';

const KEY = 'sitrep.importLabels';

type Kept = Readonly<Record<string, readonly (readonly [label: string, target: string])[]>>;

/** What labels of other tools became in this workspace, by the project's folder. */
export class LabelMemory {
  constructor(private readonly memory: vscode.Memento) {}

  of(root: vscode.Uri): LabelMap {
    const pairs = this.all()[root.toString()] ?? [];
    return new Map(
      pairs.flatMap(([label, target]): readonly (readonly [string, LabelTarget])[] => {
        const known = LABEL_TARGETS.find((one) => one === target);
        return known === undefined ? [] : [[label, known]];
      }),
    );
  }

  async keep(root: vscode.Uri, labels: LabelMap): Promise<void> {
    const pairs = [...new Map([...this.of(root), ...labels])];
    await this.memory.update(KEY, { ...this.all(), [root.toString()]: pairs });
  }

  private all(): Kept {
    return this.memory.get<Kept>(KEY, {});
  }
}
