import { closeSync, constants, fstatSync, open, read, stat } from 'node:fs';
import { promisify } from 'node:util';

// A project is read file by file: a handle of `node:fs/promises` costs twice what the file itself does. What the system
// answers from memory, of a file that is open, is asked at once: handing it to another thread takes ten times as long.
const openFile = promisify(open);
const statPath = promisify(stat);
const readFile = promisify(read);

/** The bytes of a file; undefined for a folder, and for a pipe or a device, which would never end. */
export async function readRegularFile(path: string): Promise<Uint8Array | undefined> {
  // Opening a pipe waits for a writer unless told not to (Windows knows neither).
  const descriptor = await openFile(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(async (error: unknown) => {
    // Some systems do not open folders.
    if ((await statPath(path)).isFile()) throw error;
    return undefined;
  });
  if (descriptor === undefined) return undefined;
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() ? await readAll(descriptor, stats.size) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** `size` is what it was just now; it may have grown or shrunk since. */
async function readAll(descriptor: number, size: number): Promise<Uint8Array> {
  let bytes = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await readFile(descriptor, bytes, length, bytes.length - length, length);
    length += bytesRead;
    if (bytesRead === 0 || length === size) return bytes.subarray(0, length);
    if (length < bytes.length) continue;
    const larger = new Uint8Array(bytes.length * 2);
    larger.set(bytes);
    bytes = larger;
  }
}
