import { annotationSchema } from '../core/annotation/model';
import { NameRedactor, spellingsOfPerson, wordsOfNames } from '../core/dataset/names';
import { tellDiff, type ToldChange } from '../core/review/tell';
import { isYamlList, valueAt } from '../core/yaml/value';
import { formsOf } from '../core/codebook/find';
import type { Codebook } from '../core/codebook/model';
import { articlePathOf, isSidecarPath } from './paths';
import type { FileReview } from './reviewTrees';
import { pause } from './slices';

export interface ToldFile {
  readonly review: FileReview;
  readonly changes: readonly ToldChange[];
}

export interface ToldReview {
  readonly files: readonly ToldFile[];
  /** Takes the names of tagged persons out of a text; leaves it as it is where nothing is to be redacted. */
  readonly redact: (text: string) => string;
}

/**
 * The changes of many files in sentences. `redacted`: without the names of tagged persons and what is marked sensitive.
 * `isUnderName`: the name of each file stands above its sentences.
 */
export async function tellReview(
  files: readonly FileReview[],
  codebookOf: (file: string) => Codebook,
  redacted: boolean,
  isUnderName = false,
): Promise<ToldReview> {
  const names = redacted ? new NameRedactor(namesIn(files, codebookOf)) : undefined;
  const redact = (text: string): string => names?.redact(text) ?? text;
  const told: ToldFile[] = [];
  for (const review of files) {
    told.push(tellFile(review, { codebook: codebookOf(review.file), redacted, isUnderName, redact }));
    await pause();
  }
  return { files: told, redact };
}

interface Telling {
  readonly codebook: Codebook;
  readonly redacted: boolean;
  readonly isUnderName: boolean;
  readonly redact: (text: string) => string;
}

/** The changes of one file. */
export function tellFile(review: FileReview, { redact, ...telling }: Telling): ToldFile {
  const name = isSidecarPath(review.file) ? articlePathOf(review.file) : review.file;
  const changes = tellDiff(review.diff, { name, ...telling }).map((change) => ({
    ...change,
    sentence: redact(change.sentence),
    words: change.words === undefined ? undefined : redact(change.words),
  }));
  return { review, changes };
}

function* namesIn(files: readonly FileReview[], codebookOf: (file: string) => Codebook): Generator<string> {
  for (const { file, before, after } of files) {
    const { actors, places } = codebookOf(file);
    const known = wordsOfNames([...actors.values(), ...places.values()].flatMap(formsOf));
    for (const side of [before, after]) {
      const list = side?.kind === 'sidecar' ? valueAt(side.value, 'annotations') : undefined;
      for (const entry of isYamlList(list) ? list : []) {
        const annotation = annotationSchema.safeParse(entry);
        if (annotation.success && annotation.data.type === 'person') {
          yield* spellingsOfPerson(annotation.data.exact, (word) => known.has(word));
        }
      }
    }
  }
}
