import { sharedFoldTable } from '../codebook/foldTable';
import { readCountries } from '../codebook/countries';
import { foldName } from '../codebook/fold';
import type { Gazetteer } from '../codebook/gazetteer';
import { once } from '../once';
import type { ArticleWords, WordSentence } from './articleWords';
import { TAG } from './nameLanguage';
import type { NameSpan } from './namePass';
import { isWrittenLike, type NameSource } from './nameSources';
import { isReference, roleByWords, type PlaceRole } from './placeRole';
import { isDateline, isLocated, isLocatedArea, isPartOfName, isTaken } from './placeWords';
import type { CountryAt } from './forcePhrase';
import { areaAt, listedBeside, unknownPlaceAt, type PlaceRule } from './unknownPlaces';
import { whoKey, type Who } from './whose';

/** A place in the words of an article, `to` exclusive. */
export interface PlaceMention {
  readonly from: number;
  readonly to: number;
  readonly who: Who;
  readonly why: 'codebook' | 'known-town' | 'gazetteer' | PlaceRule;
  readonly role: PlaceRole | undefined;
  readonly isArea: boolean;
}

export interface PlaceNames {
  readonly codebook: NameSource;
  readonly builtIn: NameSource;
  readonly gazetteers: readonly Gazetteer[];
}

/** Areas so small that what happens in them has its place. */
const SMALL_AREA = /^(?:township|district|territory|commune|cercle)s?$/iu;

/** Regions among the built-in towns. */
const AREAS = once(() => new Set(readCountries().flatMap(({ areas }) => areas.map((area) => foldName(area)))));

/** Reads places out of an article. */
export class PlaceReader {
  /** Names that only this article holds. */
  readonly learned = new Map<string, Who>();
  /** New places by their names: to look for their like takes long. */
  private readonly unknown = new Map<string, Who>();
  private readonly fold = sharedFoldTable();

  constructor(
    private readonly words: ArticleWords,
    private readonly names: PlaceNames,
    private readonly year: string | undefined,
    private readonly country: () => string | undefined,
  ) {}

  /** The place that a span names, if any; with unknown ones that stand in a list with it. */
  ofSpan(span: NameSpan, sentence: WordSentence, isName: (word: number) => boolean): readonly PlaceMention[] {
    if (!('meaning' in span)) return [];
    const { meaning, from, to } = span;
    if (meaning.type === 'place') {
      const { kind } = meaning.entry;
      if (kind === 'country') return [];
      const isArea = kind === 'region';
      if (!this.isPlace(from, to, sentence, meaning.form, isArea)) return [];
      const place = this.mention(from, to, { id: meaning.id }, 'codebook', isArea, sentence);
      return isArea ? [place] : [place, ...this.listed(place, sentence, isName)];
    }
    if (meaning.type !== 'country' || (meaning.kind !== 'town' && meaning.kind !== 'capital')) return [];
    const isArea = isKnownArea(meaning.form);
    if (!this.isPlace(from, to, sentence, meaning.form, isArea)) return [];
    const who = this.known(from, to) ?? { name: meaning.form };
    const place = this.mention(from, to, who, 'known-town', isArea, sentence);
    return isArea ? [place] : [place, ...this.listed(place, sentence, isName)];
  }

  /** A place that neither codebook nor built-in names hold. */
  ofWord(
    at: number,
    sentence: WordSentence,
    isName: (word: number) => boolean,
    countryAt: CountryAt,
  ): readonly PlaceMention[] {
    const area = areaAt(this.words, at, sentence, countryAt);
    if (area !== undefined)
      return [this.mention(area.from, area.to, this.asNew(area.from, area.to), area.why, true, sentence)];
    if (sentence.titled || !this.words.capital(at)) return [];
    const found = this.fromGazetteers(at, sentence, isName) ?? unknownPlaceAt(this.words, at, sentence, isName);
    if (found === undefined || isDateline(this.words, found.from, sentence)) return [];
    const who = this.asNew(found.from, found.to);
    this.learned.set(this.words.slice(found.from, found.to), who);
    const { why } = found;
    const { words } = this;
    const isArea =
      words.joined(found.to - 1) && words.is(found.to, TAG.area) && !SMALL_AREA.test(words.written(found.to));
    const place = this.mention(found.from, found.to, who, why, isArea, sentence);
    return [place, ...this.listed(place, sentence, isName)];
  }

