import type { Harm } from '../../annotation/values';
import type { GroupLine, IncidentAnalysis } from '../../incident/analysis';
import type { ArticleLine, ClaimRow, IncidentSummary } from '../../incident/summary';
import { claimMarks, keyOfRef, type ClaimMarks } from './claimMarks';

export interface MatrixEntry {
  readonly row: ClaimRow;
  readonly marks: ClaimMarks;
}

export interface MatrixRow {
  readonly key: string;
  readonly groups: readonly GroupLine[];
  readonly harm: Harm;
  /** One a column, in their order; empty where the source says nothing, which contradicts nothing. */
  readonly cells: readonly (readonly MatrixEntry[])[];
}

export interface ClaimsMatrix {
  /** The articles with a claim on the incident, in the summary's order. */
  readonly columns: readonly ArticleLine[];
  readonly rows: readonly MatrixRow[];
}

/**
 * The claims on an incident as such: a row for each victims and reported harm, in the order of the claims, a column for each
 * source. What is said of several incidents together or of a whole war is in no row.
 */
export function claimsMatrix(
  { claims, articles }: Pick<IncidentSummary, 'claims' | 'articles'>,
  analysis: IncidentAnalysis,
): ClaimsMatrix {
  const subjects = new Map(analysis.subjects.map((subject) => [keyOfRef(subject), subject]));
  const marksOf = claimMarks(analysis);
  const subjectOf = (row: ClaimRow) => (row.scope === 'incident' ? subjects.get(keyOfRef(row)) : undefined);
  const stated = claims.flatMap((row) => {
    const subject = subjectOf(row);
    return subject === undefined ? [] : [{ row, subject }];
  });
  const files = new Set(stated.map(({ row }) => row.file));
  const columns = articles.filter(({ file }) => files.has(file));
  const rows = new Map<string, MatrixRow & { readonly cells: MatrixEntry[][] }>();
  for (const { row, subject } of stated) {
    const key = JSON.stringify([subject.groupsKey, row.harm]);
    const known = rows.get(key) ?? { key, groups: subject.groups, harm: row.harm, cells: columns.map(() => []) };
    rows.set(key, known);
    known.cells[columns.findIndex(({ file }) => file === row.file)]?.push({ row, marks: marksOf(row) });
  }
  return { columns, rows: [...rows.values()] };
}
