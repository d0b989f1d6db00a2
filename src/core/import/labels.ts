import { ANNOTATION_TYPES, type AnnotationType } from '../annotation/values';
import { SitrepError } from '../problem';
import { isObject, parseJson } from './json';

/** What a label of the source becomes; `skip`: it is left out on purpose, and is no loss. */
export type LabelTarget = AnnotationType | 'skip';
export const LABEL_TARGETS: readonly LabelTarget[] = [...ANNOTATION_TYPES, 'skip'];

/** Labels as they stand in the source. */
export type LabelMap = ReadonlyMap<string, LabelTarget>;

/** Sitrep's own labels and those of the usual models and corpora, in English and French, without case and signs. */
const USUAL: ReadonlyMap<string, AnnotationType> = new Map([
  ...each('actor', 'actor acteur org organisation organization group groupe armedgroup'),
  ...each('place', 'place lieu loc location gpe town city ville'),
  ...each('casualty', 'casualty casualties casualtyclaim victimes bilan'),
  ...each('date', 'date'),
  ...each('statement', 'statement declaration'),
  ...each('person', 'person per personne pers'),
]);

function each(type: AnnotationType, labels: string): readonly (readonly [string, AnnotationType])[] {
  return labels.split(' ').map((label) => [label, type]);
}

/** What a label means: as given, else as is usual; undefined where neither says. */
export function targetOf(label: string, given: LabelMap): LabelTarget | undefined {
  return given.get(label) ?? USUAL.get(folded(label));
}

/** `Casualty_Claim`, `CASUALTY-CLAIM` and `casualty claim` are one; an accent makes no other word. */
export const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Reads `{"ORG": "actor", "MISC": "skip"}`. Throws `import/labels` for anything else. */
export function readLabelMap(text: string, file: string): LabelMap {
  const parsed = parseJson(text, file);
  const value = 'value' in parsed ? parsed.value : undefined;
  if (!isObject(value)) throw wrong(file, 'It is not a JSON object.');
  return new Map(
    Object.entries(value).map(([label, target]) => {
      const known = LABEL_TARGETS.find((one) => one === target);
      if (known === undefined) throw wrong(file, `“${label}” has no such type.`);
      return [label, known];
    }),
  );
}

const wrong = (file: string, why: string): SitrepError =>
  new SitrepError(
    'import/labels',
    `${file} maps no labels: ${why} Write {"LABEL": "TYPE"}, with ${LABEL_TARGETS.join(', ')} for TYPE.`,
  );
