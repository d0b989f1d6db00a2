import type { PhraseBook } from '../reading/phrases';

/** The words of a language by which numbers of people and harm are bound to each other. */
export interface ClauseWords {
  /** Plural endings of names of peoples ("Alawites"). */
  readonly peoplePlural: RegExp;
  /** Plural endings of those who do something ("loggers", "activistes"). */
  readonly agents: RegExp;
  /** Nouns for harm whose number is not one of people: "four wounds", "three massacres". */
  readonly uncounted: ReadonlySet<string>;
  /** Endings of figures that take "of": "une vingtaine", "dozens". */
  readonly collective: RegExp;
  readonly definite: ReadonlySet<string>;
  /** Articles of people told of before: "the soldiers". */
  readonly known: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  /** Nouns for harm that are also tolls and take "of": "the deaths of 12". */
  readonly deaths: ReadonlySet<string>;
  /** Nouns whose "of" takes people only: "the death of nine dissidents". */
  readonly deathOf: ReadonlySet<string>;
  /** What may stand between an active verb and those harmed. */
  readonly beforeObject: ReadonlySet<string>;
  /** Nouns for the dead that are also participles: "12 soldats sont morts". */
  readonly deadOnes: ReadonlySet<string>;
  /** "with gunshot wounds", "suffered injuries". */
  readonly suffers: ReadonlySet<string>;
  /** "forced 300 families to flee". */
  readonly forces: ReadonlySet<string>;
  /** Words that begin another clause. */
  readonly clauseBreaks: ReadonlySet<string>;
  /** "of them", "of the dead" behind a number. */
  readonly ofThem: PhraseBook<'them' | 'dead'>;
  /** "Of those killed, nine were women": before the number. */
  readonly ofHarmed: PhraseBook<'killed' | 'wounded'>;
  /** Words for how badly people are hurt: "three of them seriously", "dont trois graves". */
  readonly gravity: ReadonlySet<string>;
  /** "five of them from one household": says who they were. */
  readonly whence: ReadonlySet<string>;
  /** "among the dead". */
  readonly among: PhraseBook<true>;
  /** The preposition of "among the dead"; empty where nothing follows the noun there. */
  readonly amidst: ReadonlySet<string>;
  /** "the number of dead had reached 41". */
  /** Verbs by which somebody has captives: "shows", "détient". */
  readonly holds: ReadonlySet<string>;
  readonly numberOf: ReadonlySet<string>;
  readonly tolls: ReadonlySet<string>;
  /** What stands before the figure of a toll: "to 21", "at 21". */
  readonly tollLinks: ReadonlySet<string>;
  /** Verbs before a toll that stands before its noun: "porte à six le nombre de morts". */
  readonly revising: ReadonlySet<string>;
  /** "n'a perdu que trois hommes": only so many, and no denial. */
  readonly only: ReadonlySet<string>;
  readonly placesAndTimes: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  /** More people of those just told of: "44 others". */
  readonly others: ReadonlySet<string>;
  /** After these an infinitive tells of something done: "managed to kill". */
  readonly achieves: ReadonlySet<string>;
  readonly infinitive: RegExp;
  readonly feared: PhraseBook<true>;
  /** The same behind those harmed: "dozens of deaths are feared". */
  readonly fearedBehind: PhraseBook<true>;
  readonly planned: PhraseBook<true>;
  readonly rates: PhraseBook<true>;
  /** Words behind "a day" that make it a time: "a day later". */
  readonly notRate: ReadonlySet<string>;
  /** What an illness is counted in. */
  readonly cases: ReadonlySet<string>;
  /** "fell": dead where it is said of fighters. */
  readonly falls: ReadonlySet<string>;
  /** What joins the words of a time: "late on Monday", "dans la nuit de lundi à mardi". */
  readonly timeLinks: ReadonlySet<string>;
  /** By what, between a verb and those harmed: "à coups de machette". */
  readonly means: PhraseBook<true>;
  /** Said of captives who are not dead: "20 of whom are alive". */
  readonly alive: ReadonlySet<string>;
  /** The dead themselves: "remains". */
  readonly bodies: ReadonlySet<string>;
  /** What is done with bodies of before: "exchanged". */
  readonly swapped: ReadonlySet<string>;
  /** What makes a number one of many alike: "for every soldier, three civilians". */
  readonly ratios: PhraseBook<true>;
  /** "ont fait respectivement 12 et neuf morts". */
  readonly respectively: ReadonlySet<string>;
  /** The same behind it: "killed five people each". */
  readonly each: ReadonlySet<string>;
  /** What says whose the others are that are told of: "a woman whose husband was killed". */
  readonly whose: ReadonlySet<string>;
  /** "a boat carrying 120 displaced people": passengers, and no one was driven out by what is told. */
  readonly carries: ReadonlySet<string>;
  /** "how many were killed", "whether people were hurt": asked, and not said. */
  readonly asks: ReadonlySet<string>;
  /** Nouns that tell of a person spoken of before: "the man". */
  readonly anyone: ReadonlySet<string>;
  /** Causes that are no violence: "cholera has killed 1,500". */
  readonly natural: ReadonlySet<string>;
  /** What sets "later released" behind "were abducted": both happened. */
  readonly later: ReadonlySet<string>;
  readonly freed: ReadonlySet<string>;
  /** Of these, what is said of other things as well where it is no passive. */
  readonly found: ReadonlySet<string>;
  /** Forms of "to be" that tell of something done: "were", "been". */
  readonly happened: ReadonlySet<string>;
  readonly leftDead: ReadonlySet<string>;
  readonly leaves: ReadonlySet<string>;
  /** What belongs to a claim's words before its number: "left", "fait", "the" of "the deaths of". */
  readonly carriers: ReadonlySet<string>;
  readonly inflicts: ReadonlySet<string>;
  /** "has", "have": done again and again rather than once. */
  readonly lasting: ReadonlySet<string>;
  /** "revised to 17": the figure takes the place of an earlier one. */
  readonly supersedes: PhraseBook<true>;
}
