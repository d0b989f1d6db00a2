import type { Epistemic } from '../annotation/values';
import type { Analysis } from './analyse';
import { beginsCapital } from './capital';
import { phraseAt, type PhraseHit } from './phrases';
import { endsInSource } from './sayingVerb';
import { pastAsides } from './speaker';
import { tokenBefore } from './tokens';

/** The noun phrase of a source just before a verb of saying, or just after "according to" or an inverted verb. */
export function sourceOf(
  analysis: Analysis,
  marker: PhraseHit<Epistemic>,
): { readonly text: string; readonly epistemic: Epistemic } | undefined {
  const { tokens, data, text } = analysis;
  const after = phraseAt(data.attribution.accordingTo, tokens, marker.from) !== undefined;
  const itself = endsInSource(analysis, marker);
  const at = itself
    ? marker.to - 1
    : after
      ? sourceFrom(analysis, marker.to, 1)
      : ((isShared(analysis, marker) ? undefined : sourceFrom(analysis, marker.from - 1, -1, marker.from)) ??
        sourceFrom(analysis, pastAsides(analysis, marker.to), 1));
  if (at === undefined) return undefined;
  let start = at;
  while (start > 0 && start > at - 4) {
    const token = tokenBefore(tokens, start);
    if (token === undefined || token.kind !== 'word' || token.norm.length === 0) break;
    const determiner = data.attribution.determiners.has(token.norm);
    if (!determiner && (data.nouns.stops.has(token.norm) || data.nouns.of.has(token.norm))) break;
    if (start - 1 < marker.to && start - 1 >= marker.from) break;
    start--;
    if (determiner && token.norm !== 'local') break;
  }
  let end = at + 1;
  while (data.nouns.adjectivesFollow && data.attribution.sourceAdjectives.has(tokens[end]?.norm ?? '')) end++;
  // "les médias d'État"
  const told = tokens.slice(start, data.nouns.adjectivesFollow ? end + 2 : end);
  const official = told.some(
    // "de source onusienne": of the body itself; "une source onusienne" is somebody in it.
    ({ norm }) => data.attribution.official.has(norm) || (itself && data.attribution.bodies.has(norm)),
  );
  const epistemic = official ? 'claimed' : (data.attribution.sources.get(tokens[at]?.norm ?? '') ?? 'claimed');
  return { text: text.slice(tokens[start]?.start, tokenBefore(tokens, end)?.end), epistemic };
}

/** "A security source, who asked not to be named, said": a source that stands farther from its verb. */
export function isHearsay(
  { tokens, data }: Analysis,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const { official, sources } = data.attribution;
  const told = tokens.slice(from, to);
  // "La radio locale Kanal FM": known by name.
  if (told.some(({ norm, text }, at) => official.has(norm) || (at > 0 && beginsCapital(text)))) return false;
  // English names the source last, French first.
  const nouns = data.nouns.adjectivesFollow ? told.slice(0, 2) : told.slice(-1);
  return nouns.some(({ norm }) => sources.get(norm) === 'hearsay');
}

/** "spoke on the radio and said": the subject stands before the first verb. */
function isShared({ tokens, data }: Analysis, marker: PhraseHit<Epistemic>): boolean {
  return data.quantities.and.has(tokenBefore(tokens, marker.from)?.norm ?? '');
}

const SOURCE_REACH = 6;

function sourceFrom({ tokens, data }: Analysis, start: number, step: 1 | -1, stop = -1): number | undefined {
  for (let count = 0; count < SOURCE_REACH; count++) {
    const token = tokens[start + step * count];
    if (token === undefined || (token.kind === 'sign' && ',.;:'.includes(token.text))) return undefined;
    if (phraseAt(data.attribution.contrasts, tokens, start + step * count) !== undefined) return undefined;
    if (step === 1 && data.scope.that.has(token.norm)) return undefined;
    // "a confirmé via les médias sociaux que"
    if (step === 1 && data.nouns.adjectivesFollow && data.attribution.channels.has(token.norm)) return undefined;
    // "its media centre": "media" only says which centre.
    const next = tokens[start + step * count + 1];
    const compound =
      !data.nouns.adjectivesFollow &&
      next?.kind === 'word' &&
      start + step * count + 1 !== stop &&
      !data.nouns.stops.has(next.norm) &&
      !data.attribution.inName.has(next.norm) &&
      data.attribution.sources.get(token.norm) === 'hearsay' &&
      !data.attribution.sources.has(next.norm);
    // "le service de presse"
    const i = start + step * count;
    const owned =
      data.nouns.adjectivesFollow &&
      data.nouns.of.has(tokens[i - 1]?.norm ?? '') &&
      data.attribution.official.has(tokens[i - 2]?.norm ?? '');
    if (data.attribution.sources.has(token.norm) && !compound && !owned) return start + step * count;
  }
  return undefined;
}
