import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../../../../src/core/annotation/jsonSchema';

describe('the published JSON Schemas', () => {
  const folder = path.resolve('media', 'schemas');

  for (const [name, text] of jsonSchemas()) {
    it(`${name} is what the model says (else run "npm run schemas")`, () => {
      assert.equal(readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n'), text);
    });
  }

  it('are all there, and no others', () => {
    assert.deepEqual(readdirSync(folder).toSorted(), [...jsonSchemas().keys()].toSorted());
  });

  it('allow unknown keys, which survive in the files', () => {
    for (const [name, text] of jsonSchemas()) {
      const root: unknown = JSON.parse(text);
      assert.ok(typeof root === 'object' && root !== null && !('additionalProperties' in root), name);
    }
  });
});
