import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from './folders';

/** The test files below `folder`, relative to the checkout, in order; throws when there are none. */
export function testFiles(folder: string, ending = '.test.ts'): readonly string[] {
  const files = readdirSync(join(rootFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort();
  if (files.length === 0) throw new Error(`${folder} holds no *${ending} file.`);
  return files;
}
