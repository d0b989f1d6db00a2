import { CODEBOOK_FILE } from './codebookText';
import type { FormatSpec } from './writer';

/** The codebook alone: every dataset has it, this one has nothing else. */
export const CODEBOOK: FormatSpec = {
  label: 'Codebook',
  about: 'CODEBOOK.md alone: actors, places, values and the decisions on incidents.',
  extras: ['articles without annotations', 'rejected suggestions'],
  reading: [
    `${CODEBOOK_FILE} holds actors, places, values and the decisions on incidents; no annotation is in this dataset.`,
  ],
  options: [],
  make: () => ({ begin: () => [], add: () => [], end: () => [], resources: () => [] }),
};
