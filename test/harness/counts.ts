/** What a run of tests found. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
  /** What failed, each by its whole title and the first line of its error. */
  readonly failures: readonly string[];
}

/** The outcome of something that only says yes or no. */
export function yesOrNo(what: string, yes: boolean): Counts {
  return { passed: yes ? 1 : 0, failed: yes ? 0 : 1, pending: 0, failures: yes ? [] : [what] };
}

/** The counts of several runs as one. */
export function addUp(all: readonly Counts[]): Counts {
  const sum = (key: 'passed' | 'failed' | 'pending'): number => all.reduce((total, counts) => total + counts[key], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    pending: sum('pending'),
    failures: all.flatMap(({ failures }) => failures),
  };
}

/** What a run inside VS Code prints before its first test. */
export const beginLine = 'SITREP-BEGIN';

/** The one line by which a run inside VS Code tells the harness its counts. */
export function resultLine(counts: Counts): string {
  return `SITREP-RESULT ${JSON.stringify(counts)}`;
}

/** Reads a line written by `resultLine`, whatever stands around it; undefined for any other line. */
export function readResultLine(line: string): Counts | undefined {
  const json = /SITREP-RESULT (\{.*\})/.exec(line)?.[1];
  return json === undefined ? undefined : readCounts(json);
}

/** Reads counts in JSON; throws when they are not whole. */
export function readCounts(json: string): Counts {
  const value: unknown = JSON.parse(json);
  const field = (key: keyof Counts): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  const count = (key: keyof Counts): number => {
    const found = field(key);
    if (typeof found !== 'number') throw new Error(`Counts without ${key}: ${json}`);
    return found;
  };
  const failures = field('failures');
  if (!Array.isArray(failures)) throw new Error(`Counts without failures: ${json}`);
  return {
    passed: count('passed'),
    failed: count('failed'),
    pending: count('pending'),
    failures: failures.map(String),
  };
}
