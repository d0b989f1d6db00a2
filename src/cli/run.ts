import { SitrepError } from '../core/problem';
import { agreementCommand } from './agreement';
import { usageError } from './args';
import { checkCommand } from './check';
import type { Command, Io } from './command';
import { diffCommand } from './diff';
import { exportCommand } from './export';
import { importCommand } from './import';
import { mergeCommand } from './merge';
import { reanchorCommand } from './reanchor';
import { suggestCommand } from './suggest';
import { summaryCommand } from './summary';
import { visible } from './visible';

const COMMANDS: readonly Command[] = [
  agreementCommand,
  checkCommand,
  diffCommand,
  exportCommand,
  importCommand,
  mergeCommand,
  reanchorCommand,
  suggestCommand,
  summaryCommand,
];

const HELP = `Usage: sitrep COMMAND [ARGUMENTS]

Annotated conflict reports on the command line: the same core as the VS Code extension.

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`).join('\n')}

  --help     this text; "sitrep COMMAND --help" tells of one command
  --version  the version

Exit status: 0 clean, 1 findings, 2 could not run.
`;

/** Runs one command line. Writes one line through `err` where it could not run. */
export async function run(args: readonly string[], io: Io, err: (line: string) => void): Promise<0 | 1 | 2> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    err(`sitrep: ${visible(sentenceOf(error))}\n`);
    return 2;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<0 | 1> {
  if (name === '--version' || name === '-v') {
    io.out(`${io.version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    io.out(HELP);
    return 0;
  }
  const wanted = name === 'help' ? rest[0] : name;
  const command = COMMANDS.find((each) => each.name === wanted);
  const known = COMMANDS.map((each) => each.name)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');
  if (command === undefined) {
    const said = wanted === undefined ? 'Say what to do' : `There is no command “${wanted}”`;
    throw usageError(`${said}: ${known}. Run “sitrep --help” for more.`);
  }
  return command.run(name === 'help' ? ['--help'] : rest, io);
}

function sentenceOf(error: unknown): string {
  if (SitrepError.is(error)) return error.message;
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')) {
    return `Not permitted: ${said}. Check the rights of that file or folder.`;
  }
  return `It could not run: ${said}. If this goes on, report it as an error of Sitrep.`;
}
