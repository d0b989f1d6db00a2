import type { IncidentAnalysis, Rule } from '../../incident/analysis';
import type { AnalysedIncident } from '../../incident/analyseIncidents';
import type { ClaimRow, IncidentSummary, Named } from '../../incident/summary';
import { heading, listUnder, paragraph, tableUnder, type Block } from '../blocks';
import { chartBlocks } from '../charts/chartBlocks';
import type { Chart } from '../charts/charts';
import type { ReportWords } from '../reportWords';
import { wordFigure, type Words } from '../words';
import { claimantWords, decisionWords, figureWords, referring, sourceWords, victimsWords } from './claimWords';
import { decisionLog } from './decisionLog';
import { derivationBlocks, stepName } from './derivation';

export interface ReportOptions {
  readonly rule: Rule;
  readonly redacted: boolean;
  readonly words: Words;
  readonly report: ReportWords;
  /** Charts of an incident, for a report that can hold pictures. */
  readonly charts?: ReadonlyMap<AnalysedIncident, readonly (Chart | undefined)[]>;
}

/** The report on incidents: an overview where there are several, then each. */
export function incidentReport(summaries: readonly AnalysedIncident[], options: ReportOptions): readonly Block[] {
  const { report, redacted } = options;
  return [
    heading(1, report.title),
    paragraph(report.reported),
    paragraph(redacted ? report.redacted : report.notRedacted),
    ...(summaries.length > 1 ? overview(summaries, options) : []),
    ...(summaries.length === 0 ? [paragraph(report.parts.none)] : []),
    ...summaries.flatMap((summary) => oneIncident(summary, summaries, options)),
  ];
}

const titleOf = ({ title, key }: IncidentSummary): string => title ?? key;

function overview(summaries: readonly AnalysedIncident[], { rule, words, report }: ReportOptions): readonly Block[] {
  const { parts } = report;
  const rows = summaries.map((summary) => [
    titleOf(summary),
    summary.date ?? parts.notKnown,
    String(summary.analysis.sources),
    figuresOf(summary.analysis, rule, words),
    String(summary.counts.contradictions),
    String(summary.counts.pending),
  ]);
  const killed = `${parts.killed} (${report.rule[rule]}${rule === 'ucdp' ? `, ${parts.lowBestHigh.toLowerCase()}` : ''})`;
  return tableUnder(
    parts.overview,
    [parts.incident, parts.date, parts.sources, killed, parts.contradictions, parts.waiting],
    rows,
    2,
  );
}

function figuresOf(analysis: IncidentAnalysis, rule: Rule, words: Words): string {
  const { low, best, high } = analysis[rule];
  return rule === 'acled'
    ? wordFigure(best, words)
    : [low, best, high].map((one) => wordFigure(one, words)).join(' / ');
}

