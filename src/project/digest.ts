import { normaliseText } from '../core/text/normalise';
import type { Digest } from './ports';

/** SHA-256 by the platform: VS Code's desktop and web hosts and Node 20 all carry Web Crypto. */
export const webCryptoDigest: Digest = async (bytes) => {
  const hash = await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** The `sha256` of formats.md: of the LF-normalised text without BOM, in UTF-8. */
export const digestOfText = (text: string, digest: Digest): Promise<string> =>
  digest(new TextEncoder().encode(normaliseText(text)));
