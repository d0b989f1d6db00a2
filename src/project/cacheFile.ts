import { pause } from './slices';
import type { Digest, FileSystem } from './ports';

/** A file outside the project that what was found is kept in between runs. Anyone may delete it at any time. */
export interface CacheFile {
  readonly files: Pick<FileSystem, 'read' | 'write' | 'rename' | 'remove'>;
  /** Its name; one for each project. */
  readonly name: string;
  /** Of the tool: what another version found is not believed. */
  readonly version: string;
  readonly digest: Digest;
}

const LINES_A_LOOK = 100;
const LF = 0x0a;
/** In hexadecimal digits. */
const SHA256_LENGTH = 64;

/** Its lines; none where there is no such file, or where it is of another version, cut short or damaged. */
export async function readCacheFile({ files, name, version, digest }: CacheFile): Promise<readonly string[]> {
  const bytes = await files.read(name);
  const headEnd = bytes?.indexOf(LF) ?? -1;
  if (!bytes || headEnd === -1) return [];
  const head = new TextDecoder().decode(bytes.subarray(0, headEnd));
  const body = bytes.subarray(headEnd + 1);
  if (head !== headOf(version, await digest(body))) return [];
  const decoder = new TextDecoder();
  const lines: string[] = [];
  for (let from = 0, to = body.indexOf(LF); to !== -1; from = to + 1, to = body.indexOf(LF, from)) {
    lines.push(decoder.decode(body.subarray(from, to)));
    if (lines.length % LINES_A_LOOK === 0) await pause();
  }
  return lines;
}

/** Writes all lines beside the file and renames it, so that another window reads the old one or the new. */
export async function writeCacheFile(
  { files, name, version, digest }: CacheFile,
  lines: readonly string[],
): Promise<void> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for (let from = 0; from < lines.length; from += LINES_A_LOOK) {
    parts.push(encoder.encode(`${lines.slice(from, from + LINES_A_LOOK).join('\n')}\n`));
    await pause();
  }
  const head = (sha256: string): Uint8Array => encoder.encode(`${headOf(version, sha256)}\n`);
  const bodyAt = head('0'.repeat(SHA256_LENGTH)).length;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, bodyAt));
  let at = bodyAt;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
    await pause();
  }
  whole.set(head(await digest(whole.subarray(bodyAt))));
  const beside = `${name}.tmp`;
  await files.write(beside, whole);
  await files.rename(beside, name);
}

const headOf = (version: string, sha256: string): string => `sitrep cache 1 ${JSON.stringify(version)} ${sha256}`;
