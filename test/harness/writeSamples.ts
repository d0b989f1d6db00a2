import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSamples, samplesFolder } from './makeSamples';

/** Writes the sidecars of the samples from their plan: `npm run samples`. */
async function main(): Promise<void> {
  for (const [name, text] of await makeSamples()) {
    writeFileSync(join(samplesFolder, name), text);
    console.log(`samples/${name}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
