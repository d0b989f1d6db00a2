import { once } from '../once';
import { SitrepError, type Position, type TextRange } from '../problem';
import { readEntry, type SplitList } from '../yaml/list';
import { docOf, readYaml, type YamlDoc } from '../yaml/read';
import type { YamlPath } from '../yaml/value';

/** Where the values of a sidecar stand. */
export interface Places {
  range(path: YamlPath, wanted: 'rangeOf' | 'keyRangeOf'): TextRange;
}

/** The places in a sidecar that was read; `list` may throw SitrepError where the file cannot be taken apart. */
export function placesIn(text: string, file: string, list: () => SplitList): Places {
  const whole = once(() => docOfText(text, file));
  const asItStands: Places = { range: (path, wanted) => whole()[wanted](path) };
  try {
    // A flow file was rewritten to be taken apart: its places are those of the text as it stands.
    return isMadeOf(text, list()) ? new PlacesByEntry(file, list()) : asItStands;
  } catch (error) {
    if (SitrepError.is(error, 'yaml/splice')) return asItStands;
    throw error;
  }
}

/**
 * Says where the values of a sidecar stand. Lines are counted once; then a question costs reading the one entry it is
 * about, and nothing where the entry was the last one asked for.
 */
class PlacesByEntry implements Places {
  /** Lines of the file above each entry, and above what follows the last. */
  private readonly above: Int32Array;
  private readonly linesBefore: number;
  private readonly outer: () => YamlDoc;
  private last: { readonly index: number; readonly doc: YamlDoc } | undefined;

  constructor(
    private readonly file: string,
    private readonly list: SplitList,
  ) {
    const { outer, entries, at = outer.length } = list;
    this.outer = once(() => docOfText(outer, file));
    this.linesBefore = countLines(outer.slice(0, at));
    this.above = new Int32Array(entries.length + 1);
    let lines = this.linesBefore;
    entries.forEach((entry, index) => {
      this.above[index] = lines;
      lines += countLines(entry.text);
    });
    this.above[entries.length] = lines;
  }

  range(path: YamlPath, wanted: 'rangeOf' | 'keyRangeOf'): TextRange {
    const [key, index, ...rest] = path;
    if (key === 'annotations' && typeof index === 'number' && index in this.list.entries) {
      return shift(this.entry(index)[wanted]([0, ...rest]), 0, this.above[index] ?? 0);
    }
    const added = (this.above[this.list.entries.length] ?? 0) - this.linesBefore;
    return shift(this.outer()[wanted](path), this.linesBefore, added);
  }

  private entry(index: number): YamlDoc {
    if (this.last?.index === index) return this.last.doc;
    const doc = docOf(readEntry(this.list.entries[index]?.text ?? '', this.file).composed);
    this.last = { index, doc };
    return doc;
  }
}

function docOfText(text: string, file: string): YamlDoc {
  const read = readYaml(text, file);
  if (!read.ok) throw new Error('A sidecar that was read can be read again.');
  return read.doc;
}

/** Whether the parts put together are this text, found without putting them together. */
function isMadeOf(text: string, { outer, entries, at = outer.length }: SplitList): boolean {
  if (!text.startsWith(outer.slice(0, at))) return false;
  let from = at;
  for (const entry of entries) {
    if (!text.startsWith(entry.text, from)) return false;
    from += entry.text.length;
  }
  return text.length - from === outer.length - at && text.endsWith(outer.slice(at));
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Moves the positions at or below a line further down. */
function shift(range: TextRange, from: number, lines: number): TextRange {
  const moved = ({ line, character }: Position): Position => ({ line: line >= from ? line + lines : line, character });
  return { start: moved(range.start), end: moved(range.end) };
}
