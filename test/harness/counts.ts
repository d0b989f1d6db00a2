/** What a mocha run found. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
}

/** What a run inside VS Code prints before its first test. */
export const beginLine = 'SITREP-BEGIN';

/** The one line by which a run inside VS Code tells the harness its counts. */
export function resultLine(counts: Counts): string {
  return `SITREP-RESULT ${JSON.stringify(counts)}`;
}

/** Reads a line written by `resultLine`, whatever stands around it; undefined for any other line. */
export function readResultLine(line: string): Counts | undefined {
  const json = /SITREP-RESULT (\{[^{}]*\})/.exec(line)?.[1];
  return json === undefined ? undefined : readCounts(json);
}

/** Reads counts in JSON; throws when they are not whole. */
export function readCounts(json: string): Counts {
  const value: unknown = JSON.parse(json);
  const count = (key: keyof Counts): number => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    if (typeof found !== 'number') throw new Error(`Counts without ${key}: ${json}`);
    return found;
  };
  return { passed: count('passed'), failed: count('failed'), pending: count('pending') };
}
