import type { Annotation, Claim } from '../../core/annotation/model';
import { actorName, placeName } from '../../core/codebook/find';
import type { Codebook } from '../../core/codebook/model';
import { figureInWords } from '../../core/incident/words';
import type { Words } from '../../core/report/words';

/** An annotation's reading in one line, as in "81 or more killed · JNIM"; its words where nothing is linked yet. */
export function readingInShort(annotation: Annotation, codebook: Codebook, words: Words): string {
  switch (annotation.type) {
    case 'actor':
      return annotation.actor === undefined ? annotation.exact : shortName(codebook, annotation.actor);
    case 'place':
      return annotation.place === undefined ? annotation.exact : placeName(codebook, annotation.place);
    case 'casualty':
      return joined(figureInWords(annotation.claim, words), victimsInShort(annotation.claim, codebook));
    case 'date':
      return annotation.value ?? annotation.exact;
    case 'statement': {
      const { kind, claimant, claimant_text: text } = annotation;
      return joined(kind.replaceAll('_', ' '), claimant === undefined ? text : shortName(codebook, claimant));
    }
    case 'person':
      return annotation.exact;
  }
}

/** Whether an actor or place is still to be linked to the codebook. */
export function isUnlinked(annotation: Annotation): boolean {
  return (
    (annotation.type === 'actor' && annotation.actor === undefined) ||
    (annotation.type === 'place' && annotation.place === undefined)
  );
}

/** The first alias that is an acronym, else the name: "JNIM" says enough in a narrow list. */
export function shortName(codebook: Codebook, id: string): string {
  const acronym = codebook.actors
    .get(id)
    ?.aliases?.find((alias) => /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}-]{2,10}$/u.test(alias));
  return acronym ?? actorName(codebook, id);
}

function victimsInShort({ victims = [], victims_text: text }: Claim, codebook: Codebook): string | undefined {
  return victims.length === 0 ? text : victims.map((id) => shortName(codebook, id)).join(', ');
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
