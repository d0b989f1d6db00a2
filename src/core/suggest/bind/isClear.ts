import { phraseAt } from '../../reading/phrases';
import type { Clause } from '../clause';

const FAR = 14;
const ASIDE = 30;

/** Whether nothing stands between the counted ones and their verb but asides, places and a relative clause. */
export function isClear(clause: Clause, from: number, to: number): boolean {
  const { tokens, data, acts, words } = clause;
  let at = from;
  let free = FAR;
  while (at < to) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.text === ',' || token.text === '(' || token.text === '–' || token.text === '—' || token.text === '-') {
      if (isListOfParts(clause, at, to)) return true;
      const close = closing(tokens, at, to);
      // "nine people including three children, were killed"
      if (close === undefined) return at === to - 1 && hasPart(clause, from, at);
      at = close + 1;
      continue;
    }
    if (token.kind === 'sign' && ';:.!?'.includes(token.text)) return false;
    if (isOfOthers(clause, from, at, to)) return false;
    // "students aged between 15 and 21"
    if (data.quantities.ages.has(token.norm) && data.quantities.between.has(tokens[at + 1]?.norm ?? '')) {
      at += 5;
      continue;
    }
    // "five members of the defence and security forces"
    const joins = data.quantities.conjunction.has(token.norm) && isComplement(clause, from, at, to);
    if (words.clauseBreaks.has(token.norm) && !joins) return isOfPart(clause, at, to);
    if (acts.some(({ cue }) => cue.from === at)) return false;
    if (data.forms.be.has(token.norm) || data.forms.have.has(token.norm)) {
      const forced = tokens.slice(at, Math.min(to, at + 4)).some(({ norm }) => words.forces.has(norm));
      if (!forced && !tokens.slice(from, at).some(({ norm }) => data.scope.relatives.has(norm))) return false;
    }
    // "officers who responded to the call"
    const inRelative = tokens.slice(from, at).some(({ norm }) => data.scope.relatives.has(norm));
    if (!inRelative && phraseAt(data.attribution.saying, tokens, at) !== undefined) return false;
    free -= 1;
    if (free < 0) return false;
    at += 1;
  }
  return true;
}

/** ", including 15 soldiers, 11 civilians and a nurse," right before the verb: a list in which nothing happens. */
function isListOfParts({ tokens, data, acts }: Clause, comma: number, to: number): boolean {
  const end = phraseAt(data.quantities.parts, tokens, comma + 1)?.to;
  if (end === undefined || tokens[to - 1]?.text !== ',' || to - comma > ASIDE) return false;
  if (acts.some(({ cue }) => cue.from >= end && cue.from < to)) return false;
  return tokens
    .slice(end, to)
    .every(
      ({ text, norm, kind }) =>
        (kind !== 'sign' || text === ',') &&
        ![data.forms.be, data.forms.have, data.scope.relatives].some((words) => words.has(norm)),
    );
}

const hasPart = ({ tokens, data }: Clause, from: number, to: number): boolean =>
  !data.nouns.adjectivesFollow &&
  tokens.slice(from, to).some((_, at) => phraseAt(data.quantities.parts, tokens, from + at) !== undefined);

/** "41 people including women and children were killed": nothing but people without a figure beside the "and". */
function isOfPart({ tokens, data, counted }: Clause, and: number, to: number): boolean {
  if (data.nouns.adjectivesFollow) return false;
  for (let at = and - 1; at >= and - SHORT; at--) {
    const end = phraseAt(data.quantities.parts, tokens, at)?.to;
    if (end === undefined || end > and) continue;
    return (
      !counted.some(({ from }) => from >= end && from < to) &&
      tokens
        .slice(end, to)
        .every(({ norm }) =>
          [data.nouns.people, data.nouns.light, data.quantities.conjunction].some((words) => words.has(norm)),
        )
    );
  }
  return false;
}

const SHORT = 5;

/** "a woman whose husband was killed": the verb is his; but not "a man whose car had hit a mine was". */
function isOfOthers({ tokens, data, words, counted }: Clause, from: number, at: number, to: number): boolean {
  if (!words.whose.has(tokens[at]?.norm ?? '')) return false;
  const { quantity } = counted.find((one) => one.to === from)?.candidate ?? {};
  // "cinq personnes dont deux enfants"
  if (data.nouns.adjectivesFollow && quantity?.kind !== 'article' && quantity?.person === undefined) return false;
  return to - at <= SHORT || tokens.slice(at + 1, at + SHORT).some(({ norm }) => data.nouns.people.has(norm));
}

/** Whether an "and" joins two words of whose the counted ones are, and no others with a figure. */
const isComplement = ({ tokens, data, counted }: Clause, from: number, and: number, to: number): boolean =>
  [data.nouns.of, data.quantities.from, data.nouns.ends].some((words) => words.has(tokens[from]?.norm ?? '')) &&
  !counted.some((other) => other.from > and && other.from < to);

function closing(tokens: Clause['tokens'], open: number, to: number): number | undefined {
  const sign = tokens[open]?.text === '(' ? ')' : tokens[open]?.text;
  // "aged 5, 7 and 9,": the comma behind the last of them.
  const inList = (at: number): boolean => tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number';
  for (let at = open + 1; at < Math.min(to, open + ASIDE); at++)
    if (tokens[at]?.text === sign && !inList(at)) return at;
  return undefined;
}
