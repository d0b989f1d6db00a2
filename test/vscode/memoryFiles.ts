import * as vscode from 'vscode';

/** Files that are no disk's, as a repository on the web or an archive has them; writing can be made to fail. */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly files = new Map<string, Uint8Array>();
  private readonly events = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.events.event;
  /** What is refused, as a full disk or a read-only mount refuses it. */
  refuses: 'nothing' | 'write' | 'rename' = 'nothing';

  names(): readonly string[] {
    return [...this.files.keys()].sort();
  }

  text(path: string): string | undefined {
    const bytes = this.files.get(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.files.get(path);
    if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: bytes.length, size: bytes.length };
    if (this.names().some((name) => name.startsWith(`${path}/`))) {
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    }
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const below = this.names().filter((name) => name.startsWith(`${path}/`));
    const parts = below.map((name) => name.slice(path.length + 1).split('/'));
    const kinds = new Map(
      parts.map(([name = '', ...rest]) => [name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File]),
    );
    return [...kinds];
  }

  createDirectory(): void {
    // A folder is there when a file in it is.
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const bytes = this.files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    if (this.refuses === 'write') throw vscode.FileSystemError.NoPermissions(uri);
    this.files.set(uri.path, bytes);
    this.events.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  delete({ path }: vscode.Uri): void {
    if (!this.files.delete(path)) throw vscode.FileSystemError.FileNotFound(path);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    if (this.refuses === 'rename') throw vscode.FileSystemError.Unavailable(to);
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }
}
