import type { LocatedProblem } from './located';

/** What `sitrep check` found, in all projects together. */
export interface CheckReport {
  readonly problems: readonly LocatedProblem[];
  readonly articles: number;
  readonly annotations: number;
  readonly version: string;
}

/** Infos say what a save would put right; they are no findings. */
export const hasFindings = ({ problems }: CheckReport): boolean => problems.some(({ severity }) => severity !== 'info');
