import type { Annotation, Rejected } from '../../annotation/model';
import type { SidecarEdit } from '../../annotation/sidecarEdit';

// That neither coder's annotation was taken stands among what a person refused, where a reviewer sees it and suggestions
// stay away. Its reason names the annotation, for there may be several of the same words.

const noteOf = ({ id }: Annotation): string => `Adjudicated: ${id} not taken.`;

/** What is sensitive is not written elsewhere, where nothing would say that it is. */
export const withoutNote = ({ sensitive }: Annotation): boolean => sensitive === true;

/** Whether a sidecar says that an annotation was not taken. */
export const isNoted = (own: Annotation, rejected: readonly Rejected[]): boolean =>
  rejected.some((one) => isOfWords(one, own) && one.why?.includes(noteOf(own)));

/** The edits by which a sidecar says that none of some annotations was taken, or says so no longer. */
export function noteEdits(
  sides: readonly Annotation[],
  isNeither: boolean,
  rejected: readonly Rejected[],
  by: string,
): readonly SidecarEdit[] {
  const edits: SidecarEdit[] = [];
  const noted = sides.filter((side) => !withoutNote(side));
  for (const [at, own] of noted.entries()) {
    // Two readings of the same words are refused as one.
    if (noted.findIndex((side) => isOfWords(side, own)) < at) continue;
    const notes = [...new Set(noted.filter((side) => isOfWords(side, own)).map(noteOf))];
    const was = rejected.find((one) => isOfWords(one, own));
    const others = notes.reduce((why, note) => why.replace(note, ''), was?.why ?? '');
    const why = [others, ...(isNeither ? notes : [])].join(' ').replaceAll(/ +/g, ' ').trim();
    if (why === (was?.why ?? '')) continue;
    if (was) edits.push({ kind: 'unreject', rejected: was });
    const { type, exact, start, end } = own;
    if (why !== '') edits.push({ kind: 'reject', rejected: { type, exact, start, end, by, ...was, why } });
  }
  return edits;
}

const isOfWords = (one: Rejected | Annotation, own: Annotation): boolean =>
  one.type === own.type && one.exact === own.exact && one.start === own.start && one.end === own.end;
