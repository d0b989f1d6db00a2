import type { ActorAnnotation } from '../annotation/model';
import { acronymAt, isArmedName, longFormBefore, speltAt } from './acronyms';
import type { ArticleWords, WordSentence } from './articleWords';
import { TAG } from './nameLanguage';
import type { NameSpan, TaughtNames } from './namePass';
import { isOrdinal, unknownGroupAt } from './unknownGroups';
import { whoKey, type Forces, type Who } from './whose';

export type ActorRule =
  'codebook' | 'force' | 'acronym' | 'known-group' | 'pattern' | 'last-meant' | 'capital' | 'victims';
export type ActorRoles = NonNullable<ActorAnnotation['role']>;

/** An actor in the words of an article, `to` exclusive. */
export interface ActorMention {
  readonly from: number;
  readonly to: number;
  readonly who: Who;
  readonly why: ActorRule;
}

export interface ActorNames {
  readonly forces: Forces;
  /** Ids of entries that are a state's army. */
  readonly armies: ReadonlySet<string>;
  readonly governments: ReadonlySet<string>;
  /** Ids that are states or bodies of states, whose names also stand for places and people. */
  readonly bodies: ReadonlySet<string>;
  /** Those of them that are countries. */
  readonly states: ReadonlySet<string>;
  /** The codebook's ids of groups known everywhere. */
  readonly groups: ReadonlyMap<string, string>;
}

/** Reads actors out of the spans of an article, in the order of its text: it remembers who was meant last. */
export class ActorReader {
  private lastArmy: { readonly who: Who; readonly isGuess: boolean } | undefined;
  /** Armies as they come to be meant: the word, and whose. */
  private readonly armies: { readonly from: number; readonly who: Who; readonly isGuess: boolean }[] = [];
  /** How often the armies of other countries than the article's are named: once may be in passing. */
  private others = 0;
  /** Mentions of "the army" that are taken for that of the country which the article is about. */
  private readonly guesses = new Set<ActorMention>();
  /** Names that only this article holds. */
  readonly learned = new Map<string, Who>();

  constructor(
    private readonly words: ArticleWords,
    private readonly names: ActorNames,
    private readonly taught: TaughtNames,
    /** The country that the article is about. */
    private readonly country: () => string | undefined,
    /** Whether the codebook or everybody knows a name. */
    private readonly isKnown: (name: string) => boolean,
  ) {}

  /** The actor that a span names, if any. */
  ofSpan(span: NameSpan, sentence: WordSentence): ActorMention | undefined {
    const mention = this.resolve(span, sentence);
    if (mention === undefined) return undefined;
    this.note(mention, 'force' in span && span.force.role === 'army');
    return mention;
  }

  /** An actor that no list holds, at a word that no list's name begins with. */
  ofWord(at: number, sentence: WordSentence, isName: (word: number) => boolean): ActorMention | undefined {
    const mention = this.army(at, sentence) ?? this.longForm(at, sentence) ?? this.group(at, sentence, isName);
    if (mention !== undefined) this.note(mention, mention.why === 'last-meant');
    return mention;
  }

  /** The army meant last before a word. */
  armyBefore(word: number): Who | undefined {
    const last = this.armies.findLast(({ from, isGuess }) => from <= word && !(isGuess && this.isOther));
    return last?.who ?? (this.isOther ? undefined : this.armyOfCountry());
  }

  /** An army nobody named, in an article that is also about another country's: it may be either. To be asked at the end. */
  isDoubtful(mention: ActorMention): boolean {
    return this.isOther && this.guesses.has(mention);
  }

  private get isOther(): boolean {
    return this.others > 1;
  }

  private note(mention: ActorMention, isArmy: boolean): void {
    const { from, to, who } = mention;
    const acronym = acronymAt(this.words, to) ?? this.spelt(from, to) ?? this.initials(from, to);
    if (acronym !== undefined) this.taught.teach(acronym, who);
    if (!isArmy && !('id' in who && this.names.armies.has(who.id))) return;
    this.lastArmy = { who, isGuess: this.guesses.has(mention) };
    this.armies.push({ from, ...this.lastArmy });
    if (this.lastArmy.isGuess) return;
    const own = this.armyOfCountry();
    if (own === undefined || !sameWho(who, own)) this.others += 1;
  }

