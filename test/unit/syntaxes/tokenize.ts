import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar, type IOnigLib } from 'vscode-textmate';

export interface Token {
  readonly text: string;
  /** Scopes from the root's on, innermost last. */
  readonly scopes: readonly string[];
}

const here = import.meta.url;

/** The same matcher and tokeniser that VS Code runs. */
async function loadOniguruma(): Promise<IOnigLib> {
  const wasm = readFileSync(createRequire(here).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  return {
    createOnigScanner: (patterns) => oniguruma.createOnigScanner(patterns),
    createOnigString: (text) => oniguruma.createOnigString(text),
  };
}
let loading: Promise<IOnigLib> | undefined;

export interface GrammarSet {
  /** Scope name → file, relative to this folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Scope name of a root grammar → scope names injected into it, as `injectTo` of the manifest does. */
  readonly injections?: Readonly<Record<string, readonly string[]>>;
}

/** Loads one grammar, with those it includes and those injected into it. Throws if it is not in the set. */
export async function loadGrammar(root: string, set: GrammarSet): Promise<IGrammar> {
  loading ??= loadOniguruma();
  const registry = new Registry({
    onigLib: loading,
    loadGrammar: (scopeName) => {
      const file = set.files[scopeName];
      if (file === undefined) return Promise.resolve(null);
      const path = new URL(file, here);
      return Promise.resolve(parseRawGrammar(readFileSync(path, 'utf8'), path.pathname));
    },
    getInjections: (scopeName) => [...(set.injections?.[scopeName] ?? [])],
  });
  const grammar = await registry.loadGrammar(root);
  if (grammar === null) throw new Error(`No grammar for ${root}.`);
  return grammar;
}

/** The tokens of a text, line by line. */
export function tokenizeLines(grammar: IGrammar, text: string): Token[][] {
  let state = INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens
      .map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes }))
      .filter((token) => token.text !== '');
  });
}

/** The stretches of text under a scope (or one below it), neighbours joined. */
export function under(lines: readonly (readonly Token[])[], scope: string): string[] {
  return lines.flatMap((tokens) => {
    const found: string[] = [];
    let open = false;
    for (const token of tokens) {
      const inside = token.scopes.some((each) => each === scope || each.startsWith(`${scope}.`));
      if (inside && open) found.push((found.pop() ?? '') + token.text);
      else if (inside) found.push(token.text);
      open = inside;
    }
    return found;
  });
}
