import { ACLED_HXL, ACLED_TABLE } from './acledTable';
import { eventRows, type EventRow } from './events';
import type { ExportedArticle } from './exported';
import { IncidentReadings, incidentPath } from './incidentReadings';
import type { DatasetArticle, Piece, Step } from './model';
import type { Table } from './row';
import { CSV, redactedRow, TableFile } from './tableFormats';
import { UCDP_HXL, UCDP_TABLE } from './ucdpTable';
import type { FormatSpec, FormatWriter, Resource, WriterContext } from './writer';

const HXL = 'With HXL, the second row holds the tags of the Humanitarian Exchange Language.';
export const DATES =
  'Where an incident’s file gives no date, its event has the one that its articles agree on; LOSSES.md names them.';
const EXTRAS = ['articles without annotations', 'rejected suggestions'] as const;

export const ACLED: FormatSpec = {
  label: 'ACLED-like events',
  about: 'events-acled.csv: 31 columns, one row a location a day. HXL row and numbers for kinds of actors on asking.',
  extras: EXTRAS,
  reading: [...CSV.reading, HXL, DATES],
  options: ['hxl', 'actorNumbers'],
  make: (context) => new EventTable(ACLED_TABLE, ACLED_HXL, true, context),
};

export const UCDP: FormatSpec = {
  label: 'UCDP-GED-like events',
  about: 'events-ucdp.csv: 49 columns, one row a location a day or period. HXL row on asking.',
  extras: EXTRAS,
  reading: [...CSV.reading, HXL, DATES],
  options: ['hxl'],
  make: (context) => new EventTable(UCDP_TABLE, UCDP_HXL, false, context),
};

class EventTable implements FormatWriter {
  private readonly file: TableFile;
  private readonly readings: IncidentReadings;

  constructor(
    private readonly table: Table<EventRow>,
    private readonly tags: Readonly<Record<string, string>>,
    private readonly isAcled: boolean,
    private readonly context: WriterContext,
  ) {
    this.file = new TableFile(CSV, table, context);
    this.readings = new IncidentReadings(context);
  }

  begin(): readonly Piece[] {
    return this.file.begin(this.context.options.hxl === true ? this.tags : undefined);
  }

  add(article: ExportedArticle, whole: DatasetArticle): readonly Piece[] {
    this.readings.add(article, whole);
    return [];
  }

  *end(): Generator<Step, void, undefined> {
    for (const incident of yield* this.readings.incidents()) {
      const events = eventRows(incident, this.context, this.isAcled);
      const rows = events.map((row) => redactedRow(this.table, row, this.context));
      yield* this.file.add({ rows, about: () => ({ file: incidentPath(incident.id) }) });
      yield;
    }
  }

  resources(): readonly Resource[] {
    return [this.file.resource()];
  }
}