  private spelt(from: number, to: number): string | undefined {
    const word = speltAt(this.words, from, to);
    return word === undefined || this.isKnown(word) ? undefined : word;
  }

  /** "People's Defence Force" is the PDF where nothing else is. */
  private initials(from: number, to: number): string | undefined {
    if (to - from < 3) return undefined;
    let letters = '';
    for (let word = from; word < to; word += 1)
      if (this.words.capital(word)) letters += this.words.written(word).charAt(0);
    return letters.length < 3 || this.isKnown(letters) ? undefined : letters;
  }

  private resolve(span: NameSpan, sentence: WordSentence): ActorMention | undefined {
    const { from, to } = span;
    if ('taught' in span) return { from, to, who: span.taught, why: 'acronym' };
    if ('force' in span) {
      const { country, role } = span.force;
      if (role === 'government' && sentence.titled) return undefined;
      return { from, to, who: this.names.forces.of(country, role), why: 'force' };
    }
    const { meaning } = span;
    if (this.isEpithet(span)) return undefined;
    if (meaning.type === 'group') {
      const id = this.names.groups.get(meaning.name);
      return { from, to, who: id === undefined ? { name: meaning.name } : { id }, why: 'known-group' };
    }
    if (meaning.type !== 'actor' || !this.actsHere(meaning.id, span, sentence)) return undefined;
    if (sentence.titled && this.names.governments.has(meaning.id)) return undefined;
    return { from, to, who: { id: meaning.id }, why: 'codebook' };
  }

