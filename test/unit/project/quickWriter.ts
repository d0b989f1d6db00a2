import type { Clock } from '../../../src/project/clock';
import { SafeWriter, type WriterOptions } from '../../../src/project/writer';
import { TAGS, TEXT, sidecarFor } from '../cli/projectFiles';
import type { MemoryFiles } from './memoryFiles';

/** A sidecar, and what it holds before and after one tag more. */
export const FILE = 'a.txt.sitrep.yaml';
export const BEFORE = sidecarFor('a.txt', TEXT, TAGS.slice(0, 2));
export const AFTER = sidecarFor('a.txt', TEXT, TAGS);

/** Time that passes only where somebody waits. */
export function quickClock(): Clock {
  let time = 0;
  return {
    now: () => time,
    date: () => 1_700_000_000_000 + time,
    wait: (ms) => {
      time += ms;
      return new Promise((resolve) => setImmediate(resolve));
    },
  };
}

let made = 0;
/** A writer of a window of its own, on a quick clock. */
export const writerOf = (files: MemoryFiles, options: WriterOptions = {}): SafeWriter =>
  new SafeWriter(files, () => `w${(made += 1)}`, { clock: quickClock(), ...options });

/** An edit that puts a text in the place of whatever stands there. */
export const put = (text: string | undefined) => () => ({ text, result: 'done' });
