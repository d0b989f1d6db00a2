import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A repository of a case's own, whatever the machine's configuration says: to be disposed of. */
export class GitRepository {
  readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'sitrep-git-')));

  constructor() {
    this.git('init', '--quiet');
  }

  git(...args: readonly string[]): string {
    const settings = ['user.name=T', 'user.email=t@example.org', 'commit.gpgSign=false', 'core.autocrlf=false'];
    const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
    return execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(this.root, name)), { recursive: true });
      writeFileSync(path.join(this.root, name), content);
    }
  }

  commit(files: Readonly<Record<string, string | Uint8Array>>): void {
    this.write(files);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'A state');
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
