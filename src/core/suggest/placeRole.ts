import type { PlaceAnnotation } from '../annotation/model';
import type { ArticleWords, WordSentence } from './articleWords';
import { TAG } from './nameLanguage';

export type PlaceRole = NonNullable<PlaceAnnotation['role']>;

const STEPS_BACK = 7;
const BEYOND_AND = 4;
const SPEAKER =
  /(?<!\p{L})(?:ministry|minist[èe]re|spokes\p{L}+|porte-parole|headquarters|office|hospital|h[ôo]pital|clinic|conference|conf[ée]rence|talks|summit|reporters|evacuated|[ée]vacu[ée]\p{L}*|conduits?|capitale|flown|taken|to power|au pouvoir)(?!\p{L})/iu;

/** Whether a place is only what another is told by: "northwest of Bamako", "30 km from", "près de". */
export function isReference(words: ArticleWords, from: number, first: number): boolean {
  let linked = false;
  for (let word = from - 1; word >= Math.max(first, from - STEPS_BACK); word -= 1) {
    if (words.is(word, TAG.near)) return true;
    if (isDistance(words, word) || words.is(word, TAG.direction)) return linked && isMeasure(words, word);
    if (words.is(word, TAG.passage)) return true;
    if (isOf(words, word)) linked = true;
    else if (!words.is(word, TAG.article | TAG.settlement | TAG.capital | TAG.locative)) return false;
    // "northwest of the capital, Bamako"; any other comma begins something else.
    if (!words.joined(word) && !words.is(word, TAG.capital)) return false;
  }
  return false;
}

/** "km", "45km" */
export const isDistance = (words: ArticleWords, word: number): boolean =>
  words.is(word, TAG.distance) || (words.figure(word) && /^\d+km$/iu.test(words.written(word)));

/** "north of", "au nord de"; no "northern town of", "est le village de" or "banlieue sud de". */
export function isMeasure(words: ArticleWords, word: number): boolean {
  // The centre of a town is the town.
  if (!/^(?:of|from|du|des?|d)$/iu.test(words.written(word + 1)) || words.written(word) === 'centre') return false;
  return !(words.joined(word - 1) && words.is(word - 1, TAG.settlement));
}

const isOf = (words: ArticleWords, word: number): boolean =>
  /^(?:of|from|de|du|des|d|à|a)$/iu.test(words.written(word));

/** The role that the words of its sentence give a place: by the nearest cue; none where nothing happens. */
export function roleByWords(
  words: ArticleWords,
  from: number,
  to: number,
  sentence: WordSentence,
  year: string | undefined,
): PlaceRole | undefined {
  if (isSpokenFrom(words, from, to, sentence)) return 'context';
  if (isReference(words, from, sentence.from) || isOnRoad(words, to, sentence)) return 'reference';
  if (isOffice(words, from, sentence.from)) return undefined;
  const cue = nearestCue(words, from, to, sentence);
  if (cue === undefined && !isEntered(words, from, sentence)) return undefined;
  if (cue !== undefined && words.is(cue, TAG.siege)) return 'besieged';
  if (isFeared(words, from, sentence)) return undefined;
  return isLongAgo(words, sentence, year) ? 'context' : 'attacked';
}

/** "the X-Y road" */
function isOnRoad(words: ArticleWords, to: number, { to: end }: WordSentence): boolean {
  if (!/^\s?[-\u2010-\u2013]\s?$/u.test(words.after(to - 1))) return false;
  for (let word = to + 1; word < Math.min(end, to + 4) && words.joined(word - 1); word += 1)
    if (words.is(word, TAG.passage)) return true;
  return false;
}

const BELONGS = TAG.link | TAG.article | TAG.area | TAG.settlement | TAG.locative | TAG.army;

/** "the mayor of X", "gouverneur de la province de X": says nothing of what happens there. */
function isOffice(words: ArticleWords, from: number, first: number): boolean {
  for (let word = from - 1; word >= Math.max(first, from - STEPS_BACK - 2) && words.joined(word); word -= 1) {
    if (words.is(word, TAG.office)) return word < from - 1;
    if (!words.is(word, BELONGS)) return false;
  }
  return false;
}

