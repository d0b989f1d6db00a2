import type { Harm, VictimStatus } from '../annotation/values';
import type { AttributionData } from './attributionData';
import type { PhraseBook } from './phrases';
import type { Token } from './tokens';

export type Language = 'en' | 'fr';

/** How a word before or after a figure bounds it. */
export type Bound = 'at_least' | 'more_than' | 'up_to' | 'fewer_than' | 'about' | 'exact';

/** Words that stand for a quantity without being a number. `ignored` keeps "no reports of" from reading as nought. */
export type Wording =
  | { readonly kind: 'about'; readonly stated: number }
  | { readonly kind: 'many'; readonly lower: number }
  | { readonly kind: 'vague' }
  | { readonly kind: 'none' }
  /** As many as the figure before it. */
  | { readonly kind: 'same' }
  | { readonly kind: 'ignored' };

/** A word or phrase that says what happened to people. */
export interface HarmCue {
  readonly harm: Harm;
  /** True where the same word is said of things ("captured a base"): it needs people near it. */
  readonly ofThings?: boolean;
  /** True where it means harm only with people as its object ("lost 12 soldiers"). */
  readonly needsPeople?: boolean;
  /** True where those before it must be no civilians ("took 22 villagers with them"). */
  readonly byTakers?: boolean;
  /** True where it names people who may then be harmed otherwise ("12 hostages were killed"). */
  readonly names?: boolean;
}

/** A noun for people. */
export interface PeopleNoun {
  readonly status: VictimStatus;
  readonly singular: boolean;
  readonly trait?: string;
}

export interface NumberReading {
  readonly value: number;
  /** Index of the token after it. */
  readonly to: number;
}

/** The link of a range: "20 to 25", "two or three". */
export type RangeWord = 'to' | 'or';

export interface QuantityData {
  readonly readNumber: (tokens: readonly Token[], at: number) => NumberReading | undefined;
  /** The words with which `readNumber` finds a number, beside figures. */
  readonly numerals: ReadonlySet<string>;
  /** Number words that end with one of these pass it on to the first figure of a range: "two to three hundred". */
  readonly multipliers: ReadonlyMap<string, number>;
  readonly bounds: PhraseBook<Bound>;
  readonly laterBounds: PhraseBook<Bound>;
  readonly wordings: PhraseBook<Wording>;
  readonly dozen: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Possessives that stand before one person: "his wife". */
  readonly owners: ReadonlySet<string>;
  /** Behind an article one more person: "a third died". */
  readonly ordinals: ReadonlySet<string>;
  /** Articles that stand alone for one person: "another". */
  readonly pronouns: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** "one soldier in ten", "un blessé sur cinq". */
  readonly oneOf: { readonly one: ReadonlySet<string>; readonly outOf: ReadonlySet<string> };
  /** What takes a share of a number, whatever that comes to: "half of". */
  readonly shares: PhraseBook<true>;
  /** What sets a whole before its part: "of the", "among". */
  readonly wholes: PhraseBook<true>;
  /** What stands between a whole and the parts of it: "Among the 17 dead were five …". */
  readonly lists: ReadonlySet<string>;
  /** What joins people like "and": "along with". */
  readonly beside: PhraseBook<true>;
  /** The same, and what does so only behind the verb of those harmed: "was killed with". */
  readonly company: PhraseBook<true>;
  /** Joins two sentences as well as two words. */
  readonly conjunction: ReadonlySet<string>;
  readonly rangeWords: ReadonlyMap<string, RangeWord>;
  readonly from: ReadonlySet<string>;
  /** Verbs after which "from 12 to 17" says 17. */
  readonly changes: ReadonlySet<string>;
  /** "three of the twelve": what stands between the part and the whole. */
  readonly partitives: PhraseBook<true>;
  /** "including", "dont": what follows is a part of the total. */
  readonly parts: PhraseBook<true>;
  /** "a mother of three": no count of those harmed. */
  readonly parents: ReadonlySet<string>;
  readonly ages: ReadonlySet<string>;
  /** "children under ten", "women over 60". */
  readonly ageBounds: ReadonlySet<string>;
  /** Words before a number that make it a year, an age, a name. */
  readonly notBefore: ReadonlySet<string>;
  readonly yearBefore: ReadonlySet<string>;
  /** Also as they are shortened: "dec" of "Dec. 31". */
  readonly months: ReadonlySet<string>;
}

export interface NounData {
  readonly people: ReadonlyMap<string, PeopleNoun>;
  /** Traits said in two words: "aid workers". */
  readonly traitPairs: PhraseBook<string>;
  /** Nouns whose count is no count of people: towns, vehicles, years, per cent. */
  readonly things: ReadonlySet<string>;
  /** Words for two before a plural, and nouns for two: "both pilots", "a couple". */
  readonly both: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  /** "of their own", "des leurs": of those who are spoken of. */
  readonly own: PhraseBook<true>;
  /** Words that end a noun phrase: verbs, prepositions, conjunctions. */
  readonly stops: ReadonlySet<string>;
  /** Words behind which another phrase begins: "in", "during", "and". */
  readonly ends: ReadonlySet<string>;
  /** Words inside a noun phrase that are no part of the victims' name: articles, "other", "additional". */
  readonly light: ReadonlySet<string>;
  /** "of", "de": a noun phrase goes on after them. */
  readonly of: ReadonlySet<string>;
  /** Of these, what names one owner ("du maire"): the noun before it was the head. */
  readonly ofOne: ReadonlySet<string>;
  /** Articles before one who is known, also such as hold a preposition: "the", "du". */
  readonly theOne: ReadonlySet<string>;
  /** Words behind which a clause's subject may stand without a comma: "when", "with". */
  readonly opens: ReadonlySet<string>;
  /** Forms of "to be" and "to have" that are said of several. */
  readonly plural: ReadonlySet<string>;
  /** Nouns for those who belong to a body, and words that name one, by what its members are. */
  readonly members: ReadonlySet<string>;
  readonly bodies: { readonly combatant: ReadonlySet<string>; readonly civilian: ReadonlySet<string> };
  /** Nouns in the singular for several people: "his family". */
  readonly collectives: ReadonlySet<string>;
  /** Prepositions before the perpetrator. */
  readonly by: ReadonlySet<string>;
  /** Forms of "to be" before a participle. */
  readonly be: ReadonlySet<string>;
  /** French puts adjectives after the noun. */
  readonly adjectivesFollow: boolean;
}

