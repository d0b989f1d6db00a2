/** A place in a file: zero-based line and UTF-16 column, as editors count. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface TextRange {
  readonly start: Position;
  readonly end: Position;
}

export type Severity = 'error' | 'warning' | 'info';

/** A finding in a file of the project. `message` is a sentence with the next step; `code` is stable. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Path relative to the project folder, with forward slashes. */
  readonly file: string;
  readonly range: TextRange;
  /** Id of the annotation it is about, if any. */
  readonly annotation?: string;
}

/** The very start of a file, for findings that have no better place. */
export const FILE_START: TextRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** An error a coder can act on: the message is for her, `code` for programs, `cause` for the log. */
export class SitrepError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly problems: readonly Problem[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SitrepError';
  }

  static is(error: unknown, code?: string): error is SitrepError {
    return error instanceof SitrepError && (code === undefined || error.code === code);
  }
}
