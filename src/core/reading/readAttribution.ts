import type { Epistemic } from '../annotation/values';
import type { Analysis } from './analyse';
import { isHearsay, sourceOf } from './attributionSource';
import { beginsCapital } from './capital';
import { chainBefore } from './cueForm';
import { pastDateline } from './dateline';
import { firstWords } from './firstWords';
import type { AttributionData } from './attributionData';
import { phraseAt, phrasesIn, type PhraseHit } from './phrases';
import { labelBefore, quoteAround, quoteTag } from './quoteTag';
import { isCapitalInside, isNounHere, sayingAt } from './sayingVerb';
import { speakerOf } from './speaker';
import type { Speaker } from './speakerPhrase';
import { tokenBefore, type Token } from './tokens';

export interface AttributionReading {
  readonly epistemic: Epistemic;
  /** The words that say so; absent when nothing does (asserted). */
  readonly attribution?: string;
  /** A source that is in no codebook ("local sources"), or a person who speaks ("the governor"). */
  readonly claimantText?: string;
  /** Whoever speaks, by name, office or pronoun. */
  readonly speaker?: Speaker;
}

/** How near a marker outside the selection must stand to govern it, in tokens. */
const REACH: Readonly<Record<Epistemic, number>> = { asserted: 0, claimed: 80, hearsay: 10, possible: 5, denied: 8 };
const ACRONYM = /^\p{Lu}{3,}/u;
const INSIDE_FIRST: readonly Epistemic[] = ['denied', 'possible', 'hearsay', 'claimed'];

/** How sure the claim is and whose words it is: markers in the claim itself, then before it, then after it. */
export function readAttribution(analysis: Analysis): AttributionReading {
  const { cue, candidate, tokens, data, text } = analysis;
  const from = Math.min(analysis.from, cue?.from ?? analysis.from, candidate?.quantity.from ?? analysis.from);
  const to = Math.max(analysis.to, cue?.to ?? 0);
  const hits = analysis.markers ?? markersIn(analysis);
  const inside = hits.filter((hit) => hit.from >= from && hit.from < to);
  const before = markerBefore(analysis, hits, from);
  const after = markerAfter(analysis, hits, to);
  // "the commission said …; 20 are missing, according to the register": each half has its own.
  const apart =
    before !== undefined &&
    after !== undefined &&
    (tokens.slice(before.to, from).some(({ text: sign }) => sign === ';') || isTrailing(analysis, before, after, from));
  const marker = firstInside(inside) ?? (apart ? after : (before ?? after));
  if (marker === undefined) {
    const tag = quoteTag(analysis, to) ?? labelBefore(analysis, from);
    return tag === undefined ? { epistemic: 'asserted' } : { epistemic: 'claimed', speaker: tag };
  }
  const attribution = text.slice(tokens[marker.from]?.start, tokenBefore(tokens, marker.to)?.end);
  const passedOn = marker.value === 'hearsay' && quoteAround(tokens, from) !== undefined;
  // "il y aurait huit morts, selon des habitants": a conditional names nobody itself.
  const unnamed = marker.value === 'hearsay' || marker.value === 'possible';
  const own = inside.includes(marker) || marker !== before;
  const speaker =
    (own && marker.value !== 'claimed') || passedOn
      ? ((passedOn ? undefined : before) ?? after ?? marker)
      : ((unnamed ? after : undefined) ?? marker);
  const source = sourceOf(analysis, speaker);
  const heard =
    speaker.value === 'claimed' || speaker.value === 'denied'
      ? (speakerOf(analysis, speaker, analysis) ?? earlierVoice(analysis, hits, speaker, analysis))
      : undefined;
  const voice = heard?.kind === 'pronoun' ? (whoSaid(analysis, hits, heard) ?? heard) : heard;
  const hearsay =
    source?.epistemic === 'hearsay' || (source === undefined && voice !== undefined && isHearsay(analysis, voice));
  const epistemic = marker.value === 'claimed' && hearsay ? 'hearsay' : marker.value;
  const needsSpeaker = data.attribution.revises.has(tokens[marker.from]?.norm ?? '');
  // "Two more deaths raised the toll to 21": nobody says so.
  if (needsSpeaker && voice === undefined && source === undefined) return { epistemic: 'asserted' };
  const person =
    voice?.kind === 'person' ? text.slice(tokens[voice.from]?.start, tokenBefore(tokens, voice.to)?.end) : undefined;
  // "a hospital director" says more than the "hospital" in it.
  const claimantText = source === undefined || person?.includes(source.text) === true ? person : source.text;
  return {
    epistemic,
    attribution,
    ...(claimantText === undefined ? {} : { claimantText }),
    ...(voice === undefined ? {} : { speaker: voice }),
  };
}