function oneIncident(
  summary: AnalysedIncident,
  all: readonly AnalysedIncident[],
  { rule, words, report, charts }: ReportOptions,
): readonly Block[] {
  const { analysis, claims } = summary;
  const { parts } = report;
  const refer = referring(summary, words, report, analysis.quoted);
  const nameOf = (key: string): string => titleOf(all.find((one) => one.key === key) ?? { ...summary, title: key });
  return [
    heading(2, titleOf(summary)),
    paragraph(aboutOf(summary, analysis, report)),
    ...(summary.notes === undefined ? [] : [paragraph(summary.notes)]),
    ...derivationBlocks(analysis[rule], refer, words, report),
    ...tableUnder(
      parts.claimsAsReported,
      parts.claimHead,
      claims.map((row) => claimCells(row, words, report)),
    ),
    ...listUnder(
      parts.contradictions,
      analysis.contradictions.map(({ between: [one, other], why, groups, place }) =>
        parts.labelled(
          stepName({ groups, place }, report),
          `${parts.against(refer(one), refer(other))} (${why.map((each) => report.contradiction[each]).join(', ')})`,
        ),
      ),
    ),
    ...listUnder(
      parts.corroborations,
      analysis.corroborations.map(({ claim, by }) => parts.by(refer(claim), refer(by))),
    ),
    ...listUnder(
      parts.withheld,
      analysis.withheld.map(({ by, claim }) =>
        claim === undefined ? refer(by) : parts.withheldOf(refer(by), refer(claim)),
      ),
    ),
    ...listUnder(
      parts.waitsForCoder,
      analysis.questions.map(({ kind, claims: about }) =>
        [report.question[kind], about.map(refer).join('; ')].filter((part) => part !== '').join(' '),
      ),
    ),
    ...listUnder(parts.notCounted, notCounted(analysis, refer, report)),
    ...listUnder(
      parts.decisions,
      decisionLog(claims, analysis, words, report).map(({ on, decision }) =>
        parts.labelled(on, decisionWords(decision, words)),
      ),
    ),
    ...listUnder(
      parts.duplicates,
      analysis.duplicates.map(({ key, reasons, unknown, recorded }) =>
        [
          nameOf(key),
          ...reasons.map(({ aspect, how }) => `${report.aspect[aspect]} ${report.likeness[how]}`),
          ...unknown.map((aspect) => parts.aspectNotKnown(report.aspect[aspect])),
          ...(recorded ? [parts.recorded] : []),
        ].join(', '),
      ),
    ),
    ...listUnder(
      parts.articles,
      summary.articles.map(({ file, headline, outlet, published, copyOf, translationOf }) =>
        [
          ...(headline === undefined ? [] : [headline]),
          ...(outlet === undefined ? [] : [outlet]),
          ...(published === undefined ? [] : [published]),
          file,
          ...(copyOf === undefined ? [] : [parts.copyOf(copyOf)]),
          ...(translationOf === undefined ? [] : [parts.translationOf(translationOf)]),
        ].join(', '),
      ),
    ),
    ...chartBlocks(charts?.get(summary) ?? []),
  ];
}

/** Claims of dead that count in no figure; that the wounded are no dead need not be said. */
function notCounted(
  { leftOut }: IncidentAnalysis,
  refer: ReturnType<typeof referring>,
  report: ReportWords,
): readonly string[] {
  return leftOut
    .filter(({ why }) => why !== 'other_harm')
    .map(({ why, by, ...claim }) => {
      const because = by === undefined ? report.leftOut[why] : `${report.leftOut[why]} (${refer(by)})`;
      return report.parts.labelled(refer(claim), because);
    });
}

function aboutOf(summary: IncidentSummary, { dates, sources }: IncidentAnalysis, { parts }: ReportWords): string {
  const { id, date, dateEnd, datePrecision, subEventType, sideA, sideB, places } = summary;
  const names = (list: readonly Named[]): string => list.map(({ name }) => name).join(', ');
  const attacked = places.filter(({ listed, roles }) => listed || roles.some(({ role }) => role === 'attacked'));
  const said = [...new Set(dates.flatMap(({ value }) => value ?? []))].join(', ');
  const when = date ?? (said === '' ? parts.notKnown : parts.byArticles(said));
  return [
    ...(id === undefined ? [] : [id]),
    parts.when(
      `${dateEnd === undefined ? when : parts.until(when, dateEnd)}${datePrecision === undefined ? '' : ` (${parts.precision(datePrecision)})`}`,
    ),
    ...(subEventType === undefined ? [] : [subEventType]),
    ...(sideA.length === 0 ? [] : [parts.sideOf('a', names(sideA))]),
    ...(sideB.length === 0 ? [] : [parts.sideOf('b', names(sideB))]),
    ...(attacked.length === 0 ? [] : [parts.places(names(attacked.map(({ place }) => place)))]),
    parts.sourceCount(sources),
    ...(summary.kind === 'missing' ? [parts.noFile] : []),
  ].join('; ');
}

function claimCells(row: ClaimRow, words: Words, { parts }: ReportWords): readonly string[] {
  const sure = [
    ...(row.epistemic === undefined ? [] : [words.epistemic[row.epistemic]]),
    ...(row.scope === 'incident' ? [] : [words.scope[row.scope]]),
    ...(row.review === undefined ? [] : [words.review[row.review]]),
    ...(row.state === 'uncertain' || row.state === 'orphaned' ? [words.anchorMeaning[row.state]] : []),
  ];
  return [
    victimsWords(row, words),
    figureWords(row, words),
    [claimantWords(row.claimant, words), ...row.via.map(parts.via)].join(', '),
    sure.join(', ') || '–',
    row.date ?? '–',
    row.place?.name ?? '–',
    sourceWords(row),
    parts.quote(row.quote),
  ];
}
