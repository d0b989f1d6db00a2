import * as z from 'zod/mini';
import { once } from '../once';
import { SitrepError } from '../problem';
import { valueInUsualForm } from './canonical';
import { firstFault } from './fault';
import { readYaml, validate, type Unreadable, type YamlDoc } from './read';
import { spliceYaml } from './splice';
import { tidy, type YamlMap } from './value';

/** A small file of the project that was read. */
export interface FileRead<T> {
  readonly ok: true;
  readonly value: T;
  readonly doc: YamlDoc;
}

export function readFileOf<T>(text: string, schema: z.core.$ZodType<T>, file: string): FileRead<T> | Unreadable {
  const usual = valueInUsualForm(text);
  const valid = usual && z.safeParse(schema, usual);
  // The parser is asked for places, for problems, and for any other form.
  if (valid?.success === true) {
    const again = once(() => readAgain(text, file));
    return {
      ok: true,
      value: valid.data,
      get doc() {
        return again();
      },
    };
  }
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const checked = validate(read.doc, schema, file);
  return checked.ok ? { ok: true, value: checked.value, doc: read.doc } : checked;
}

function readAgain(text: string, file: string): YamlDoc {
  const read = readYaml(text, file);
  if (!read.ok) throw new SitrepError('file/unreadable', `${file} cannot be read.`, read.problems);
  return read.doc;
}

/**
 * The text of a file whose value becomes what `change` makes of it. Bytes of what does not change stay.
 * Throws SitrepError: 'file/unreadable' (with problems), 'edit/invalid', 'yaml/splice', and what `change` throws.
 */
export function changeFile<T extends YamlMap>(
  text: string,
  schema: z.core.$ZodType<T>,
  file: string,
  change: (value: T) => YamlMap,
): string {
  const read = readFileOf(text, schema, file);
  if (!read.ok) {
    const reason = read.problems[0]?.message ?? 'It cannot be read.';
    throw new SitrepError('file/unreadable', `${file} was not changed. ${reason}`, read.problems);
  }
  const wanted = tidy(change(read.value));
  const valid = z.safeParse(schema, wanted);
  if (!valid.success) {
    const { where, fault } = firstFault(valid.error, wanted);
    const message = `This cannot be saved in ${file}: ${where} ${fault}`;
    throw new SitrepError('edit/invalid', message, [], { cause: valid.error });
  }
  return spliceYaml(read.doc.composed, read.value, valid.data, schema);
}
