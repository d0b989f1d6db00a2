import { compactSidecar } from '../annotation/compact';
import type { IncidentAnalysis, Reconciled } from '../incident/analysis';
import { IncidentAnalyses } from '../incident/incidentAnalyses';
import type { ArticleReading, Mention } from '../incident/mention';
import type { Incident } from '../incident/model';
import { compareText } from '../incident/order';
import { datedIncident } from '../incident/toldDate';
import type { Turns } from '../turns';
import type { ExportedArticle } from './exported';
import type { DatasetArticle } from './model';
import type { WriterContext } from './writer';

/** An incident with what follows from the annotations that are sure of their words. */
export interface DatasetIncident {
  readonly id: string;
  /** Undefined where annotations name it and there is no file for it. */
  readonly file: Incident | undefined;
  /** The file gives no date, and with the words that are not sure its articles told another than without. */
  readonly isDateUnsure: boolean;
  readonly analysis: Omit<IncidentAnalysis, 'duplicates'>;
  readonly mentions: readonly Mention[];
}

/**
 * Keeps of each article what incidents are reckoned from: its details, and the annotations that name an incident or are
 * linked. Memory grows with these, and not with texts.
 */
export class IncidentReadings {
  private readonly readings: ArticleReading[] = [];
  private hasUnsure = false;

  constructor(private readonly context: WriterContext) {}

  add({ spans }: ExportedArticle, { path, sidecar }: DatasetArticle): void {
    const annotations = (sidecar.annotations ?? []).filter(
      ({ incident, links }) => (incident ?? []).length > 0 || links !== undefined,
    );
    const sure = new Set(spans.map(({ id }) => id));
    const states = annotations.map(({ id }) => [id, sure.has(id) ? 'anchored' : 'uncertain'] as const);
    this.hasUnsure ||= states.some(([, state]) => state === 'uncertain');
    const kept = compactSidecar({ sitrep: 1, article: sidecar.article, annotations });
    this.readings.push({ file: path, sidecar: kept, states: new Map(states) });
  }

  /**
   * By their ids, to be taken one a turn, once what all share is looked up in turns. What is not sure counts in none, and a
   * figure that would be another with it is a loss.
   */
  *incidents(): Turns<Iterable<DatasetIncident>> {
    const { codebook, incidents } = this.context;
    const analyses = (articles: readonly ArticleReading[]): Turns<IncidentAnalyses> =>
      IncidentAnalyses.inTurns({ codebook, incidents, articles });
    const all = yield* analyses(this.readings);
    const sure = this.hasUnsure ? yield* analyses(this.readings.map(withSureOnly)) : all;
    return this.each(sure, all);
  }

  private *each(sure: IncidentAnalyses, all: IncidentAnalyses): Generator<DatasetIncident, void, undefined> {
    const { incidents, lose, rule } = this.context;
    const files = new Map(incidents.map((incident) => [incident.id, incident]));
    for (const id of [...all.keys()].sort(compareText)) {
      const analysis = sure.analysisOf(id);
      const whole = all === sure ? analysis : all.analysisOf(id);
      if (figures(whole[rule]) !== figures(analysis[rule])) {
        const why = `Claims whose words are not sure count in none: with them low, best and high were ${figures(whole[rule])}, without them they are ${figures(analysis[rule])}.`;
        lose({ kind: 'left-out', file: incidentPath(id), what: `figures of ${id}`, why });
      }
      const file = files.get(id);
      const [known, other] = [sure, all].map((one) => datedIncident(file, one.mentionsOf(id)));
      const isDateUnsure = known?.date !== other?.date || known?.date_end !== other?.date_end;
      yield { id, file, isDateUnsure, analysis, mentions: sure.mentionsOf(id) };
    }
  }
}

const figures = ({ low, best, high }: Reconciled): string => `${low}/${best}/${high}`;

export const incidentPath = (id: string): string => `.sitrep/incidents/${id}.yaml`;

const withSureOnly = (reading: ArticleReading): ArticleReading => ({
  ...reading,
  sidecar: {
    ...reading.sidecar,
    annotations: reading.sidecar.annotations?.filter(({ id }) => reading.states.get(id) === 'anchored'),
  },
});

/** What of its mentions' articles is told, each once, in the order of their files. */
export function toldOf(
  { mentions }: DatasetIncident,
  of: (article: ArticleReading['sidecar']['article'], file: string) => string | undefined,
): readonly string[] {
  const told = mentions.map(({ article }) => of(article.sidecar.article, article.file));
  return [...new Set(told.filter((one) => one !== undefined && one !== ''))].filter((one) => one !== undefined);
}
