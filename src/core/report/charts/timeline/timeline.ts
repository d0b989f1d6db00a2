import type { ClaimRow, IncidentSummary } from '../../../incident/summary';
import { claimantWords, figureWords } from '../../incident/claimWords';
import type { Words } from '../../words';
import { periodOf, stretchOf, type Stretch } from './moments';

export interface TimedClaim {
  readonly row: ClaimRow;
  readonly figure: string;
  readonly when: Stretch;
}

/** One who claims, with all she claims, earliest first. */
export interface TimelineRow {
  readonly name: string;
  readonly claims: readonly TimedClaim[];
}

export interface Timeline {
  /** By their first claim. */
  readonly rows: readonly TimelineRow[];
  readonly undated: readonly ClaimRow[];
  readonly event?: { readonly when: Stretch; readonly words: string } | undefined;
  /** Claims about several incidents, a war or a period: they are of no time of this one. */
  readonly others: number;
  /** Of how many claims those in it are the first. */
  readonly all: number;
}

/** More could not be told apart, nor drawn at once. */
const MOST = 200;

/** When who said what: the incident's own claims by claimant, each at its `as_of`, else when its article came out. */
export function timelineOf({ claims, date, dateEnd }: IncidentSummary, words: Words): Timeline {
  const own = claims.filter(({ scope }) => scope === 'incident');
  const timed = own
    .flatMap((row): readonly TimedClaim[] => {
      const when = stretchOf(row.date);
      return when === undefined ? [] : [{ row, figure: figureWords(row, words), when }];
    })
    .sort((left, right) => left.when.start - right.when.start || left.when.end - right.when.end);
  const undated = own.filter((row) => stretchOf(row.date) === undefined);
  const rows = new Map<string, TimedClaim[]>();
  for (const claim of timed.slice(0, MOST)) {
    const name = claimantInRow(claim.row, words);
    rows.set(name, [...(rows.get(name) ?? []), claim]);
  }
  const when = periodOf(date, dateEnd);
  return {
    rows: [...rows].map(([name, of]) => ({ name, claims: of })),
    undated: undated.slice(0, MOST),
    ...(when === undefined
      ? {}
      : { event: { when, words: [date, dateEnd].filter((one) => one !== undefined).join(' – ') } }),
    others: claims.length - own.length,
    all: own.length,
  };
}

export const drawnIn = ({ rows, undated }: Timeline): number =>
  rows.reduce((sum, { claims }) => sum + claims.length, undated.length);

/** Where nobody is named, the article says it. */
export function claimantInRow({ claimant, source }: ClaimRow, words: Words): string {
  const name = claimantWords(claimant, words);
  return claimant.kind === 'unattributed' ? `${name} (${source.outlet ?? source.file})` : name;
}
