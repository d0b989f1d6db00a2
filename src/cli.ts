import { buffer } from 'node:stream/consumers';
import { version } from '../package.json';
import { isCode } from './cli/nodeFileSystem';
import { run } from './cli/run';

/** Composition root of the command line: the process, and nothing else. */
async function main(): Promise<void> {
  const stopping = { isCancellationRequested: false };
  // The first interrupt lets files be left whole; the second is Node's own.
  process.once('SIGINT', () => (stopping.isCancellationRequested = true));
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: unknown) => {
      // Whoever read us (head, less) has seen enough: no error of ours.
      if (isCode(error, 'EPIPE')) process.exit();
      throw error;
    });
  }
  process.exitCode = await run(
    process.argv.slice(2),
    {
      cwd: process.cwd(),
      version,
      out: (text) => process.stdout.write(text),
      write: (text) =>
        new Promise((resolve) => {
          if (process.stdout.write(text)) resolve();
          else process.stdout.once('drain', resolve);
        }),
      readChunks: () => process.stdin,
      readInput: () => buffer(process.stdin),
      cancel: stopping,
    },
    (line) => process.stderr.write(line),
  );
}

void main();
