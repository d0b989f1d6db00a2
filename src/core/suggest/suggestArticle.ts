import { guessLanguage } from '../article/language';
import { countryOfArticle } from '../codebook/countryOf';
import { compareText } from '../codebook/ranking';
import { once } from '../once';
import { languageData } from '../reading/languages';
import { loadPhrases } from '../reading/loadPhrases';
import { OffsetMap } from '../text/offsets';
import { atOnce, type Turns } from '../turns';
import { articleSentences, type ArticleSentence } from './articleSentences';
import { ArticleWords } from './articleWords';
import { claimCandidates, type ClaimCandidate } from './claimCandidates';
import { roleByWords } from './actorRoles';
import { ClaimLinks } from './linkClaims';
import { findDates } from './findDates';
import { dateCandidates, nameCandidates } from './nameCandidates';
import { readNames } from './readNames';
import { suggestClaimsInTurns } from './suggestClaims';
import type { ArticleToRead, Suggestion } from './suggestion';
import type { SuggestNames } from './suggestNames';
import { wordTags } from './wordTags';

/**
 * Everything an article offers to a coder, ordered by start, end and type. Linear in the text, deterministic, never
 * throws. Rules only: what is doubtful is left out.
 */
export function suggestArticle(article: ArticleToRead, names: SuggestNames): readonly Suggestion[] {
  return atOnce(suggestArticleInTurns(article, names));
}

/** The same, a few sentences a turn. */
export function* suggestArticleInTurns(article: ArticleToRead, names: SuggestNames): Turns<readonly Suggestion[]> {
  const { text, published } = article;
  const language = article.language ?? guessLanguage(text) ?? 'en';
  yield* loadPhrases(languageData(language, []));
  const sentences = yield* allSentences(text);
  const words = new ArticleWords(text, wordTags(language));
  yield;
  const country = once(() => countryOfArticle(text, names.codebook));
  const read = yield* readNames(words, sentences, names, country, published?.slice(0, 4));
  const map = new OffsetMap(text, 'normalised');
  const links = new ClaimLinks(words, map, read, names.codebook, country);
  const claims = yield* suggestClaimsInTurns({ ...article, sentences }, links.idOf);
  const roles = links.roles(claims);
  const named = read.actors.map((actor) => ({ ...actor, role: roles.get(actor) ?? roleByWords(words, actor) }));
  const soldiers = links.soldiers(claims).map((actor) => ({ ...actor, role: 'victim' as const }));
  const offered = nameCandidates(words, map, { actors: [...named, ...soldiers], places: read.places });
  const dates = dateCandidates(map, yield* findDates(text, sentences, language, published));
  return inOrder(claimCandidates(claims), [...offered, ...dates]);
}

/** Sentences a turn, where they are only parted. */
const PARTED_A_TURN = 64;

function* allSentences(text: string): Turns<readonly ArticleSentence[]> {
  const sentences: ArticleSentence[] = [];
  for (const sentence of articleSentences(text)) {
    sentences.push(sentence);
    if (sentences.length % PARTED_A_TURN === 0) yield;
  }
  return sentences;
}

/** All candidates in the order of the text, relations pointing to where the others now stand. */
function inOrder(claims: readonly ClaimCandidate[], others: readonly Suggestion[]): readonly Suggestion[] {
  const all = [...claims.map(({ suggestion }) => suggestion), ...others];
  const order = all.map((_, index) => index).sort((left, right) => compare(all[left], all[right]) || left - right);
  const places = new Int32Array(all.length);
  order.forEach((index, place) => (places[index] = place));
  return order.flatMap((index) => {
    const one = all[index];
    if (one === undefined) return [];
    const relations = claims[index]?.relations ?? [];
    if (relations.length === 0) return [one];
    return [{ ...one, relations: relations.map(({ kind, to }) => ({ kind, to: places[to] ?? 0 })) }];
  });
}

function compare(left: Suggestion | undefined, right: Suggestion | undefined): number {
  if (left === undefined || right === undefined) return 0;
  return left.start - right.start || left.end - right.end || compareText(left.type, right.type);
}
