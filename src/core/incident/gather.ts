import type { Codebook } from '../codebook/model';
import { actorLines } from './actorLines';
import { articleLines } from './articleLines';
import { claimRows } from './claimRows';
import type { LinkIndex } from './linkIndex';
import type { ArticleReading, Mention } from './mention';
import { mentionsByIncident, type MentionsByIncident } from './mentionsByIncident';
import type { Incident } from './model';
import { nameActor } from './names';
import { compareBy, compareText } from './order';
import { placeLines } from './placeLines';
import type { ClaimRow, IncidentSummary } from './summary';

/** The key of the summary of what names no incident; no incident id can hold a colon. */
export const UNASSIGNED_KEY = 'unassigned:';

export interface Gathering {
  readonly articles: readonly ArticleReading[];
  readonly incidents: readonly Incident[];
  readonly codebook: Codebook;
}

/**
 * What each incident's articles say of it, as reported. Incidents with a file come first, newest first and undated
 * last; then those that annotations name and that have no file; last, always, what names no incident.
 * The order of the input never changes the result.
 */
export function gatherIncidents(
  { articles, incidents, codebook }: Gathering,
  { byIncident, unassigned, links }: MentionsByIncident = mentionsByIncident(articles),
): readonly IncidentSummary[] {
  const contents = (of: readonly Mention[], incident: Incident | undefined): Contents =>
    contentsOf(of, incident, codebook, links);

  const filed = inOrder(incidents).map((incident): IncidentSummary => ({
    key: incident.id,
    kind: 'filed',
    id: incident.id,
    ...headOf(incident),
    sideA: (incident.side_a ?? []).map((id) => nameActor(id, codebook)),
    sideB: (incident.side_b ?? []).map((id) => nameActor(id, codebook)),
    ...contents(byIncident.get(incident.id) ?? [], incident),
  }));
  const known = new Set(filed.map(({ key }) => key));
  const missing = [...byIncident]
    .filter(([id]) => !known.has(id))
    .sort(([left], [right]) => compareText(left, right))
    .map(([id, of]): IncidentSummary => ({
      key: id,
      kind: 'missing',
      id,
      sideA: [],
      sideB: [],
      ...contents(of, undefined),
    }));
  return [
    ...filed,
    ...missing,
    { key: UNASSIGNED_KEY, kind: 'unassigned', sideA: [], sideB: [], ...contents(unassigned, undefined) },
  ];
}

type Contents = Pick<IncidentSummary, 'articles' | 'places' | 'actors' | 'claims' | 'counts'>;

function contentsOf(
  mentions: readonly Mention[],
  incident: Incident | undefined,
  codebook: Codebook,
  links: LinkIndex,
): Contents {
  const claims = claimRows(mentions, incident, codebook, links);
  return {
    articles: articleLines(mentions),
    places: placeLines(mentions, incident, codebook),
    actors: actorLines(mentions, incident, codebook),
    claims,
    counts: {
      pending: claims.filter(({ pending }) => pending.length > 0).length,
      contradictions: contradictionsIn(claims),
      unsettled: claims.filter(({ state }) => state === 'uncertain' || state === 'orphaned').length,
    },
  };
}

/** Pairs of annotations, one of which contradicts or denies the other; a link to nothing contradicts nothing. */
function contradictionsIn(claims: readonly ClaimRow[]): number {
  const pairs = claims.flatMap(({ id, links }) =>
    links
      .filter(({ kind, target }) => target.found && (kind === 'contradicts' || kind === 'denies'))
      .map(({ target }) => [id, target.id].sort(compareText).join(' ')),
  );
  return new Set(pairs).size;
}

function headOf(incident: Incident): Partial<IncidentSummary> {
  return {
    title: incident.title,
    ...(incident.date === undefined ? {} : { date: incident.date }),
    ...(incident.date_end === undefined ? {} : { dateEnd: incident.date_end }),
    ...(incident.date_precision === undefined ? {} : { datePrecision: incident.date_precision }),
    ...(incident.sub_event_type === undefined ? {} : { subEventType: incident.sub_event_type }),
    ...(incident.notes === undefined ? {} : { notes: incident.notes }),
  };
}

/** Newest first, undated last. Of two files with one id (`check` reports them) always the same one counts. */
export function inOrder(incidents: readonly Incident[]): readonly Incident[] {
  const sorted = [...incidents].sort((left, right) =>
    compareBy(
      left.date === undefined || right.date === undefined
        ? compareText(left.date, right.date)
        : compareText(right.date, left.date),
      compareText(left.id, right.id),
      compareText(JSON.stringify(left), JSON.stringify(right)),
    ),
  );
  const seen = new Set<string>();
  return sorted.filter(({ id }) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