  /** "Houthi-run authorities", "Mali's military posts": the name says only whose they are. */
  private isEpithet({ from, to }: NameSpan): boolean {
    const { words } = this;
    if (!words.joined(to - 1)) return false;
    if (/^[-\u2010\u2011]/u.test(words.after(to - 1)) && OWNED.test(words.written(to))) return true;
    const possessive = /['’]s?\s/u.test(words.text.slice(words.start(from), words.start(to - 1)));
    return possessive && words.is(to - 1, TAG.army) && words.is(to, TAG.thing);
  }

  /** "in France" is no actor, nor is the UN of "UN chief", nor what is written in a line of capitals. */
  private actsHere(id: string, { from, to }: NameSpan, { from: first, to: end }: WordSentence): boolean {
    const { words } = this;
    const written = words.slice(from, to);
    const isShort = SHORT_NAME.test(written);
    if (isShort && [from - 1, to].some((word) => word >= first && word < end && isShouted(words.written(word))))
      return false;
    if (!this.names.bodies.has(id) || to - from > 1) return true;
    let before = from - 1;
    while (before >= first && words.joined(before) && words.is(before, TAG.article)) before -= 1;
    if (before >= first && words.joined(before) && words.is(before, TAG.locative) && !isOfFighters(words, before))
      return false;
    if (this.names.states.has(id) && IN_PASSING.test(words.slice(Math.max(first, from - 3), from))) return false;
    if (
      before >= first &&
      before === from - 1 &&
      words.joined(before) &&
      words.capital(before) &&
      !words.is(before, TAG.article | TAG.closes | TAG.and | TAG.auxiliary)
    )
      return false;
    if (to >= end || !words.joined(to - 1)) return true;
    return (
      words.is(to, TAG.auxiliary | TAG.says | TAG.closes | TAG.and) || (/ed$|s$/u.test(words.written(to)) && !isShort)
    );
  }

  /** "The army said": the one last meant, else that of the country which the article is about. */
  private army(at: number, { from: first, titled }: WordSentence): ActorMention | undefined {
    const { words } = this;
    if (titled || at <= first || !words.joined(at - 1) || !isTheBefore(words, at)) return undefined;
    const from =
      words.is(at, TAG.force) && /^(?:armed|forces)$/iu.test(words.written(at)) && words.joined(at) ? at : undefined;
    const to = from !== undefined && /^(?:forces|armées)$/iu.test(words.written(at + 1)) ? at + 2 : at + 1;
    const isOne = to === at + 2 || /^(?:army|military|armée)$/iu.test(words.written(at));
    if (!isOne) return undefined;
    // "confidence in the army", "spokesperson for the army" name it only in passing.
    if (at - 2 >= first && /^(?:in|for|with|into|joined|only)$/iu.test(words.written(at - 2)) && words.joined(at - 2))
      return undefined;
    if (/porte-parole de\s*$/iu.test(words.slice(Math.max(first, at - 4), at - 1))) return undefined;
    if (words.joined(to - 1) && to < words.count) {
      if (/^(?:de|du|des|d|of)$/iu.test(words.written(to))) return undefined;
      const isVerb = words.is(to, TAG.auxiliary | TAG.says | TAG.closes | TAG.and) || /ed$/u.test(words.written(to));
      if (!isVerb) return undefined;
    }
    const who = this.lastArmy?.who ?? this.armyOfCountry();
    if (who === undefined) return undefined;
    const mention: ActorMention = { from: at, to, who, why: 'last-meant' };
    if (this.lastArmy?.isGuess ?? true) this.guesses.add(mention);
    return mention;
  }

  private armyOfCountry(): Who | undefined {
    const country = this.country();
    return country === undefined || country === 'PS' ? undefined : this.names.forces.of(country, 'army');
  }

  /** "Long Form (LF)" that no list holds. */
  private longForm(at: number, sentence: WordSentence): ActorMention | undefined {
    const acronym = acronymAt(this.words, at);
    if (acronym === undefined) return undefined;
    const from = longFormBefore(this.words, at, acronym, sentence);
    if (from === undefined || (this.words.joined(from - 1) && isOrdinal(this.words, from - 1))) return undefined;
    if (!isArmedName(this.words, from, at)) return undefined;
    const who = { name: this.words.slice(from, at).replace(/\s+/gu, ' ') };
    this.learn(who.name, who);
    this.learn(acronym, who);
    return { from, to: at, who, why: 'acronym' };
  }

  private group(at: number, sentence: WordSentence, isName: (word: number) => boolean): ActorMention | undefined {
    const found = unknownGroupAt(this.words, at, sentence, isName);
    if (found === undefined) return undefined;
    const who = { name: this.words.slice(found.from, found.to).replace(/\s+/gu, ' ') };
    this.learn(who.name, who);
    return { ...found, who, why: 'pattern' };
  }

  private learn(form: string, who: Who): void {
    if (this.learned.has(form)) return;
    this.learned.set(form, who);
    this.taught.teach(form, who);
  }
}

const OWNED = /^(?:run|led|backed|held|controlled|allied|aligned|dominated|affiliated|linked|inspired|sponsored)$/iu;
/** Behind these a state's name is its country's: "border with Russia", "part of Russia", "contractors from Russia". */
const IN_PASSING = /(?<!\p{L})(?:from|borders? with|fronti[èe]re avec|part of|partie de)(?: the| la| l)?$/iu;
/** "mercenaires de Wagner" */
const isOfFighters = (words: ArticleWords, of: number): boolean =>
  /^d[eu]?s?$/iu.test(words.written(of)) && words.joined(of - 1) && words.is(of - 1, TAG.fighters | TAG.soldiers);
/** Asked of every word, so its length is looked at first. */
const isTheBefore = (words: ArticleWords, at: number): boolean =>
  words.end(at - 1) - words.start(at - 1) <= 3 && /^(?:the|l|les)$/iu.test(words.written(at - 1));
const SHORT_NAME = /^[\p{Lu}.]{2,4}$/u;
const SHOUTED = /^\p{Lu}{3,}$/u;
const isShouted = (word: string): boolean => SHOUTED.test(word);

export const sameWho = (left: Who, right: Who): boolean => whoKey(left) === whoKey(right);