/** "3 825 soldats sont morts selon un décompte, 188 manquent, d'après la Croix-Rouge": each has its own. */
function isTrailing(
  { tokens, data }: Analysis,
  before: PhraseHit<Epistemic>,
  after: PhraseHit<Epistemic>,
  from: number,
): boolean {
  const follows = (hit: PhraseHit<Epistemic>): boolean =>
    phraseAt(data.attribution.accordingTo, tokens, hit.from) !== undefined;
  const opens = before.from < 2 || tokenBefore(tokens, before.from)?.kind === 'sign';
  return !opens && follows(before) && follows(after) && tokens.slice(before.to, from).some(({ text }) => text === ',');
}

function firstInside(inside: readonly PhraseHit<Epistemic>[]): PhraseHit<Epistemic> | undefined {
  for (const kind of inside.length === 0 ? [] : INSIDE_FIRST) {
    const hit = inside.find(({ value }) => value === kind);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

const beginMarker = firstWords(({ traps, markers }: AttributionData) => [traps, markers]);

/** The words of a sentence that say how sure it is, or whose words it holds: whichever claim is read. */
export function markersIn({ tokens, data }: Pick<Analysis, 'tokens' | 'data'>): readonly PhraseHit<Epistemic>[] {
  const hits: PhraseHit<Epistemic>[] = [];
  const first = beginMarker(data.attribution);
  for (let at = pastDateline(tokens); at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !first.has(token)) continue;
    const trap = phraseAt(data.attribution.traps, tokens, at);
    // "was documented by OCHA": who says it follows.
    if (trap !== undefined && !data.nouns.by.has(tokens[trap.to]?.norm ?? '')) {
      at = trap.to - 1;
      continue;
    }
    // The month is written with a capital.
    if (tokens[at]?.text === 'May') continue;
    const marker = phraseAt(data.attribution.markers, tokens, at);
    const hit = marker && isNamedReport({ tokens, data }, marker) ? { ...marker, value: 'claimed' as const } : marker;
    if (hit === undefined || (hit.value === 'claimed' && isCapitalInside(tokens, at))) continue;
    if (hit.value === 'claimed' && (isNounHere({ tokens, data }, hit) || isMereCount({ tokens, data }, hit, hits)))
      continue;
    // "13 membres présumés"
    if (
      hit.value === 'possible' &&
      data.nouns.adjectivesFollow &&
      data.forms.participle.test(tokens[at]?.norm ?? '') &&
      data.nouns.people.has(tokenBefore(tokens, at)?.norm ?? '')
    )
      continue;
    // "seven alleged gunmen": says what they are held to be, not who says so.
    const describes =
      hit.value === 'claimed' && hit.to === at + 1 && data.forms.participle.test(tokens[at]?.norm ?? '');
    if (describes && !data.nouns.adjectivesFollow && data.nouns.people.has(tokens[hit.to]?.norm ?? '')) continue;
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}

/** "OCHA reports that", "the ministry reports that": a verb, whose subject is named; "reports that" alone is hearsay. */
function isNamedReport(
  { tokens, data }: Pick<Analysis, 'tokens' | 'data'>,
  { from, value }: PhraseHit<Epistemic>,
): boolean {
  const subject = tokenBefore(tokens, from);
  if (value !== 'hearsay' || subject?.kind !== 'word' || !data.attribution.reports.has(tokens[from]?.norm ?? ''))
    return false;
  if (ACRONYM.test(subject.text) || (from > 1 && beginsCapital(subject.text))) return true;
  if (data.attribution.sources.get(subject.norm) === 'hearsay' || subject.norm.endsWith('s')) return false;
  return [2, 3].some((steps) => data.scope.definite.has(tokenBefore(tokens, from, steps)?.norm ?? ''));
}

/** "le pays compte 12 hôpitaux": only who keeps the figures says them. */
function isMereCount(
  { tokens, data }: Pick<Analysis, 'tokens' | 'data'>,
  hit: PhraseHit<Epistemic>,
  said: readonly PhraseHit<Epistemic>[],
): boolean {
  if (!data.attribution.counting.has(tokens[hit.from]?.norm ?? '')) return false;
  // "assure que l'armée n'a enregistré aucune perte"
  const last = said.at(-1)?.to ?? hit.from;
  if (tokens.slice(last, hit.from).some(({ norm }) => norm === 'que' || norm === "qu'")) return true;
  const voice = speakerOf({ tokens, data }, hit, { from: hit.to, to: hit.to });
  if (voice === undefined) return true;
  const words = tokens.slice(voice.from, voice.to);
  return !(
    voice.kind !== 'name' || words.some(({ norm, text }) => data.attribution.bodies.has(norm) || ACRONYM.test(text))
  );
}

/** "said 31 had died, up from 26 announced earlier, and 57 …": the verb of saying before one that nobody says. */
function earlierVoice(
  analysis: Analysis,
  hits: readonly PhraseHit<Epistemic>[],
  marker: PhraseHit<Epistemic>,
  claim: { readonly from: number; readonly to: number },
): Speaker | undefined {
  if (marker.from >= claim.from) return undefined;
  const before = markerBefore(analysis, hits, marker.from);
  return before?.value === 'claimed' ? speakerOf(analysis, before, claim) : undefined;
}

/** "Residents said they counted 19 bodies": whom the pronoun right behind the first verb means. */
function whoSaid(analysis: Analysis, hits: readonly PhraseHit<Epistemic>[], { from }: Speaker): Speaker | undefined {
  const said = hits.findLast((hit) => hit.to <= from);
  const { tokens, data } = analysis;
  // "said it had", "said on Monday that it had"
  const between = tokens.slice(said?.to ?? from, from);
  const near =
    said?.value === 'claimed' &&
    between.length <= 4 &&
    between.every(({ norm }) => [data.scope.that, data.scope.days, data.nouns.ends].some((words) => words.has(norm)));
  return near ? speakerOf(analysis, said, analysis) : undefined;
}

function markerBefore(
  { tokens, data }: Analysis,
  hits: readonly PhraseHit<Epistemic>[],
  from: number,
): PhraseHit<Epistemic> | undefined {
  if ((hits[0]?.from ?? from) >= from) return undefined;
  // "the army said …; 12 more were hurt" goes on with what the army says.
  const contrast =
    phrasesIn(data.attribution.contrasts, tokens, 0, from).findLast(
      // "Il revendique en revanche": within the clause of the verb.
      (hit) => tokens[hit.from]?.text !== ';' && !isWithin(hit, hits, { tokens, data }),
    )?.to ?? 0;
  return hits
    .filter((hit) => hit.from < from && hit.from >= contrast && from - hit.to <= REACH[hit.value])
    .filter((hit) => {
      if (phraseAt(data.attribution.responsibility, tokens, hit.from) === undefined) return true;
      // "claimed an attack where 30 died": the dead are the reporter's.
      return !tokens.slice(hit.to, from).some((token) => data.attribution.relatives.has(token.norm));
    })
    .at(-1);
}

/** A contrast within what one source says: "12 died, it said, while two were hurt", "two died while repelling them". */
function isWithin(
  contrast: PhraseHit<true>,
  hits: readonly PhraseHit<Epistemic>[],
  { tokens, data }: Pick<Analysis, 'tokens' | 'data'>,
): boolean {
  // "said that while two were hurt, 30 died"
  const begins = data.scope.that.has(tokenBefore(tokens, contrast.from)?.norm ?? '') ? 1 : 0;
  if (hits.some((said) => said.to === contrast.from || said.to === contrast.from - begins)) return true;
  if (!data.attribution.whiles.has(tokens[contrast.from]?.norm ?? '')) return false;
  // "According to its media centre, 31 died, while six fell": the source comes before all.
  const [first] = hits;
  if (first?.from === 0 && hits.length === 1 && phraseAt(data.attribution.accordingTo, tokens, 0) !== undefined)
    return true;
  if (data.forms.gerund.test(tokens[contrast.to]?.norm ?? '')) return true;
  return tokenBefore(tokens, contrast.from)?.text === ',' && hits.some((said) => said.to === contrast.from - 1);
}

/** ", the army said", ", selon l'armée", ", said the mayor" at the end of the sentence. */
function markerAfter(
  { tokens, data }: Analysis,
  hits: readonly PhraseHit<Epistemic>[],
  to: number,
): PhraseHit<Epistemic> | undefined {
  if ((hits.at(-1)?.from ?? -1) < to) return undefined;
  // What is quoted is all said by the same: a "but" within changes nothing.
  const quoted = quoteAround(tokens, to)?.close;
  const contrast = phrasesIn(data.attribution.contrasts, tokens, quoted ?? to)[0]?.from ?? tokens.length;
  return hits.find((hit) => {
    if (hit.from < to) return false;
    // ", but the toll could rise, officials said.": all of the sentence is theirs.
    const ends = tokens[hit.to] === undefined || (tokens[hit.to]?.text === '.' && tokens[hit.to + 1] === undefined);
    if (hit.from >= contrast && !ends) return false;
    if (phraseAt(data.attribution.accordingTo, tokens, hit.from) !== undefined) return true;
    const said = sayingAt({ tokens, data }, hit.from);
    // "sont portés disparus et auraient été enlevés": of what follows.
    const joined = data.nouns.adjectivesFollow && data.quantities.and.has(tokenBefore(tokens, hit.from)?.norm ?? '');
    // "31 otages, dont 20 seraient en vie": said of a part.
    const ofPart = tokens
      .slice(to, hit.from)
      .some((_, at) => phraseAt(data.quantities.parts, tokens, to + at) !== undefined);
    if (said === undefined) return hit.value === 'hearsay' && hit.from - to <= 3 && !joined && !ofPart;
    const comma = tokens
      .slice(Math.max(to, hit.from - (data.nouns.adjectivesFollow ? 9 : 14)), hit.from)
      .some((token) => token.kind === 'sign' && ',”"»–—'.includes(token.text));
    // » a précisé ce responsable
    const quote = tokenBefore(tokens, chainBefore(tokens, pastPronoun(tokens, hit.from), data).from);
    const pronoun = quote?.text === ',' && pastPronoun(tokens, hit.from) < hit.from;
    if (pronoun) return true;
    if (quote?.kind === 'sign' && ('”"»'.includes(quote.text) || isQuoteBefore(tokens, quote))) return true;
    const last = tokenBefore(tokens, hit.from);
    if (last !== undefined && last.kind === 'sign' && ',”"»'.includes(last.text)) return true;
    const next = tokens[said.to];
    // ", a indiqué Jean Barry"
    if (quote?.text === ',' && data.nouns.adjectivesFollow && beginsCapital(next?.text ?? '')) return true;
    if (comma && data.attribution.tells.has(tokens[hit.from]?.norm ?? '')) return true;
    return comma && (next === undefined || next.kind === 'sign' || data.attribution.closers.has(next.norm));
  });
}

/** Back over the pronoun of "a-t-il précisé", "ont-ils affirmé" to the auxiliary. */
function pastPronoun(tokens: readonly Token[], verb: number): number {
  if (tokenBefore(tokens, verb)?.join !== 'hyphen') return verb;
  return tokenBefore(tokens, verb, 2)?.join === 'hyphen' ? verb - 2 : verb - 1;
}

/** A comma right behind a closing quotation mark. */
const isQuoteBefore = (tokens: readonly Token[], { text, start }: Token): boolean =>
  text === ',' && tokens.some((token) => token.kind === 'sign' && token.end === start && '”"»'.includes(token.text));
