import type { Annotation } from '../annotation/model';
import { actorName, placeName } from '../codebook/find';
import type { Codebook } from '../codebook/model';
import { ENGLISH } from '../report/english';
import type { Words } from '../report/words';
import { figureInWords } from './words';

/**
 * What an annotation says, as the parts of one line for lists: whom or what it names, then its role. Empty where it
 * says nothing, as a mention not yet linked.
 */
export function readingInWords(annotation: Annotation, codebook: Codebook, words: Words = ENGLISH): readonly string[] {
  switch (annotation.type) {
    case 'actor':
      return [
        ...(annotation.actor === undefined ? [] : [actorName(codebook, annotation.actor)]),
        ...(annotation.role ?? []).map((role) => words.actorRole[role]),
      ];
    case 'place':
      return [
        ...(annotation.place === undefined ? [] : [placeName(codebook, annotation.place)]),
        ...(annotation.role === undefined ? [] : [words.placeRole[annotation.role]]),
      ];
    case 'casualty':
      return [figureInWords(annotation.claim, words), ...claimantInWords(annotation.claim, codebook)];
    case 'date':
      return [...given(annotation.value), ...given(annotation.granularity), ...given(annotation.role)];
    case 'statement':
      return [spaced(annotation.kind), ...claimantInWords(annotation, codebook)];
    case 'person':
      return given(annotation.role);
  }
}

interface Claimed {
  readonly claimant?: string | undefined;
  readonly claimant_text?: string | undefined;
}

/** The claimant's name, else the words for them; empty where nobody is named. */
export function claimantInWords({ claimant, claimant_text: text }: Claimed, codebook: Codebook): readonly string[] {
  if (claimant !== undefined) return [actorName(codebook, claimant)];
  return text === undefined ? [] : [text];
}

const given = (value: string | undefined): readonly string[] => (value === undefined ? [] : [spaced(value)]);
const spaced = (value: string): string => value.replaceAll('_', ' ');
