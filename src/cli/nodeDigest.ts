import { createHash } from 'node:crypto';
import type { Digest } from '../project/ports';
import { pause } from '../project/slices';

/** In bytes: what is hashed in about a millisecond. */
const PIECE = 512 * 1024;

/** SHA-256 on this thread: to hand a file of a few kilobytes to another takes several times as long as hashing it. */
export const nodeDigest: Digest = async (bytes) => {
  const hash = createHash('sha256').update(bytes.subarray(0, PIECE));
  for (let at = PIECE; at < bytes.length; at += PIECE) {
    await pause();
    hash.update(bytes.subarray(at, at + PIECE));
  }
  return hash.digest('hex');
};
