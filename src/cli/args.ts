import { parseArgs, type ParseArgsConfig } from 'node:util';
import { SitrepError } from '../core/problem';

// Node's own parser: it does all we need, ships with every Node we support and adds nothing to the bundle.
type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads a subcommand's options and paths. Throws `cli/usage` with one line that says what to do. */
export function readArgs<const O extends Options>(
  command: string,
  args: readonly string[],
  options: O,
): ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.split(/(?<=\.) /)[0] : String(cause);
    throw usageError(`${said ?? ''} Run “sitrep ${command} --help” to see what it takes.`, cause);
  }
}

/** A choice among a few words. Throws `cli/usage`. */
export function readChoice<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw usageError(`${name} is ${choices.join(', ')}, not “${value}”.`);
  return choice;
}

export const usageError = (message: string, cause?: unknown): SitrepError =>
  new SitrepError('cli/usage', message, [], { cause });
