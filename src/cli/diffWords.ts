import type { Locale } from '../core/report/words';
import { plural } from './checkText';

/** What a report of changes says beside its sentences, in one language. */
export interface DiffWords {
  readonly title: string;
  readonly unreadFiles: string;
  readonly error: string;
  readonly renamed: (from: string, to: string) => string;
  readonly none: string;
  readonly changes: (changes: number, files: number) => string;
  readonly moved: (annotations: number) => string;
  readonly unread: (files: number) => string;
  /** What stands between the parts of the last line. */
  readonly and: string;
}

const ENGLISH: DiffWords = {
  title: 'Changes of annotations',
  unreadFiles: 'Could not be read',
  error: ': error: ',
  renamed: (from, to) => `${from} renamed to ${to}`,
  none: 'No changes',
  changes: (changes, files) => `${plural(changes, 'change')} in ${plural(files, 'file')}`,
  moved: (annotations) => `${plural(annotations, 'annotation')} moved with the text`,
  unread: (files) => `${plural(files, 'file')} could not be read`,
  and: '; ',
};

/** In French nought is singular, too. */
const s = (count: number): string => (count < 2 ? '' : 's');

const FRENCH: DiffWords = {
  title: 'Changements d’annotations',
  unreadFiles: 'Illisibles',
  error: '\u00a0: erreur\u00a0: ',
  renamed: (from, to) => `${from} renommé en ${to}`,
  none: 'Aucun changement',
  changes: (changes, files) => `${changes} changement${s(changes)} dans ${files} fichier${s(files)}`,
  moved: (annotations) => `${annotations} annotation${s(annotations)} déplacée${s(annotations)} avec le texte`,
  unread: (files) => `${files} fichier${s(files)} illisible${s(files)}`,
  and: '\u00a0; ',
};

export const diffWordsFor = (locale: Locale): DiffWords => (locale === 'fr' ? FRENCH : ENGLISH);