  /** A later or earlier mention of a name that the article taught. */
  again(from: number, to: number, who: Who, sentence: WordSentence): PlaceMention | undefined {
    if (isPartOfName(this.words, from, to, sentence) || isDateline(this.words, from, sentence)) return undefined;
    return this.mention(from, to, who, 'listed', false, sentence);
  }

  private listed(
    place: PlaceMention,
    sentence: WordSentence,
    isName: (word: number) => boolean,
  ): readonly PlaceMention[] {
    if (place.why === 'located') return [];
    return listedBeside(this.words, place, sentence, isName).map(({ from, to, why }) => {
      const who = this.asNew(from, to);
      this.learned.set(this.words.slice(from, to), who);
      return { from, to, who, why, role: place.role, isArea: false };
    });
  }

  private mention(
    from: number,
    to: number,
    who: Who,
    why: PlaceMention['why'],
    isArea: boolean,
    sentence: WordSentence,
  ): PlaceMention {
    return { from, to, who, why, isArea, role: roleByWords(this.words, from, to, sentence, this.year) };
  }

  /** Whether a known name stands for the place here, and not for a person, a government or a word. */
  private isPlace(from: number, to: number, sentence: WordSentence, form: string, isArea: boolean): boolean {
    const { words } = this;
    if (isPartOfName(words, from, to, sentence) || isDateline(words, from, sentence)) return false;
    const located = isLocated(words, from, sentence.from) || (from > sentence.from && isTaken(words, from));
    if (isArea) return isLocatedArea(words, from, to, sentence);
    if (this.isCapital(from, to)) return located && !this.isBetweenCapitals(from, sentence);
    const plain = to - from === 1 && (form.length <= 4 || words.is(from, TAG.common));
    if (!plain) return true;
    if (!words.capital(from)) return false;
    // A word that opens a sentence or stands in a title has its capital from there.
    const isCommon = words.is(from, TAG.common);
    const evident = located || isReference(words, from, sentence.from) || this.isFollowedByArea(to, sentence);
    return evident || this.isListed(from, to, sentence) || (!isCommon && from > sentence.from && !sentence.titled);
  }

  private isCapital(from: number, to: number): boolean {
    const { index, meanings } = this.names.builtIn;
    return index.at(this.words.text, this.words.scan, from, this.fold).some(({ name, to: end }) => {
      const meaning = meanings[index.owner(name)];
      return end === to && meaning?.type === 'country' && meaning.kind === 'capital';
    });
  }

  /** "between Moscow and Kyiv": two governments. */
  private isBetweenCapitals(from: number, { from: first }: WordSentence): boolean {
    const lead = this.words.slice(Math.max(first, from - 3), from);
    return /\b(?:between|entre)\b/iu.test(lead) && !/\b(?:road|route|axe|highway)\b/iu.test(lead);
  }

  private isFollowedByArea(to: number, sentence: WordSentence): boolean {
    return to < sentence.to && /^,\s/u.test(this.words.after(to - 1)) && this.words.capital(to);
  }

  private isListed(from: number, to: number, { from: first, to: end }: WordSentence): boolean {
    const { words } = this;
    const known = (word: number): boolean => {
      const { index, meanings } = this.names.codebook;
      return index
        .at(words.text, words.scan, word, this.fold)
        .some(({ name }) => meanings[index.owner(name)]?.type === 'place');
    };
    const next = to < end && words.is(to, TAG.and) ? to + 1 : to;
    const comma = next > to || /^,\s/u.test(words.after(to - 1));
    if (next < end && comma && known(next)) return true;
    const last = from - 1 > first && words.is(from - 1, TAG.and) ? from - 2 : from - 1;
    return last >= first && (last < from - 1 || /^,\s/u.test(words.after(last))) && known(last);
  }

