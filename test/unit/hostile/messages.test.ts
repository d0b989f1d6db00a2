import assert from 'node:assert/strict';
import { MESSAGES } from '../../fixtures/hostile/messages';
import { readPageMessage } from '../../../src/webview/protocol';
import { assertUntouched } from './harmless';

describe('hostile page messages', () => {
  for (const [name, message] of Object.entries(MESSAGES)) {
    it(`${name}: refused`, () => {
      assert.equal(readPageMessage(message), undefined);
      assertUntouched();
    });
  }

  it('lose every key that is not ours', () => {
    const sent: unknown = JSON.parse('{"version":1,"type":"ready","command":"x","__proto__":{"polluted":true}}');
    assert.deepEqual(readPageMessage(sent), { version: 1, type: 'ready' });
    assertUntouched();
  });
});
