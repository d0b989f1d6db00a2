import * as vscode from 'vscode';

const KEY = 'sitrep.currentIncident';

/** An incident, and the project folder it belongs to. */
interface Current {
  readonly id: string;
  readonly root: string;
}

/** The incident that new tags inherit, remembered for this workspace. It is one project's: another's tags do not get it. */
export class CurrentIncident {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;

  constructor(private readonly memory: vscode.Memento) {}

  get id(): string | undefined {
    return this.memory.get<Current>(KEY)?.id;
  }

  /** The incident, if it belongs to the project of this folder. */
  of(root: vscode.Uri): string | undefined {
    const current = this.memory.get<Current>(KEY);
    return current?.root === root.toString() ? current.id : undefined;
  }

  async set(root: vscode.Uri, id: string | undefined): Promise<void> {
    const current: Current | undefined = id === undefined ? undefined : { id, root: root.toString() };
    await this.memory.update(KEY, current);
    this.changes.fire();
  }

  dispose(): void {
    this.changes.dispose();
  }
}
