import type { ArticleWords } from './articleWords';
import { TAG } from './nameLanguage';
import type { ActorMention, ActorRoles } from './readActors';

type Role = ActorRoles[number];

const PASSIVE = /^(?:was|were|been|being|été|etait|étaient|était|sont|be)$/iu;
const FINITE = /(?:ed|é|ée|és|ées)$|^(?:struck|hit|shot|shoot|took|fought|overran|burnt)$/iu;
/** What speakers do and actors, too. */
const DONE = /^(?:launch|agree|wants|called|expel|signed|suspend|s[eo][eu]|refuse|declined|lanc|appelle)/iu;
const LINKS = 3;

/** What an actor does by the plain words beside it; none where they do not say. */
export function roleByWords(words: ArticleWords, { from, to }: ActorMention): Role | undefined {
  return roleBefore(words, from) ?? roleBehind(words, to);
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
  if (words.is(at, TAG.says)) return passive || DONE.test(words.written(at)) ? undefined : 'claimant';
  if (!words.is(at, TAG.event) || !FINITE.test(words.written(at))) return undefined;
  return passive ? 'target' : 'perpetrator';
}