const MODAL_STEPS = 6;
const FEARED =
  /(?<!\p{L})(?:if|could|might|may|would|fears?|feared|threat\p{L}*|risks?|si|pourrai\p{L}+|risque\p{L}*|crai(?:nt|gn)\p{L}*|menac\p{L}*|redout\p{L}*)(?!\p{L}|\s+(?:have|avoir|être))/u;

/** "could reach X", "si les combats gagnent X": nothing has happened there yet. */
function isFeared(words: ArticleWords, at: number, { from: first }: WordSentence): boolean {
  let from = at;
  while (from > Math.max(first, at - MODAL_STEPS) && words.joined(from - 1)) from -= 1;
  return FEARED.test(words.text.slice(words.start(from), words.start(at)));
}

const PEACEFUL =
  /(?<!\p{L})(?:aid|convoys?|humanitarian|trucks?|delegation|minister|refugees|displaced|peacekeepers|monitors|observers|workers)(?!\p{L})/iu;

/** "gunmen entered X". */
function isEntered(words: ArticleWords, at: number, { from: first }: WordSentence): boolean {
  if (at <= first || !words.joined(at - 1) || words.written(at - 1) !== 'entered') return false;
  return !PEACEFUL.test(words.slice(first, at - 1));
}

/** "état de siège" is law, and nobody besieges. */
const isCue = (words: ArticleWords, word: number): boolean =>
  words.is(word, TAG.event | TAG.siege) &&
  !(
    words.is(word, TAG.siege) &&
    /(?<!\p{L})(?:état|etat|state) (?:de |of )$/iu.test(
      words.text.slice(Math.max(0, words.start(word) - 10), words.start(word)),
    )
  );

function nearestCue(
  words: ArticleWords,
  from: number,
  to: number,
  { from: first, to: end }: WordSentence,
): number | undefined {
  const most = Math.max(from - first, end - to) + BEYOND_AND;
  // What stands behind an "and" is farther off: "a siege on X and attacks on Y".
  let beyond = 0;
  for (let step = 0; step < most; step += 1) {
    const [before, after] = [from - 1 - step, to + step - beyond];
    if (before >= first && isCue(words, before)) return before;
    if (after >= to && after < end && isCue(words, after)) return after;
    if (beyond === 0 && after < end && words.is(after, TAG.and)) beyond = BEYOND_AND;
  }
  return undefined;
}

/** "a spokesman for the health ministry in Sanaa said", "evacuated to Bangui". */
function isSpokenFrom(words: ArticleWords, from: number, to: number, { from: first, to: end }: WordSentence): boolean {
  const lead = words.slice(Math.max(first, from - 4), from);
  if (SPEAKER.test(lead) && !/[;:]/u.test(lead)) return true;
  return to < end && !words.joined(to - 1) && words.is(to, TAG.says);
}

/** A year other than the publication's: told for its history, if no day of late stands with it. */
function isLongAgo(words: ArticleWords, { from, to }: WordSentence, year: string | undefined): boolean {
  for (let word = from; word < to; word += 1) {
    const unit = words.text.charCodeAt(words.start(word));
    if (unit !== 0x31 && unit !== 0x32) continue;
    const written = words.written(word);
    if (/^(?:19|20)\d\d$/u.test(written) && written !== year) return !isRecent(words, from, to);
  }
  return false;
}

/** A weekday of the event, which is no day of who speaks: "said on Friday". */
function isRecent(words: ArticleWords, from: number, to: number): boolean {
  for (let word = from; word < to; word += 1)
    if (
      /(?:day|.di|manche|hier)$/u.test(words.written(word)) &&
      !words.is(word - 1, TAG.says) &&
      !words.is(word - 2, TAG.says)
    )
      return true;
  return false;
}
