import type { Annotation } from '../annotation/model';
import type { AnchorText } from '../anchor/anchorText';
import type { DatasetMention } from './mention';
import { REDACTED } from './names';

/** What is redacted of one annotation, before names are taken out of what is left. */
export interface Hiding {
  /** Whether all its own words go. */
  readonly words: boolean;
  /** Whether what its words stand for goes too: the entry it is linked to, its date. */
  readonly identity: boolean;
  /** Its words, with what other redacted annotations cover of them taken out. */
  readonly exact: string;
}

/** Persons always; whatever is marked sensitive (formats.md, domain.md "Conduct"). */
export const isHidden = (annotation: Annotation): boolean =>
  annotation.type === 'person' || annotation.sensitive === true;

/** Names and quotations of those who would be in danger. */
const isAtRisk = (annotation: Annotation): boolean =>
  annotation.type === 'person' && (annotation.role === 'witness' || annotation.role === 'victim');

/** How each annotation of one article is redacted. `mentions` are those of one article; costs their overlaps. */
export function hideWords(mentions: readonly DatasetMention[], text: AnchorText): readonly Hiding[] {
  const hidden = mentions
    .filter(({ annotation }) => isHidden(annotation))
    .sort((left, right) => left.anchor.start - right.anchor.start || left.anchor.end - right.anchor.end);
  return mentions.map((mention): Hiding => {
    const { annotation, anchor } = mention;
    const covering = hidden.filter(
      (other) => other !== mention && other.anchor.start < anchor.end && anchor.start < other.anchor.end,
    );
    const quotesWitness = annotation.type === 'statement' && covering.some((other) => isAtRisk(other.annotation));
    const words = isHidden(annotation) || quotesWitness;
    return { words, identity: isHidden(annotation), exact: words ? REDACTED : without(covering, mention, text) };
  });
}

function without(
  covering: readonly DatasetMention[],
  { annotation, anchor }: DatasetMention,
  text: AnchorText,
): string {
  if (covering.length === 0) return annotation.exact;
  let rest = '';
  let from = anchor.start;
  for (const { anchor: other } of covering) {
    // Overlapping redactions leave one mark; one that ends before `from` is inside the last.
    if (other.start > from || rest === '') rest += text.slice(from, Math.max(from, other.start));
    if (other.end > from && !(rest.endsWith(REDACTED) && other.start <= from)) rest += REDACTED;
    from = Math.max(from, Math.min(other.end, anchor.end));
  }
  return rest + text.slice(from, anchor.end);
}
