import { annotationSchema } from '../core/annotation/model';
import { NameRedactor, spellingsOfPerson, wordsOfNames } from '../core/dataset/names';
import { reviewWordsFor } from '../core/review/reviewWordsFor';
import { tellDiff, type Telling, type ToldChange } from '../core/review/tell';
import type { Locale } from '../core/report/words';
import { isYamlList, isYamlMap, valueAt } from '../core/yaml/value';
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

export interface ReviewOptions {
  /** Without the names of tagged persons and what is marked sensitive. */
  readonly redacted: boolean;
  /** Whether the name of each file stands above its sentences. */
  readonly isUnderName?: boolean;
  /** Default: English. */
  readonly locale?: Locale;
}

/** The changes of many files in sentences. */
export async function tellReview(
  files: readonly FileReview[],
  codebookOf: (file: string) => Codebook,
  { redacted, isUnderName = false, locale = 'en' }: ReviewOptions,
): Promise<ToldReview> {
  const words = reviewWordsFor(locale);
  const names = redacted ? new NameRedactor(namesIn(files, codebookOf)) : undefined;
  const redact = (text: string): string => names?.redact(text) ?? text;
  const told: ToldFile[] = [];
  for (const review of files) {
    told.push(tellFile(review, { codebook: codebookOf(review.file), words, redacted, isUnderName, redact }));
    await pause();
  }
  return { files: told, redact };
}

interface FileTelling extends Omit<Telling, 'name'> {
  readonly redact: (text: string) => string;
}

/** The changes of one file. */
export function tellFile(review: FileReview, { redact, ...telling }: FileTelling): ToldFile {
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
        if (!isYamlMap(entry) || valueAt(entry, 'type') !== 'person') continue;
        const annotation = annotationSchema.safeParse(entry);
        if (annotation.success) {
          yield* spellingsOfPerson(annotation.data.exact, (word) => known.has(word));
        }
      }
    }
  }
}
