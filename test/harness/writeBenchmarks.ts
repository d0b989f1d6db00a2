import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { rootFolder } from './folders';
import { withPart } from './readmeParts';
import { resultsFolder, tableOf } from './results';

/** Puts what the last `npm run bench` measured between the benchmark marks of README.md. */
const measured = z.array(
  z.object({
    what: z.string(),
    value: z.number(),
    unit: z.enum(['ms', 'MB']),
    against: z.object({ what: z.string(), value: z.number() }).optional(),
    atMost: z.number(),
  }),
);
const results = readdirSync(resultsFolder)
  .filter((name) => name.endsWith('.json'))
  .sort();
const all = results.flatMap((name) => measured.parse(JSON.parse(readFileSync(join(resultsFolder, name), 'utf8'))));
const file = join(rootFolder, 'README.md');
writeFileSync(file, withPart(readFileSync(file, 'utf8'), 'benchmarks', tableOf(all)));
console.log(`README.md: ${all.length} benchmarks of ${results.join(', ')}`);
