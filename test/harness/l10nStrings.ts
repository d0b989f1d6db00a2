import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { once } from '../../src/core/once';
import { rootFolder } from './folders';

/** A string on screen, and where it stands. */
export interface ScreenString {
  /** As written; undefined where it is no literal, so that nobody can translate it. */
  readonly text: string | undefined;
  readonly where: string;
}

/** Every string that the extension gives to `l10n.t`, which is the key of its translation; looked for once. */
export const screenStrings = once((): readonly ScreenString[] => {
  const folder = join(rootFolder, 'src');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).flatMap((name) => stringsIn(join(folder, name), name));
});

function stringsIn(path: string, name: string): readonly ScreenString[] {
  const text = readFileSync(path, 'utf8');
  // Most files have none, and parsing them all takes seconds.
  if (!text.includes('l10n')) return [];
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: ScreenString[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslation(node.expression)) {
      const [first] = node.arguments;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        text: first && ts.isStringLiteralLike(first) ? first.text : undefined,
        where: `${name}:${line + 1}`,
      });
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** `l10n.t` or `vscode.l10n.t`. */
function isTranslation(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 't') return false;
  const { expression } = callee;
  const owner = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return ts.isIdentifier(owner) && owner.text === 'l10n';
}
