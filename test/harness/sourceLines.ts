import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, dirname, relative, resolve } from 'node:path';
import { rootFolder } from './folders';

/** A web worker's host wraps a script in a function whose head takes two lines. */
const wrapperLines = 2;

function isPayload(value: unknown): value is SourceMapPayload {
  return typeof value === 'object' && value !== null && 'mappings' in value && 'sources' in value;
}

/** Gives a function that rewrites a line of a stack trace in the bundle to the test's own file; undefined drops the line. */
export function sourceLines(bundle: string): (line: string) => string | undefined {
  const payload: unknown = JSON.parse(readFileSync(`${bundle}.map`, 'utf8'));
  if (!isPayload(payload)) throw new Error(`${bundle}.map is no source map.`);
  const map = new SourceMap(payload);
  const name = basename(bundle).replace('.', '\\.');
  const frame = new RegExp(
    `^(\\s+at (?:.* )?\\(?)[^\\s()]*[\\\\/]out[\\\\/]test[\\\\/]vscode[\\\\/]${name}(#vscode-extension)?:(\\d+):(\\d+)(\\)?)$`,
  );
  return (line) => {
    const [, head, wrapped, row, column, tail] = frame.exec(line) ?? [];
    if (head === undefined) return line;
    const entry = map.findEntry(Number(row) - 1 - (wrapped === undefined ? 0 : wrapperLines), Number(column) - 1);
    if (!('originalSource' in entry)) return line;
    const file = relative(rootFolder, resolve(dirname(bundle), entry.originalSource));
    if (/(^|[\\/])node_modules[\\/]/.test(file)) return undefined;
    return `${head}${file}:${entry.originalLine + 1}:${entry.originalColumn + 1}${tail ?? ''}`;
  };
}
