import { isMap, isScalar, isSeq, parseDocument, type ParsedNode, type Scalar } from 'yaml';
import type { Problem } from '../problem';
import { guardYaml } from './guard';
import { LineIndex } from './lines';
import { short } from './short';
import { mapOf, type YamlPath, type YamlValue } from './value';

/** A text with its nodes and their places. Offsets are UTF-16 units of `text`. */
export interface Composed {
  readonly text: string;
  readonly root: ParsedNode | null;
  /** Null-valued keys are left out: our files say absent rather than null. */
  readonly value: YamlValue;
}

/** Thrown inside while a tree is read; readers turn it into problems. */
export class YamlProblems extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems[0]?.message ?? 'not readable');
  }
}

/** Guards, parses and reads a text. Throws YamlProblems, and nothing else, for a text that is not ours to edit. */
export function composeYaml(text: string, file: string): Composed {
  const refused = guardYaml(text, file);
  if (refused.length > 0) throw new YamlProblems(refused);
  return composeGuarded(text, file);
}

/** The same for a part of a text, or a text made of parts, that was guarded before. */
export function composeGuarded(text: string, file: string): Composed {
  const lines = new LineIndex(text);
  const document = parseDocument(text, {
    keepSourceTokens: true,
    prettyErrors: false,
    // Compared pairwise by the library; we look keys up instead.
    uniqueKeys: false,
    strict: true,
    version: '1.2',
    schema: 'core',
    merge: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0) {
    throw new YamlProblems(
      document.errors.slice(0, 20).map((error): Problem => {
        const message = `This cannot be read as YAML: ${sentence(error.message)} Correct it; until then nothing is written to this file.`;
        return { code: 'yaml/syntax', severity: 'error', message, file, range: lines.rangeAt(...error.pos) };
      }),
    );
  }
  const problems: Problem[] = [];
  const report = (code: string, node: ParsedNode | null, message: string): void => {
    const range = lines.rangeAt(node?.range[0] ?? 0, node?.range[1] ?? 0);
    problems.push({ code: `yaml/${code}`, severity: 'error', message, file, range });
  };
  const value = valueOf(document.contents, report);
  if (problems.length > 0) throw new YamlProblems(problems.slice(0, 20));
  return { text, root: document.contents, value };
}

function sentence(message: string): string {
  const text = message.replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

type Report = (code: string, node: ParsedNode | null, message: string) => void;

function valueOf(node: ParsedNode | null, report: Report): YamlValue {
  if (node === null) return null;
  if (isScalar(node)) return scalarValue(node, report);
  if (isSeq(node)) return node.items.map((item) => valueOf(item, report));
  if (!isMap(node)) {
    report('alias', node, 'Aliases are not allowed. Write the value out.');
    return null;
  }
  const pairs = new Map<string, YamlValue>();
  const seen = new Set<string>();
  for (const { key, value } of node.items) {
    if (!isScalar(key)) {
      report('key', key, 'A key must be a word or a quoted text, not a list or a map.');
      continue;
    }
    const name = keyName(key);
    if (seen.has(name)) {
      report('duplicate-key', key, `The key "${short(name)}" stands here twice. Keep one of them.`);
      continue;
    }
    seen.add(name);
    const read = valueOf(value, report);
    if (read !== null) pairs.set(name, read);
  }
  return mapOf(pairs);
}

/** The key as it is written where YAML would read a number or a truth value, so that `007` and `7` stay apart. */
export function keyName(key: Scalar): string {
  if (typeof key.value === 'string') return key.value;
  return key.source ?? String(key.value);
}

/** Decimal digits and hexadecimal: YAML 1.1 takes 014 for twelve, and 0o14 and 1e3 for text. */
const SAME_IN_ALL_YAML = /^(?:[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)|0x[0-9a-fA-F]+)$/;

function scalarValue(node: Scalar.Parsed, report: Report): YamlValue {
  const value = node.value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'number') return null;
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    report('number', node, `The number ${short(node.source)} cannot be kept exactly. Correct it, or put it in quotes.`);
    return null;
  }
  if (!SAME_IN_ALL_YAML.test(node.source)) {
    const why =
      'is another number, or none, to other readers of YAML. Write it in decimal digits, or put it in quotes.';
    report('number', node, `The number ${short(node.source)} ${why}`);
    return null;
  }
  return value === 0 ? 0 : value;
}

/** The node at a path, with its key if it is a map's value; undefined when the path leads nowhere. */
export function nodeAt(root: ParsedNode | null, path: YamlPath): NodePlace | undefined {
  let place: NodePlace = { key: undefined, node: root };
  for (const step of path) {
    const { node }: NodePlace = place;
    if (typeof step === 'number') {
      const item = isSeq(node) ? node.items[step] : undefined;
      if (item === undefined) return undefined;
      place = { key: undefined, node: item };
    } else {
      const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && keyName(key) === step) : undefined;
      if (pair === undefined) return undefined;
      place = { key: pair.key, node: pair.value };
    }
  }
  return place;
}

export interface NodePlace {
  readonly key: ParsedNode | undefined;
  readonly node: ParsedNode | null;
}
