import type { Epistemic } from '../annotation/values';
import type { PhraseBook } from './phrases';

export interface AttributionData {
  readonly markers: PhraseBook<Epistemic>;
  /** Words that are no attribution though they hold one: "claimed by", "not confirmed". */
  readonly traps: PhraseBook<true>;
  /** Verbs of saying that may follow the claim: ", the army said". */
  readonly saying: PhraseBook<true>;
  /** "according to", "selon": the source follows. */
  readonly accordingTo: PhraseBook<true>;
  /** What may follow a verb of saying that closes a sentence. */
  readonly closers: ReadonlySet<string>;
  readonly contrasts: PhraseBook<true>;
  /** Contrasts that may also go on with what a source says: "while". */
  readonly whiles: ReadonlySet<string>;
  /** "raised the toll to": says something only where somebody does it. */
  readonly revises: ReadonlySet<string>;
  /** Words before where something is said, between the verb and who says it: "a affirmé sur Telegram le gouverneur". */
  readonly channels: ReadonlySet<string>;
  /** Nouns of hearsay that are verbs behind a name: "OCHA reports that". */
  readonly reports: ReadonlySet<string>;
  /** Verbs that say something only of `bodies`, persons and pronouns: "l'OIM compte 12 000 déplacés". */
  readonly counting: ReadonlySet<string>;
  /** Nouns for bodies that keep figures. */
  readonly bodies: ReadonlySet<string>;
  /** "la même source": whoever spoke last. */
  readonly same: ReadonlySet<string>;
  /** "state media": a party, no hearsay. */
  readonly official: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly responsibility: PhraseBook<true>;
  /** Nouns for sources that are in no codebook; hearsay = they pass on what others say. */
  readonly sources: ReadonlyMap<string, Epistemic>;
  readonly sourceAdjectives: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Verbs after which the listener follows: "told reporters". */
  readonly tells: ReadonlySet<string>;
  /** Whose subject is no speaker where it has no object: "rebels accused of". */
  readonly accuses: ReadonlySet<string>;
  /** What follows them there. */
  readonly accusedOf: ReadonlySet<string>;
  /** Words that may stand inside the name of a source: "of", "for". */
  readonly inName: ReadonlySet<string>;
  /** Words that never do: weekdays, "that". */
  readonly notInName: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Pronouns behind "selon": "lui". */
  readonly tonics: ReadonlySet<string>;
  /** Nouns that are no speakers: "days", "fighting". */
  readonly neverSpeaks: ReadonlySet<string>;
  /** "à" of "a dit à l'AFP". */
  readonly listener: ReadonlySet<string>;
  /** Verbs that are nouns behind a name, and names that begin with one: "Zamfara state", "state television". */
  readonly nounsToo: ReadonlySet<string>;
  readonly notSaying: PhraseBook<true>;
  /** Relatives that stand for a speaker: "who says". */
  readonly whoSays: ReadonlySet<string>;
  /** What may stand between a speaker and the verb: "for its part", "on Monday". */
  readonly parentheses: PhraseBook<true>;
  /** Words between a quotation and the verb that tells who says it: "se", "a". */
  readonly tagOpeners: ReadonlySet<string>;
  /** Endings of verbs in such a place: "sobbed", "souffle". */
  readonly verb: RegExp;
  /** First words of a phrase before the subject: "Speaking to reporters, …". */
  readonly leading: RegExp;
  /** Words after which a verb shares the subject of the one before: "but said". */
  readonly shares: ReadonlySet<string>;
  /** Words that may begin a sentence before its subject, alone ("however") or up to a comma ("on Monday, "). */
  readonly openers: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  /** Ranks and offices: whoever bears one is a person who speaks for himself or others. */
  readonly offices: ReadonlySet<string>;
  /** "statement", "communiqué", and the verbs by which they are issued. */
  readonly messages: ReadonlySet<string>;
  readonly issues: ReadonlySet<string>;
}
