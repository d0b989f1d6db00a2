import { buildCountryIndex } from '../codebook/countryIndex';
import type { Codebook } from '../codebook/model';
import { readPhrase } from '../codebook/phrase';
import type { OffsetMap } from '../text/offsets';
import type { ArticleWords } from './articleWords';
import type { ClaimSuggestion, Mention } from './claimSuggestion';
import { TAG } from './nameLanguage';
import { sameWho, type ActorMention } from './readActors';
import type { ReadNames } from './readNames';
import type { IdOf } from './suggestClaims';

interface WordSpan {
  readonly from: number;
  readonly to: number;
}

/** Ties the words of claims to the actors of the article. */
export class ClaimLinks {
  /** What `civilians` found for the words of victims: an article says the same few again and again. */
  private readonly civiliansOf = new Map<string, string | undefined>();

  constructor(
    private readonly words: ArticleWords,
    private readonly map: OffsetMap,
    private readonly read: ReadNames,
    private readonly codebook: Codebook,
    private readonly country: () => string | undefined,
  ) {}

  /** The codebook's id of the words of a claim; none where they name nobody in it, or several. */
  readonly idOf: IdOf = (mention, role) => {
    const span = this.wordsOf(mention);
    const actors = this.actorsIn(span);
    const [first] = actors;
    const who = first === undefined ? this.soldiersIn(span)?.who : first.who;
    if (who === undefined) return role === 'victims' ? this.civilians(mention) : undefined;
    const isOne = actors.every((actor) => sameWho(actor.who, who));
    return isOne && 'id' in who ? who.id : undefined;
  };

  /** Soldiers among the victims, whose army the article has named: "the deaths of 21 soldiers". */
  soldiers(claims: readonly ClaimSuggestion[]): readonly ActorMention[] {
    const found = new Map<number, ActorMention>();
    for (const { victims } of claims) {
      const soldiers = victims && this.soldiersIn(this.wordsOf(victims));
      if (soldiers !== undefined) found.set(soldiers.from, soldiers);
    }
    return [...found.values()];
  }

  /** The victims and claimants of claims among the actors. */
  roles(claims: readonly ClaimSuggestion[]): ReadonlyMap<ActorMention, 'victim' | 'claimant'> {
    const roles = new Map<ActorMention, 'victim' | 'claimant'>();
    for (const { victims, claimant } of claims) {
      if (claimant !== undefined)
        for (const actor of this.actorsIn(this.wordsOf(claimant))) roles.set(actor, 'claimant');
      if (victims !== undefined) for (const actor of this.actorsIn(this.wordsOf(victims))) roles.set(actor, 'victim');
    }
    return roles;
  }

  private soldiersIn({ from, to }: WordSpan): ActorMention | undefined {
    const { words } = this;
    for (let word = from; word < to; word += 1) {
      if (!words.is(word, TAG.soldiers) || this.actorsIn({ from: word, to: word + 1 }).length > 0) continue;
      const isPhrase = /^personnel$/iu.test(words.written(word));
      const begins = isPhrase && words.joined(word - 1) && words.is(word - 1, TAG.army) ? word - 1 : word;
      if (isPhrase && begins === word) continue;
      const who = this.read.armyBefore(word);
      return who && { from: begins, to: word + 1, who, why: 'victims' };
    }
    return undefined;
  }

  private civilians({ exact }: Mention): string | undefined {
    if (!this.civiliansOf.has(exact)) this.civiliansOf.set(exact, this.findCivilians(exact));
    return this.civiliansOf.get(exact);
  }

  private findCivilians(exact: string): string | undefined {
    const { role, country = this.country() } = readPhrase(buildCountryIndex(), exact);
    if (role !== 'civilians' || country === undefined) return undefined;
    for (const [id, entry] of this.codebook.actors)
      if (entry.kind === 'Civilians' && entry.country === country) return id;
    return undefined;
  }

  private actorsIn({ from, to }: WordSpan): readonly ActorMention[] {
    const { actors } = this.read;
    const found: ActorMention[] = [];
    for (let at = firstEndingAfter(actors, from); at < actors.length; at += 1) {
      const actor = actors[at];
      if (actor === undefined || actor.from >= to) break;
      found.push(actor);
    }
    return found;
  }

  private wordsOf({ start, end }: Mention): WordSpan {
    const from = this.words.wordFrom(this.map.toUtf16(start));
    return { from, to: this.words.wordFrom(this.map.toUtf16(end)) };
  }
}

/** Place of the first actor that ends behind a word, in a list ordered by place. */
function firstEndingAfter(actors: readonly ActorMention[], word: number): number {
  let [low, high] = [0, actors.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((actors[middle]?.to ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}
