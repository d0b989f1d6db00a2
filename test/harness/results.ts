import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from './folders';

/** One thing that was measured, alone or against a reference of the same run, and the most it may be. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB';
  /** Then `atMost` is of the ratio of the two. */
  readonly against?: { readonly what: string; readonly value: number } | undefined;
  readonly atMost: number;
}

export const resultsFolder = join(outFolder, 'bench');

/** Shows what was measured as rows of a table, keeps it for the README, and fails the run where a bound is broken. */
export function report(name: string, all: readonly Measured[]): void {
  console.log(tableOf(all).join('\n'));
  for (const one of all.filter((measured) => !holds(measured))) {
    console.log(`TOO MUCH: ${rowOf(one)}`);
    process.exitCode = 1;
  }
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(join(resultsFolder, `${name}.json`), JSON.stringify(all, undefined, 2));
}

export function tableOf(all: readonly Measured[]): readonly string[] {
  return ['| what | measured | against | ratio | at most |', '| --- | --: | --- | --: | --: |', ...all.map(rowOf)];
}

const holds = ({ value, against, atMost }: Measured): boolean => (against ? value / against.value : value) <= atMost;

function rowOf({ what, value, unit, against, atMost }: Measured): string {
  const cells = against
    ? [`${figure(against.value)} ${unit} ${against.what}`, (value / against.value).toPrecision(2), String(atMost)]
    : ['', '', `${figure(atMost)} ${unit}`];
  return `| ${[what, `${figure(value)} ${unit}`, ...cells].join(' | ')} |`;
}

const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(2);
