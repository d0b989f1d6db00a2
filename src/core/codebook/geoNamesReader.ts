import { sharedFoldTable } from './foldTable';
import { GazetteerRows } from './gazetteerRows';
import { GeoNamesLine } from './geoNamesLine';
import { NameIndex } from './nameIndex';

export interface SkippedLine {
  /** One-based. */
  readonly line: number;
  readonly why: string;
}

/** Lines a slice: about a tenth of a millisecond, so that a caller fits as many slices as it has time for. */
const LINES_A_SLICE = 50;
/** Words a first-order area carries beside its name. */
const AREA_WORDS =
  /^(?:Région|Region|Province|État|State)\s+(?:de la |de l['’]|des |du |de |d['’]|of )?|\s+(?:Region|Province|State|Governorate)$/giu;

/** Makes a gazetteer of GeoNames lines, which may come in several texts. */
export class GeoNamesReader {
  readonly rows = new GazetteerRows();
  readonly names: NameIndex;
  private readonly fold = sharedFoldTable();
  private readonly line = new GeoNamesLine();
  /** Lines that could not be read. */
  skipped = 0;
  private lines = 0;

  /** `most`: about how many names there will be. */
  constructor(
    most: number,
    private readonly onSkip: (skipped: SkippedLine) => void = () => undefined,
  ) {
    this.names = new NameIndex(most);
  }

  /** Reads whole lines; yields how far it is, in UTF-16 units, whenever others may work. */
  *read(text: string): Generator<number, void, undefined> {
    for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length;) {
      const end = text.indexOf('\n', start);
      const stop = end < 0 ? text.length : end;
      this.readLine(text, start, stop);
      start = stop + 1;
      if (this.lines % LINES_A_SLICE === 0) yield Math.min(start, text.length);
    }
  }

  private readLine(text: string, start: number, stop: number): void {
    const { line, rows, names, fold } = this;
    this.lines += 1;
    const told = line.read(text, start, stop);
    if (typeof told === 'string') {
      this.skipped += 1;
      this.onSkip({ line: this.lines, why: told });
    }
    if (told !== true) return;
    const row = rows.add(line, text);
    line.forEachName((from, to) => names.addFrom(text, from, to, row, fold));
    if (line.isAdmin1) rows.nameArea(line.country, line.admin1Code, areaName(line.name));
  }
}

function areaName(name: string): string {
  return name.replace(AREA_WORDS, '').trim() || name;
}
