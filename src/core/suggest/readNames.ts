import { foldName } from '../codebook/fold';
import { sharedFoldTable } from '../codebook/foldTable';
import { NameIndex } from '../codebook/nameIndex';
import type { Turns } from '../turns';
import type { ArticleSentence } from './articleSentences';
import type { ArticleWords, WordSentence } from './articleWords';
import { NamePass, TaughtNames } from './namePass';
import { isWrittenLike } from './nameSources';
import { PlaceReader, withRoles, type PlaceMention } from './readPlaces';
import { ActorReader, type ActorMention } from './readActors';
import type { SuggestNames } from './suggestNames';
import type { Who } from './whose';

export interface ReadNames {
  readonly actors: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  /** Whose soldiers are meant at a word. */
  readonly armyBefore: (word: number) => Who | undefined;
}

const SENTENCES_A_TURN = 16;

/** Actors and places of an article in the order of its words, a few sentences a turn. */
export function* readNames(
  words: ArticleWords,
  articleSentences: readonly ArticleSentence[],
  names: SuggestNames,
  country: () => string | undefined,
  year: string | undefined,
): Turns<ReadNames> {
  const taught = new TaughtNames();
  const isKnown = (name: string): boolean =>
    [names.codebookNames, names.builtIn].some(({ index }) => index.has(foldName(name)));
  const pass = new NamePass(words, [names.codebookNames, names.builtIn], taught);
  const actors = new ActorReader(words, names, taught, country, isKnown);
  const places = new PlaceReader(
    words,
    { codebook: names.codebookNames, builtIn: names.builtIn, gazetteers: names.gazetteers },
    year,
    country,
  );
  const foundActors: ActorMention[] = [];
  const foundPlaces: PlaceMention[] = [];
  const sentences = [...words.sentences(articleSentences)];
  for (const [index, sentence] of sentences.entries()) {
    if (index % SENTENCES_A_TURN === 0) yield;
    readSentence(sentence);
  }
  addLearned();
  return {
    actors: foundActors.filter((actor) => !actors.isDoubtful(actor)).toSorted((left, right) => left.from - right.from),
    places: withRoles(
      foundPlaces.toSorted((left, right) => left.from - right.from),
      sentenceOf,
    ),
    armyBefore: (word) => actors.armyBefore(word),
  };

  function sentenceOf(word: number): number {
    let [low, high] = [0, sentences.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sentences[middle]?.to ?? 0) <= word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function readSentence(sentence: WordSentence): void {
    const isName = (word: number): boolean => pass.at(word, sentence) !== undefined;
    for (let at = sentence.from; at < sentence.to;) {
      const span = pass.at(at, sentence);
      if (span !== undefined) {
        const actor = actors.ofSpan(span, sentence);
        if (actor !== undefined) foundActors.push(actor);
        else addPlaces(places.ofSpan(span, sentence, isName));
        const isWord = actor === undefined && span.to - span.from === 1;
        at = Math.max(span.to, isWord ? addPatterns(at, sentence, isName) : at);
        continue;
      }
      at = Math.max(at + 1, addPatterns(at, sentence, isName));
    }
  }

  function addPatterns(at: number, sentence: WordSentence, isName: (word: number) => boolean): number {
    const actor = actors.ofWord(at, sentence, isName);
    if (actor !== undefined) {
      // A long form may begin with words that were taken for another's.
      while ((foundActors.at(-1)?.to ?? 0) > actor.from) foundActors.pop();
      foundActors.push(actor);
      if (actor.to > at) return actor.to;
      const acronym = pass.at(at, sentence);
      const known = acronym && actors.ofSpan(acronym, sentence);
      if (known !== undefined) foundActors.push(known);
      return known?.to ?? at + 1;
    }
    if (pass.at(at, sentence) !== undefined) return at;
    const found = places.ofWord(at, sentence, isName, pass.countryAt);
    if (found.length === 0) return at;
    addPlaces(found);
    return Math.max(at, ...found.map(({ to }) => to));
  }

  function addPlaces(found: readonly PlaceMention[]): void {
    for (const place of found) {
      const taken = [...foundPlaces.slice(-8), ...foundActors.slice(-2)];
      if (!taken.some(({ from, to }) => from < place.to && place.from < to)) foundPlaces.push(place);
    }
  }

  /** Mentions of names that the article taught only later, or without their pattern. */
  function addLearned(): void {
    const learned = [...actors.learned, ...places.learned];
    if (learned.length === 0) return;
    const index = new NameIndex(learned.length);
    learned.forEach(([form], at) => index.add(foldName(form), at));
    const covered = new Uint8Array(words.count);
    for (const { from, to } of [...foundActors, ...foundPlaces]) covered.fill(1, from, to);
    for (const sentence of sentences) {
      for (let at = sentence.from; at < sentence.to;) {
        const hit = index.at(words.text, words.scan, at, sharedFoldTable())[0];
        const entry = hit && learned[index.owner(hit.name)];
        if (
          hit === undefined ||
          entry === undefined ||
          hit.to > sentence.to ||
          covered.subarray(at, hit.to).includes(1)
        ) {
          at += 1;
          continue;
        }
        const [form, who] = entry;
        const isActor = index.owner(hit.name) < actors.learned.size;
        if (isWrittenLike(form, words.slice(at, hit.to)) && words.capital(at)) {
          if (isActor) foundActors.push({ from: at, to: hit.to, who, why: 'acronym' });
          else {
            const place = places.again(at, hit.to, who, sentence);
            if (place !== undefined) foundPlaces.push(place);
          }
        }
        at = hit.to;
      }
    }
  }
}
