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
  /** Words that go from its own words in other columns: where an unnamed source is, finer than its town. */
  readonly places?: readonly string[];
}

/** Persons always; whatever is marked sensitive (formats.md, domain.md "Conduct"). */
export const isHidden = (annotation: Annotation): boolean =>
  annotation.type === 'person' || annotation.sensitive === true;

/** Names and quotations of those who would be in danger. */
const isAtRisk = (annotation: Annotation): boolean =>
  annotation.type === 'person' && (annotation.role === 'witness' || annotation.role === 'victim');

/** What an annotation says of a source that it does not name: "a trader of Faladié". */
function unnamedSource({ annotation }: DatasetMention): string | undefined {
  if (annotation.type !== 'statement' && annotation.type !== 'casualty') return undefined;
  const { claimant, claimant_text: words } = annotation.type === 'casualty' ? annotation.claim : annotation;
  return claimant === undefined ? words : undefined;
}

/** The districts that tell where an unnamed source is (domain.md, "Conduct": "finer than town"). */
function placesOfSources(mentions: readonly DatasetMention[]): ReadonlySet<DatasetMention> {
  const sources = mentions.map(unnamedSource).filter((words) => words !== undefined);
  const isDistrict = ({ annotation, codebook }: DatasetMention): boolean =>
    annotation.type === 'place' && codebook.places.get(annotation.place ?? '')?.kind === 'district';
  return new Set(
    mentions.filter((one) => isDistrict(one) && sources.some((words) => words.includes(one.annotation.exact))),
  );
}

/** How each annotation of one article is redacted. `mentions` are those of one article; costs their overlaps. */
export function hideWords(mentions: readonly DatasetMention[], text: AnchorText): readonly Hiding[] {
  const telling = placesOfSources(mentions);
  const places = [...new Set([...telling].map(({ annotation }) => annotation.exact))];
  const isToHide = (mention: DatasetMention): boolean => isHidden(mention.annotation) || telling.has(mention);
  const hidden = mentions
    .filter(isToHide)
    .sort((left, right) => left.anchor.start - right.anchor.start || left.anchor.end - right.anchor.end);
  return mentions.map((mention): Hiding => {
    const { annotation, anchor } = mention;
    const covering = hidden.filter(
      (other) => other !== mention && other.anchor.start < anchor.end && anchor.start < other.anchor.end,
    );
    const quotesWitness = annotation.type === 'statement' && covering.some((other) => isAtRisk(other.annotation));
    const identity = isToHide(mention);
    const words = identity || quotesWitness;
    return { words, identity, exact: words ? REDACTED : without(covering, mention, text), places };
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
