import { FILE_START, SitrepError, type Problem } from '../core/problem';

/** UTF-8 or an error: a lossy decode would write back something the coder never had. */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    // The BOM is kept, so that a file is written back with the bytes it came with.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new SitrepError('file/not-utf8', `${path} is not UTF-8. Save it as UTF-8 and try again.`, [], { cause });
  }
}

/** The text of a file, or the problem that it is not UTF-8. */
export function readText(bytes: Uint8Array, path: string): string | Problem {
  try {
    return decodeUtf8(bytes, path);
  } catch (error) {
    if (!SitrepError.is(error)) throw error;
    return { code: error.code, severity: 'error', message: error.message, file: path, range: FILE_START };
  }
}