  private fromGazetteers(
    at: number,
    sentence: WordSentence,
    isName: (word: number) => boolean,
  ): { readonly from: number; readonly to: number; readonly why: 'gazetteer' } | undefined {
    const { words } = this;
    if (isName(at) || words.is(at, TAG.noPlace | TAG.says) || !isLocated(words, at, sentence.from)) return undefined;
    for (const gazetteer of this.names.gazetteers) {
      const { names } = gazetteer;
      for (const { name, to } of names.at(words.text, words.scan, at, this.fold)) {
        const entry = gazetteer.place(names.owner(name));
        if (entry === undefined || (entry.kind !== 'town' && entry.kind !== 'district')) continue;
        if (!words.capital(to - 1) || !isWrittenLike(entry.name, words.slice(at, to))) continue;
        if (entry.country !== undefined && entry.country !== this.country()) continue;
        if (!isPartOfName(words, at, to, sentence)) return { from: at, to, why: 'gazetteer' };
      }
    }
    return undefined;
  }

  /** The codebook's place of this name. */
  private known(from: number, to: number): Who | undefined {
    const { index, meanings } = this.names.codebook;
    for (const { name, to: end } of index.at(this.words.text, this.words.scan, from, this.fold)) {
      const meaning = meanings[index.owner(name)];
      if (end === to && meaning?.type === 'place') return { id: meaning.id };
    }
    return undefined;
  }

  /** A new place, with those of the codebook that are spelt alike. */
  private asNew(from: number, to: number): Who {
    const known = this.known(from, to);
    if (known !== undefined) return known;
    const name = this.words.slice(from, to).replace(/\s+/gu, ' ');
    const who = this.unknown.get(name) ?? this.nearTo(name);
    this.unknown.set(name, who);
    return who;
  }

  private nearTo(name: string): Who {
    const folded = foldName(name);
    const edits = folded.length <= 4 ? 1 : folded.length <= 7 ? 2 : 3;
    const { index, meanings } = this.names.codebook;
    const ids = index
      .near(folded, edits)
      .toSorted((left, right) => left.distance - right.distance)
      .flatMap(({ owner }) => {
        const meaning = meanings[owner];
        return meaning?.type === 'place' && meaning.entry.kind !== 'country' ? [meaning.id] : [];
      });
    const nearest = [...new Set(ids)].slice(0, 3);
    return nearest.length === 0 ? { name } : { name, nearest };
  }
}

const isKnownArea = (form: string): boolean => AREAS().has(foldName(form));

/** Roles that words elsewhere in the article give a place that its own sentence gives none. */
export function withRoles(
  places: readonly PlaceMention[],
  sentenceOf: (word: number) => number,
): readonly PlaceMention[] {
  const towns = new Set(places.flatMap((place) => (place.isArea ? [] : [sentenceOf(place.from)])));
  const roles = new Map<string, PlaceRole>();
  for (const { who, role } of places) {
    const key = whoKey(who);
    if ((role === 'attacked' || role === 'besieged') && !roles.has(key)) roles.set(key, role);
  }
  return places.flatMap((place) => {
    const role = place.role ?? (place.isArea ? undefined : roles.get(whoKey(place.who))) ?? 'context';
    if (!place.isArea) return [{ ...place, role }];
    const isBeside = towns.has(sentenceOf(place.from));
    // A region with a name of its own is a place; where a town is named with it, what happens happens there.
    if (place.why === 'codebook' || place.why === 'known-town')
      return [{ ...place, role: isBeside ? 'context' : role }];
    // Other areas are named for orientation, except where something happens.
    return isBeside || (role !== 'attacked' && role !== 'besieged') ? [] : [{ ...place, role }];
  });
}
