import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function holder(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs `work` while no other process holds the lock `file`, saying `waiting` once if it has to wait.
 * The lock of a process that has died is taken over.
 */
export async function withLock<T>(file: string, waiting: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  let nameless = 0;
  let told = false;
  while (!take(file)) {
    const pid = holder(file);
    // The holder writes its number a moment after it makes the file.
    nameless = pid === undefined ? nameless + 1 : 0;
    if (nameless > 5 || (pid !== undefined && !isAlive(pid))) rmSync(file, { force: true });
    else {
      if (!told) console.log(waiting);
      told = true;
      await wait(500);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
