import { beginLine, readResultLine, type Counts } from './counts';

/**
 * Prints what the suite prints and keeps what the window says beside it (native modules that were
 * never compiled, a gallery that cannot be reached), which is of interest only when the run breaks.
 */
export class SuiteLog {
  readonly #beside: string[] = [];
  #counts: Counts | undefined;
  #begun = false;

  /** `rewrite` changes a line before it is printed, or drops it. */
  constructor(
    private readonly rewrite: (line: string) => string | undefined,
    private readonly print: (line: string) => void = console.log,
  ) {}

  add(type: string, text: string): void {
    for (const line of text.split('\n')) {
      const counts = readResultLine(line);
      if (line.includes(beginLine)) this.#begun = true;
      else if (counts !== undefined) this.#counts = counts;
      else if (this.#begun && this.#counts === undefined && type === 'info') this.#print(line);
      else this.#beside.push(line);
    }
  }

  #print(line: string): void {
    const rewritten = this.rewrite(line);
    if (rewritten !== undefined) this.print(`    ${rewritten}`);
  }

  /** Shows what was kept, but not the stack of each complaint. */
  showBeside(): void {
    for (const line of this.#beside) if (!/^\s+(at |→)/.test(line)) this.print(`    | ${line}`);
  }

  /** The counts of a run that VS Code ended with `code`; throws when it cannot be believed. */
  verdict(code: number): Counts {
    const counts = this.#counts;
    if (counts === undefined) throw new Error(`The suite ended with status ${code} and told no result.`);
    if (counts.passed + counts.failed === 0) throw new Error('The suite ran no test.');
    if (counts.failed === 0 && code !== 0) throw new Error(`Every test passed, yet VS Code ended with status ${code}.`);
    return counts;
  }
}
