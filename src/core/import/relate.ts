import { LINK_KINDS, type LinkKind } from '../annotation/values';
import { equalValues, isYamlList, isYamlMap, type YamlMap, type YamlValue } from '../yaml/value';
import { withValue } from './attributes';
import { folded } from './labels';
import type { ImportedRelation } from './model';
import { mayHold } from './readingOf';

/** A span that has become, or will become, an annotation. */
export interface RelatedSpan {
  readonly id: string;
  readonly exact: string;
  readonly value: YamlMap;
  /** It was there before the import, which does not change it; its value is all of it then. */
  readonly isThere: boolean;
}

const LINKS: ReadonlyMap<string, LinkKind> = new Map(LINK_KINDS.map((kind) => [folded(kind), kind]));

/** What a relation says of its first span, as that one's new value; or the sentence that says why it is lost. */
export function related(
  { type }: ImportedRelation,
  from: RelatedSpan | undefined,
  to: RelatedSpan | undefined,
): YamlMap | string {
  if (from === undefined || to === undefined) return 'One of its two spans is not in the project.';
  const kind = LINKS.get(folded(type));
  const next = kind === undefined ? withParty(from.value, folded(type), to) : withLink(from.value, kind, to.id);
  if (next === undefined) return 'An annotation of its type has no such relation to one of the other’s.';
  if (!mayHold(next)) return 'An annotation may not hold it.';
  if (from.isThere && !equalValues(next, from.value)) {
    return 'The annotation it begins at was there before, and is left as it is.';
  }
  return next;
}

function withLink(value: YamlMap, kind: LinkKind, id: string): YamlMap {
  const links = isYamlList(value['links']) ? value['links'] : [];
  const link = { [kind]: id };
  return links.some((one) => equalValues(one, link)) ? value : { ...value, links: [...links, link] };
}

/** Who claims, is harmed or does it, and where: by the codebook entry of the other span, or by its words. */
function withParty(value: YamlMap, role: string, to: RelatedSpan): YamlMap | undefined {
  const isClaim = value['type'] === 'casualty';
  const path = (key: string): readonly string[] => (isClaim ? ['claim', key] : [key]);
  const actor = to.value['type'] === 'actor' ? to.value['actor'] : undefined;
  switch (role) {
    case 'claimant':
      if (!isClaim && value['type'] !== 'statement') return undefined;
      return actor === undefined
        ? withValue(value, path('claimant_text'), to.exact)
        : withoutWords(withValue(value, path('claimant'), actor), isClaim);
    case 'victim':
    case 'victims':
      if (!isClaim) return undefined;
      return actor === undefined
        ? withValue(value, path('victims_text'), to.exact)
        : withValue(value, path('victims'), [actor]);
    case 'perpetrator':
      return isClaim && actor !== undefined ? withValue(value, path('perpetrator'), [actor]) : undefined;
    case 'place':
    case 'location': {
      const place: YamlValue | undefined = to.value['type'] === 'place' ? to.value['place'] : undefined;
      return isClaim && place !== undefined ? withValue(value, path('place'), place) : undefined;
    }
    default:
      return undefined;
  }
}

/** The codebook's name says it better than the words. */
function withoutWords(value: YamlMap, isClaim: boolean): YamlMap {
  const claim = value['claim'];
  if (!isClaim || !isYamlMap(claim)) return value;
  const { claimant_text: _words, ...rest } = claim;
  return { ...value, claim: rest };
}
