import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotation/model';
import { newSidecar } from '../../../core/annotation/sidecar';
import { compareAnnotations } from '../../../core/annotation/order';
import { fileName, SIDECAR_SUFFIX } from '../../../project/paths';

export const READING_SCHEME = 'sitrep-reading';

/** One coder's reading of an article, to be looked at. */
export interface ShownReading {
  /** The article in the project. */
  readonly uri: vscode.Uri;
  readonly side: 'left' | 'right';
  /** The coder's name on screen. */
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
  readonly annotations: readonly Annotation[];
  readonly anonymous: boolean;
}

/**
 * Articles with one coder's sidecar each, as files of an address of their own that cannot be written: what marks articles of
 * other revisions marks these. They lie where the project does, so that its codebook names what they hold.
 */
export class ReadingFiles implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly files = new Map<string, Uint8Array>();
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;
  private readonly registration = vscode.workspace.registerFileSystemProvider(READING_SCHEME, this, {
    isCaseSensitive: true,
    isReadonly: true,
  });

  /** The address of a reading, which is there from then on. */
  add({ uri, side, name, text, sha256, annotations, anonymous }: ShownReading): vscode.Uri {
    const file = fileName(uri.path);
    const label = name.replaceAll(/[/\\]/g, '-');
    const path = `${uri.path.slice(0, -file.length)}${label} · ${file}`;
    const shown = vscode.Uri.from({ scheme: READING_SCHEME, authority: side, path });
    const own = (anonymous ? annotations.map(withoutNames) : [...annotations]).sort(compareAnnotations);
    this.files.set(keyOf(shown), new TextEncoder().encode(text));
    const sidecar = newSidecar({ file, sha256 }, own);
    this.files.set(keyOf(shown.with({ path: `${path}${SIDECAR_SUFFIX}` })), new TextEncoder().encode(sidecar));
    return shown;
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const size = this.bytes(uri).length;
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size, permissions: vscode.FilePermission.Readonly };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.bytes(uri);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  private bytes(uri: vscode.Uri): Uint8Array {
    const bytes = this.files.get(keyOf(uri));
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  dispose(): void {
    this.registration.dispose();
    this.changes.dispose();
  }
}

const keyOf = ({ authority, path }: vscode.Uri): string => `${authority}${path}`;

/** Who tagged, decided, reviewed and commented stays out of sight. */
function withoutNames(annotation: Annotation): Annotation {
  const { by: _, review: __, ...own } = annotation;
  if (own.type !== 'casualty' || !own.claim.decision) return own;
  const { by: ___, ...decision } = own.claim.decision;
  return { ...own, claim: { ...own.claim, decision } };
}
