/** What a word can do beside names, as bits: a word may have several. */
export const TAG = {
  /** Leads a place: "in", "à". */
  locative: 1 << 0,
  /** Makes the place behind it a point of reference: "near", "près". */
  near: 1 << 1,
  direction: 1 << 2,
  /** "town", "village". */
  settlement: 1 << 3,
  /** "province", "région". */
  area: 1 << 4,
  distance: 1 << 5,
  event: 1 << 6,
  siege: 1 << 7,
  says: 1 << 8,
  auxiliary: 1 << 9,
  /** Armies and soldiers. */
  army: 1 << 10,
  police: 1 << 11,
  government: 1 << 12,
  /** Stands between a country and its force: "armed", "air". */
  force: 1 << 13,
  soldiers: 1 << 14,
  /** What "military" makes an adjective of: "base", "junta". */
  thing: 1 << 15,
  /** A capitalised word that is no name of a place: months, titles, believers. */
  noPlace: 1 << 16,
  /** Heads of armed organisations' names. */
  armed: 1 << 17,
  /** Words of organisations that bear no arms. */
  unarmed: 1 << 18,
  /** Links inside a name: "of", "de". */
  link: 1 << 19,
  /** "and", "or". */
  and: 1 << 20,
  /** Small words that begin no noun: prepositions, conjunctions, relative pronouns. */
  closes: 1 << 21,
  capital: 1 << 22,
  article: 1 << 23,
  /** Words for fighters that stand beside a group's name: "militia", "rebels". */
  fighters: 1 << 24,
  /** Of a country or town where it is no place of the event: "border", "road". */
  passage: 1 << 25,
  /** A word that a town shares its name with. */
  common: 1 << 26,
  ago: 1 << 27,
  /** Who speaks or stands for a place: "mayor", "governor". */
  office: 1 << 28,
} as const;

export type Tag = keyof typeof TAG;
export type NameWords = Readonly<Record<Tag, string>>;
