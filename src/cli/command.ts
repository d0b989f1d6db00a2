import type { Cancel } from '../project/ports';

/** What a subcommand sees of the world, so that it can be run without a process. */
export interface Io {
  readonly cwd: string;
  /** Version of the package. */
  readonly version: string;
  /** Writes to standard output, as it is: see `visible`. */
  readonly out: (text: string) => void;
  /** Writes to standard output and waits until whoever reads it has room for more. */
  readonly write: (text: string) => Promise<void>;
  /** Standard input as it comes. */
  readonly readChunks: () => AsyncIterable<Uint8Array>;
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  readonly cancel: Cancel;
}

/** 0 clean, 1 findings. What could not run is thrown, and ends with 2. */
export type ExitStatus = 0 | 1;

/** One subcommand, one file. */
export interface Command {
  readonly name: string;
  /** One line for the list of subcommands. */
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[], io: Io): Promise<ExitStatus>;
}