export interface HarmData {
  readonly cues: PhraseBook<HarmCue>;
  /** Words that hold a cue and are no harm: "claimed responsibility", "sentenced to death". */
  readonly traps: PhraseBook<true>;
  readonly or: ReadonlySet<string>;
  /** Nouns after which the count follows: "the death toll rose to 21". */
  readonly tolls: ReadonlySet<string>;
  /** Verbs that are said of people (and animals) only: an unknown noun beside one names a person. */
  readonly onlyPeople: ReadonlySet<string>;
  /** Cues that are nouns for one person: "a hostage", "un mort". */
  readonly singular: ReadonlySet<string>;
}

export interface ScopeData {
  readonly periods: PhraseBook<true>;
  /** "since" with a month, a year or the beginning of something; with a weekday it is of this incident. */
  readonly since: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  /** What "the previous …" may be: no object of a verb. */
  readonly times: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
  /** Nouns for one event: "an attack". */
  readonly event: ReadonlySet<string>;
  /** Of which a few are one event: "two car bombs". */
  readonly blows: ReadonlySet<string>;
  /** "since", "in": background when a year follows. */
  readonly yearAfter: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** ", in the grip of a war,": no period of the claim. */
  readonly asides: PhraseBook<true>;
  /** Gerunds by which another toll is told of: "bringing". */
  readonly totals: ReadonlySet<string>;
  /** Lasting conditions that are no single event, when they are what did the harm. */
  readonly conditions: ReadonlySet<string>;
  readonly perfect: ReadonlySet<string>;
  /** Those that are themselves what killed: "war", "insurgency". */
  readonly wars: ReadonlySet<string>;
  readonly during: ReadonlySet<string>;
  readonly superlatives: ReadonlySet<string>;
  readonly superlative: RegExp;
  readonly definite: ReadonlySet<string>;
  /** Behind which a clause of its own begins: "that". */
  readonly that: ReadonlySet<string>;
  /** Before how long a sentence or a stay lasts: "jailed for 15 years". */
  readonly lasting: ReadonlySet<string>;
  /** "in", "over", and what may follow before the number of a span: "the past". */
  readonly spanBefore: ReadonlySet<string>;
  readonly spanFillers: ReadonlySet<string>;
  /** Units long enough to be a period: "years", "months". */
  readonly spans: ReadonlySet<string>;
  readonly causes: PhraseBook<true>;
  readonly several: ReadonlySet<string>;
  readonly separate: ReadonlySet<string>;
  readonly together: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  /** Adjectives that make several attacks one event. */
  readonly oneEvent: ReadonlySet<string>;
  /** "minutes apart": one attack in several blows. */
  readonly apart: ReadonlySet<string>;
}

/**
 * How a cue stands in its clause, which decides where its victims stand.
 * participle: "killed" (before or after its victims); gerund: "killing"; finite: "kills", "to kill"; intransitive:
 * "died", "lost their lives"; adjective: "dead", "missing"; noun: "the deaths of".
 */
export type CueForm = 'participle' | 'gerund' | 'finite' | 'intransitive' | 'adjective' | 'noun';

/** Words that tell how a word for harm stands in its clause. */
export interface FormData {
  /** Cues of several words, by their first and last word. */
  readonly phrases: ReadonlyMap<string, CueForm>;
  readonly intransitives: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** Of these, verbs before a number: "wounds 305". */
  readonly verbsToo: ReadonlySet<string>;
  readonly participles: ReadonlySet<string>;
  readonly gerund: RegExp;
  readonly participle: RegExp;
  readonly be: ReadonlySet<string>;
  readonly have: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly infinitive: ReadonlySet<string>;
  /** "to be", "être", what may stand before it, and words before both that say of what comes behind that it was to come. */
  readonly bareBe: ReadonlySet<string>;
  readonly beforeBe: ReadonlySet<string>;
  readonly planned: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly adverb: RegExp;
  /** Adverbs of several words between an auxiliary and its verb: "par ailleurs". */
  readonly asides: PhraseBook<true>;
  /** Nouns that end like adverbs: "family", "gouvernement". */
  readonly notAdverbs: ReadonlySet<string>;
}

export interface LanguageData {
  readonly language: Language;
  readonly functionWords: ReadonlySet<string>;
  readonly quantities: QuantityData;
  readonly nouns: NounData;
  readonly harm: HarmData;
  readonly attribution: AttributionData;
  readonly scope: ScopeData;
  readonly forms: FormData;
}
