import type { Harm } from '../../../annotation/values';
import type { Figures, GroupLine, HeldReason, IncidentAnalysis, Rule } from '../../../incident/analysis';
import type { ClaimRow, IncidentSummary } from '../../../incident/summary';
import { spanOf, type Span } from '../../bounds';
import { axisOf, type Axis } from '../axis';
import { claimMarks, keyOfRef, type ClaimMarks } from '../../incident/claimMarks';

/** A claim as a line of the chart. */
export interface IntervalLine {
  readonly row: ClaimRow;
  readonly marks: ClaimMarks;
  /** Absent where the claim gives no number at all: nothing is drawn then. */
  readonly span?: Span | undefined;
  /** Counts in full by the rule; else it is left out, or held back for `held`. */
  readonly counts: boolean;
  readonly held: readonly HeldReason[];
}

/** The claims about the same victims and harm, with the figures derived of their dead. */
export interface IntervalPanel {
  readonly key: string;
  readonly groups: readonly GroupLine[];
  /** `killed` also holds what may be dead or was decided so: the figures are of all of these together. */
  readonly harm: Harm;
  readonly lines: readonly IntervalLine[];
  readonly figures?: Figures | undefined;
  readonly axis: Axis;
}

const OF_DEAD: ReadonlySet<string> = new Set(['killed', 'neutralised', 'killed_or_wounded']);

/** The bounds of each claim on an incident as such, by victims and harm in the order of the claims, and the figures by a rule. */
export function intervalPanels(
  { claims }: Pick<IncidentSummary, 'claims'>,
  analysis: IncidentAnalysis,
  rule: Rule,
): readonly IntervalPanel[] {
  const { steps } = analysis[rule];
  const subjects = new Map(analysis.subjects.map((subject) => [keyOfRef(subject), subject]));
  const heldOf = new Map(steps.flatMap((step) => step.claims.map(({ held, ...use }) => [keyOfRef(use), held])));
  const marksOf = claimMarks(analysis);
  const panels = new Map<string, Omit<IntervalPanel, 'axis' | 'lines'> & { readonly lines: IntervalLine[] }>();
  const panel = (groupsKey: string, groups: readonly GroupLine[], harm: Harm): IntervalLine[] => {
    const key = JSON.stringify([groupsKey, harm]);
    const step = harm === 'killed' ? steps.find((one) => one.key === groupsKey) : undefined;
    const figures = step && figuresOf(step, rule);
    const known = panels.get(key) ?? { key, groups, harm, lines: [], ...(figures === undefined ? {} : { figures }) };
    panels.set(key, known);
    return known.lines;
  };
  for (const row of claims) {
    const subject = row.scope === 'incident' ? subjects.get(keyOfRef(row)) : undefined;
    if (subject === undefined) continue;
    const harm = OF_DEAD.has(row.harm) || subject.harm === 'killed' ? 'killed' : row.harm;
    panel(subject.groupsKey, subject.groups, harm).push({
      row,
      marks: marksOf(row),
      ...spanOfClaim(row),
      counts: heldOf.get(keyOfRef(row))?.length === 0,
      held: heldOf.get(keyOfRef(row)) ?? [],
    });
  }
  // Victims that only a decision of the incident's file speaks of.
  for (const { key, groups, place } of steps) if (place === undefined) panel(key, groups, 'killed');
  return [...panels.values()].map((one) => ({ ...one, axis: axisOf(largest(one)) }));
}

/** ACLED gives one number. */
const figuresOf = ({ low, best, high }: Figures, rule: Rule): Figures =>
  rule === 'acled' ? { low: best, best, high: best } : { low, best, high };

function spanOfClaim({ bounds }: ClaimRow): { readonly span?: Span } {
  const isOpen =
    (bounds.kind === 'vague' || bounds.kind === 'unstated') && bounds.lower === undefined && bounds.upper === undefined;
  return isOpen ? {} : { span: spanOf(bounds) };
}

function largest({ lines, figures }: Pick<IntervalPanel, 'lines' | 'figures'>): number {
  const ends = lines.flatMap(({ span }) => (span === undefined ? [] : [span.from, span.to]));
  return Math.max(figures?.high ?? 0, ...ends.filter(Number.isFinite));
}
