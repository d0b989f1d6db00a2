import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from './folders';
import { withParts } from './readmeParts';

/** Renews the tables of README.md: `npm run readme`. */
const file = join(rootFolder, 'README.md');
writeFileSync(file, withParts(readFileSync(file, 'utf8')));
console.log('README.md');
