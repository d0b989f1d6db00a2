import assert from 'node:assert/strict';
import { nodeDigest } from '../../../src/cli/nodeDigest';
import { webCryptoDigest } from '../../../src/project/digest';

describe('the digest of the command line', () => {
  it('is that of the editor, of files of any length', async () => {
    const piece = 512 * 1024;
    for (const length of [0, 1, 5000, piece - 1, piece, piece + 1, 3 * piece + 7]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 251);
      assert.equal(await nodeDigest(bytes), await webCryptoDigest(bytes), `${length} bytes`);
    }
  });
});
