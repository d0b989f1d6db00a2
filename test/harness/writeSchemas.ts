import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../../src/core/annotation/jsonSchema';

/** Writes the JSON Schemas that ship: `npm run schemas`, from the root of the project. */
const folder = path.resolve('media', 'schemas');
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) {
  writeFileSync(path.join(folder, name), text);
  console.log(`media/schemas/${name}`);
}
