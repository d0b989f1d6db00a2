import type { IncidentHead } from '../../incidentHead';

export const STATUSES = ['undecided', 'unsettled', 'missing', 'undated', 'clear'] as const;
/** `clear`: nothing of it waits for a person. */
export type Status = (typeof STATUSES)[number];

export const ORDERS = ['given', 'oldest', 'title', 'claims', 'contradictions', 'undecided'] as const;
/** `given`: as the host tells them, newest first. */
export type Order = (typeof ORDERS)[number];

/** What the reader wants to see in the list; absent = all. Names are as the page shows them. */
export interface Filter {
  /** ISO days, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly place?: string | undefined;
  readonly actor?: string | undefined;
  readonly claimant?: string | undefined;
  readonly status?: Status | undefined;
  readonly contradicted?: boolean | undefined;
  readonly order?: Order | undefined;
}

/** The incidents that a filter lets through, in its order. What names no incident stays last and is let through always. */
export function filtered(incidents: readonly IncidentHead[], filter: Filter, locale: string): readonly IncidentHead[] {
  const isLoose = ({ kind }: IncidentHead): boolean => kind === 'unassigned';
  const shown = incidents.filter((incident) => !isLoose(incident) && matches(incident, filter));
  return [...inOrder(shown, filter.order ?? 'given', locale), ...incidents.filter(isLoose)];
}

function matches(incident: IncidentHead, filter: Filter): boolean {
  const { places, actors, claimants, counts } = incident;
  const { from, to, place, actor, claimant, status, contradicted } = filter;
  return (
    isWithin(incident, from, to) &&
    (place === undefined || places.some((line) => line.place.name === place)) &&
    (actor === undefined || actors.some((line) => line.actor.name === actor)) &&
    (claimant === undefined || claimants.includes(claimant)) &&
    (status === undefined || hasStatus(incident, status)) &&
    (contradicted !== true || counts.contradictions > 0)
  );
}

/** The length of "YYYY-MM-DD". */
const DAY = 10;

/** Whether any of its days is; one without a date is in no period. */
function isWithin({ date, dateEnd }: IncidentHead, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === undefined) return false;
  // A month or a year holds all of its days: "2025-07" is before "2025-07-01" as text, and after no day of it.
  const [first, last] = [date.slice(0, DAY), `${(dateEnd ?? date).slice(0, DAY)}~`];
  return (to === undefined || first <= to) && (from === undefined || last >= from);
}

function hasStatus({ kind, date, counts }: IncidentHead, status: Status): boolean {
  switch (status) {
    case 'undecided':
      return counts.pending > 0;
    case 'unsettled':
      return counts.unsettled > 0;
    case 'missing':
      return kind === 'missing';
    case 'undated':
      return date === undefined;
    case 'clear':
      return counts.pending + counts.unsettled + counts.contradictions === 0 && kind === 'filed';
  }
}

function byTitle(locale: string): (left: IncidentHead, right: IncidentHead) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return (left, right) => compare(left.title ?? left.key, right.title ?? right.key);
}

/** Past every date where there is none. */
const dateOf = ({ date }: IncidentHead): string => date ?? '~';

function inOrder(incidents: readonly IncidentHead[], order: Order, locale: string): readonly IncidentHead[] {
  const most = (count: (incident: IncidentHead) => number): readonly IncidentHead[] =>
    [...incidents].sort((left, right) => count(right) - count(left));
  switch (order) {
    case 'given':
      return incidents;
    case 'oldest':
      return [...incidents].sort(
        (left, right) => Number(dateOf(left) > dateOf(right)) - Number(dateOf(left) < dateOf(right)),
      );
    case 'title':
      return [...incidents].sort(byTitle(locale));
    case 'claims':
      return most(({ claimCount }) => claimCount);
    case 'contradictions':
      return most(({ counts }) => counts.contradictions);
    case 'undecided':
      return most(({ counts }) => counts.pending);
  }
}

/** The names there are to choose from, each once, as a reader expects them. */
export function choicesOf(
  incidents: readonly IncidentHead[],
  locale: string,
): Readonly<Record<'place' | 'actor' | 'claimant', readonly string[]>> {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort(compare);
  return {
    place: sorted(incidents.flatMap(({ places }) => places.map(({ place }) => place.name))),
    actor: sorted(incidents.flatMap(({ actors }) => actors.map(({ actor }) => actor.name))),
    claimant: sorted(incidents.flatMap(({ claimants }) => claimants)),
  };
}

/** Whether it hides anything. */
export const isFiltering = ({ order: _order, contradicted, ...rest }: Filter): boolean =>
  contradicted === true || Object.values(rest).some((value) => value !== undefined);
