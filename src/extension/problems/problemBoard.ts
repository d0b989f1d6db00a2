import * as vscode from 'vscode';
import type { Problem } from '../../core/problem';
import { toDiagnostic } from '../shared/convert';

/** What only a look at all files can tell; a look at one file leaves it standing. */
const OVER_FILES: ReadonlySet<string> = new Set(['annotation/duplicate-id', 'link/self', 'link/unknown']);

/** What the Problems panel shows: for an open file what its text says now, for the others what the last check found. */
export class ProblemBoard implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('sitrep');
  private readonly checked = new Map<string, readonly Problem[]>();
  private readonly live = new Map<string, readonly Problem[]>();

  /** The files that the last check found something in. */
  get checkedFiles(): readonly vscode.Uri[] {
    return [...this.checked.keys()].map((key) => vscode.Uri.parse(key, true));
  }

  /** Takes the findings of a whole check, which replaces the one before. */
  setChecked(found: ReadonlyMap<string, readonly Problem[]>): void {
    const touched = new Set([...this.checked.keys(), ...found.keys()]);
    this.checked.clear();
    for (const [key, problems] of found) this.checked.set(key, problems);
    for (const key of touched) this.show(key);
  }

  /** A file that the last check spoke of has changed: this is what it says now. */
  renew(uri: vscode.Uri, problems: readonly Problem[]): void {
    const key = uri.toString();
    if (problems.length > 0) this.checked.set(key, problems);
    else this.checked.delete(key);
    this.show(key);
  }

  hasChecked(uri: vscode.Uri): boolean {
    return this.checked.has(uri.toString());
  }

  /** What an open file says now; undefined when it is closed. */
  setLive(uri: vscode.Uri, problems: readonly Problem[] | undefined): void {
    const key = uri.toString();
    if (problems) this.live.set(key, problems);
    else if (!this.live.delete(key)) return;
    this.show(key);
  }

  /** The text is another one than was checked: what the check said over files no longer has its place. */
  outdate(uri: vscode.Uri): void {
    const key = uri.toString();
    const known = this.checked.get(key);
    if (known)
      this.renew(
        uri,
        known.filter(({ code }) => !OVER_FILES.has(code)),
      );
  }

  private show(key: string): void {
    const live = this.live.get(key);
    const checked = this.checked.get(key) ?? [];
    const problems = live ? [...live, ...checked.filter(({ code }) => OVER_FILES.has(code))] : checked;
    const uri = vscode.Uri.parse(key, true);
    if (problems.length === 0) this.collection.delete(uri);
    else this.collection.set(uri, problems.map(toDiagnostic));
  }

  dispose(): void {
    this.collection.dispose();
  }
}
