import { isMap, isSeq } from 'yaml';
import { SitrepError } from '../problem';
import { composeYaml, YamlProblems, type Composed } from './compose';
import type { Schema } from './keyOrder';
import { NodeEdits } from './nodeEdits';
import { Splicer } from './splicer';
import { equalValues, isYamlList, isYamlMap, mergeChange, tidy, type YamlMap, type YamlValue } from './value';

/**
 * Changes a composed text from the known value `old` to `next` by replacing only the lines that differ. Unknown keys,
 * comments and the formatting of all else stay byte for byte; flow collections that change become blocks, with the comments
 * in them above. The result is read again: SitrepError 'yaml/splice' if it does not say what was wanted.
 */
export function spliceYaml(composed: Composed, old: YamlMap, next: YamlMap, schema: Schema): string {
  const wanted = tidy(mergeChange(composed.value, old, tidy(next) ?? {})) ?? {};
  if (equalValues(tidy(old), tidy(next))) return composed.text;
  const edits = new NodeEdits(composed.text);
  if (isMap(composed.root) && !composed.root.flow) {
    new Splicer(edits).map(composed.root, composed.value, old, tidyMap(next), schema);
  } else {
    edits.replaceDocument(composed.root, wanted, schema);
  }
  const text = edits.apply();
  verify(text, wanted);
  return text;
}

/** The same for the only item of a composed list, as an annotation cut out of its file is. */
export function spliceItem(composed: Composed, old: YamlMap, next: YamlMap, schema: Schema): string {
  const { root, value } = composed;
  if (!isSeq(root) || root.flow || !isYamlList(value) || value.length !== 1) {
    throw new SitrepError('yaml/splice', 'The entry could not be found in its file. Nothing was written.');
  }
  const edits = new NodeEdits(composed.text);
  const wanted = tidy(mergeChange(value[0], old, tidyMap(next))) ?? {};
  new Splicer(edits).item(root, 0, value[0] ?? null, old, tidyMap(next), schema);
  const text = edits.apply();
  verify(text, [wanted]);
  return text;
}

/** The text with a flow document, or the flow value under one top-level key, rewritten as a block of the same value. */
export function rewriteAsBlock(composed: Composed, key: string | undefined, schema: Schema): string {
  const edits = new NodeEdits(composed.text);
  const { root, value } = composed;
  if (key === undefined) edits.replaceDocument(root, tidyMap(isYamlMap(value) ? value : {}), schema);
  else if (isMap(root) && isYamlMap(value)) new Splicer(edits).rewrite(root, key, value, schema);
  const text = edits.apply();
  verify(text, value);
  return text;
}

/** The text with a line for a top-level key that has no value yet, at its place in the schema. */
export function insertKeyLine(composed: Composed, key: string, schema: Schema): string {
  const edits = new NodeEdits(composed.text);
  if (isMap(composed.root)) new Splicer(edits).keyLine(composed.root, key, schema);
  const text = edits.apply();
  verify(text, composed.value);
  return text;
}

function tidyMap(value: YamlMap): YamlMap {
  const tidied = tidy(value);
  return isYamlMap(tidied) ? tidied : {};
}

function verify(text: string, wanted: YamlValue): void {
  let read: YamlValue;
  try {
    read = composeYaml(text, '').value;
  } catch (error) {
    if (!(error instanceof YamlProblems)) throw error;
    throw new SitrepError('yaml/splice', UNSAFE, error.problems, { cause: error });
  }
  if (!equalValues(tidy(read), tidy(wanted))) throw new SitrepError('yaml/splice', UNSAFE);
}

const UNSAFE =
  'This change cannot be made safely in the way the file is written, so nothing was written. Make it by hand, or bring the entry into the usual form.';
