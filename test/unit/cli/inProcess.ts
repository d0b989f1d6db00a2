import { Readable } from 'node:stream';
import { version } from '../../../package.json';
import { run } from '../../../src/cli/run';

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as its process would, but in this one: all but the process itself, in a tenth of the time. */
export async function runHere(cwd: string, args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  const said = { out: '', err: '' };
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const status = await run(
    args,
    {
      cwd,
      version,
      out: (text) => void (said.out += text),
      write: (text) => {
        said.out += text;
        return Promise.resolve();
      },
      readChunks: () => Readable.from([bytes]),
      readInput: () => Promise.resolve(bytes),
      cancel: { isCancellationRequested: false },
    },
    (line) => void (said.err += line),
  );
  return { status, ...said };
}
