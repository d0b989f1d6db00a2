import { createHash } from 'node:crypto';
import type { Digest } from '../project/ports';

/** SHA-256 at once: to hand a file of a few kilobytes to another thread takes several times as long as hashing it. */
export const nodeDigest: Digest = (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'));
