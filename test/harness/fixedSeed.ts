import * as fc from 'fast-check';

// Loaded by mocha before any test: property tests try the same cases on each run, so that none depends on luck.
// `SEED=N` tries others, `SEED=random` any.

const wanted = process.env['SEED'] ?? '20261127';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
