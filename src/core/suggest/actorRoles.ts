import type { ArticleWords } from './articleWords';
import { TAG } from './nameLanguage';
import type { ActorMention, ActorRoles } from './readActors';

type Role = ActorRoles[number];

const PASSIVE = /^(?:was|were|been|being|été|etait|étaient|était|sont|be)$/iu;
const FINITE = /(?:ed|é|ée|és|ées)$|^(?:struck|hit|shot|shoot|took|fought|overran|burnt)$/iu;
/** What speakers do and actors, too. */
const DONE =
  /^(?:launche[ds]|agree[ds]?|wants|called|expell?ed|signed|suspended|seeks|sought|refused?|declined|lanc[ée]e?s?|appelle|refuse)$/iu;
const LINKS = 3;

/** What an actor does by the plain words beside it; none where they do not say. */
export function roleByWords(words: ArticleWords, { from, to }: ActorMention): Role | undefined {
  return roleBefore(words, from) ?? roleBehind(words, to);
}

/** "X launched an attack" */
function roleOfDoer(words: ArticleWords, verb: number): Role | undefined {
  if (!/^(?:launch|lanc)/iu.test(words.written(verb))) return undefined;
  for (let word = verb; word < verb + LINKS + 1 && words.joined(word); word += 1)
    if (words.is(word + 1, TAG.event)) return 'perpetrator';
  return undefined;
}

/** "according to X", "killed by X", "attributed to X", "an attack on X". */
function roleBefore(words: ArticleWords, from: number): Role | undefined {
  let at = from - 1;
  while (at > 0 && words.joined(at) && words.is(at, TAG.article)) at -= 1;
  if (at < 0 || !words.joined(at)) return undefined;
  const lead = words.slice(Math.max(0, at - 1), at + 1).toLowerCase();
  if (/^(?:according to|d['’]après)$/u.test(lead) || /(?:^|\s)selon$/u.test(lead)) return 'claimant';
  if (/^(?:attributed to|attribuée?s? (?:à|aux?)|blamed on|imputée?s? (?:à|aux?))$/u.test(lead)) return 'perpetrator';
  const cue = cueBefore(words, at);
  if (cue === undefined) return undefined;
  if (/(?:^|\s)(?:by|par)$/u.test(lead)) return 'perpetrator';
  return /(?:^|\s)(?:on|against|contre|sur)$/u.test(lead) ? 'target' : undefined;
}

function cueBefore(words: ArticleWords, at: number): number | undefined {
  for (let word = at - 1; word >= Math.max(0, at - LINKS) && words.joined(word); word -= 1)
    if (words.is(word, TAG.event)) return word;
  return undefined;
}

/** "X claimed", "X has attacked", "X was attacked". */
function roleBehind(words: ArticleWords, to: number): Role | undefined {
  let at = to;
  let passive = false;
  while (
    at < to + LINKS &&
    at < words.count &&
    words.joined(at - 1) &&
    words.is(at, TAG.auxiliary) &&
    !words.is(at, TAG.says)
  ) {
    passive ||= PASSIVE.test(words.written(at));
    at += 1;
  }
  if (at >= words.count || !words.joined(at - 1)) return undefined;
  if (DONE.test(words.written(at))) return passive ? undefined : roleOfDoer(words, at);
  if (words.is(at, TAG.says)) return passive ? undefined : 'claimant';
  if (!words.is(at, TAG.event) || !FINITE.test(words.written(at))) return undefined;
  return passive ? 'target' : 'perpetrator';
}
