import type { Claimant, ClaimRow, DecisionLine, IncidentSummary } from '../../incident/summary';
import type { Quoted, Ref } from '../../incident/analysis';
import type { ReportWords } from '../reportWords';
import { claimantName } from '../claimantName';
import { wordBounds, wordFigure, type Words } from '../words';

/** "Malian Armed Forces (party, side A)": who claims it, always with the party status. */
export function claimantWords(claimant: Claimant, words: Words): string {
  const name = claimantName(claimant, words);
  return claimant.kind === 'named' ? `${name} (${words.party[claimant.party]})` : name;
}

export function victimsWords({ victims, victimsText, victimStatus }: ClaimRow, words: Words): string {
  const names = victims.map(({ name }) => name).join(', ');
  const who = names === '' ? (victimsText ?? '–') : names;
  return victimStatus === undefined ? who : `${who} (${words.victimStatus[victimStatus]})`;
}

export const figureWords = ({ bounds, harm }: ClaimRow, words: Words): string =>
  `${wordBounds(bounds, words)} ${words.harm[harm]}`;

/** "50 killed, JNIM (party, side B), a.txt": a claim in a line that speaks of others. */
export function claimInLine(row: ClaimRow, words: Words): string {
  return [figureWords(row, words), claimantWords(row.claimant, words), sourceWords(row)].join(', ');
}

export const sourceWords = ({ source }: ClaimRow): string =>
  source.outlet === undefined ? source.file : `${source.outlet}, ${source.file}`;

/** "killed, 0 / 0 / 80 – aminata – Party claim – 2025-07-03": what was decided, then by whom, why and when. */
export function decisionWords(decision: DecisionLine, words: Words): string {
  const { by, why, date } = decision;
  return [decidedWords(decision, words), by, why, date].filter((part) => part !== undefined).join(' – ');
}

/** "killed, 0 / 0 / 80". */
export function decidedWords({ harm, low, best, high }: DecisionLine, words: Words): string {
  const figures = [low, best, high].some((figure) => figure !== undefined)
    ? [[low, best, high].map((figure) => (figure === undefined ? '–' : wordFigure(figure, words))).join(' / ')]
    : [];
  return [...(harm === undefined ? [] : [words.decidedHarm[harm]]), ...figures].join(', ');
}

/** Tells of a reference: a claim of the incident as such, anything else that a claim is linked to by its words. */
export function referring(
  { claims }: IncidentSummary,
  words: Words,
  { parts }: ReportWords,
  quoted: readonly Quoted[] = [],
): (ref: Ref) => string {
  const keyOf = ({ file, id }: Ref): string => JSON.stringify([file, id]);
  const rows = new Map(claims.map((row) => [keyOf(row), row]));
  const targets = claims.flatMap(({ links }) => links.flatMap(({ target }) => (target.found ? [target] : [])));
  const quotes = new Map(
    [...quoted, ...targets].map((target) => [keyOf(target), `${parts.quote(target.quote)}, ${target.file}`]),
  );
  return (ref) => {
    const row = rows.get(keyOf(ref));
    return row === undefined ? (quotes.get(keyOf(ref)) ?? `${ref.file} (${ref.id})`) : claimInLine(row, words);
  };
}
