import type { IncidentAnalysis, Rule } from '../../incident/analysis';
import type { AnalysedIncident } from '../../incident/analyseIncidents';
import type { ClaimRow, IncidentSummary, Named } from '../../incident/summary';
import { heading, listUnder, paragraph, tableUnder, type Block } from '../blocks';
import type { ReportWords } from '../reportWords';
import { wordFigure, type Words } from '../words';
import {
  claimantWords,
  claimInLine,
  decisionWords,
  figureWords,
  referring,
  sourceWords,
  victimsWords,
} from './claimWords';
import { derivationBlocks, stepName } from './derivation';

export interface ReportOptions {
  readonly rule: Rule;
  readonly redacted: boolean;
  readonly words: Words;
  readonly report: ReportWords;
}

/** The report on incidents: an overview where there are several, then each. */
export function incidentReport(summaries: readonly AnalysedIncident[], options: ReportOptions): readonly Block[] {
  const { report, redacted } = options;
  return [
    heading(1, report.title),
    paragraph(report.reported),
    paragraph(redacted ? report.redacted : report.notRedacted),
    ...(summaries.length > 1 ? overview(summaries, options) : []),
    ...(summaries.length === 0 ? [paragraph('There are no incidents yet.')] : []),
    ...summaries.flatMap((summary) => oneIncident(summary, summaries, options)),
  ];
}

const titleOf = ({ title, key }: IncidentSummary): string => title ?? key;

function overview(summaries: readonly AnalysedIncident[], { rule, words, report }: ReportOptions): readonly Block[] {
  const rows = summaries.map((summary) => [
    titleOf(summary),
    summary.date ?? 'not known',
    String(summary.analysis.sources),
    figuresOf(summary.analysis, rule, words),
    String(summary.counts.contradictions),
    String(summary.counts.pending),
  ]);
  const killed = `Killed, as reported (${report.rule[rule]}${rule === 'ucdp' ? ', low / best / high' : ''})`;
  return tableUnder(
    'Overview',
    ['Incident', 'Date', 'Sources', killed, 'Contradictions', 'Waiting for a decision'],
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
  { rule, words, report }: ReportOptions,
): readonly Block[] {
  const { analysis, claims } = summary;
  const refer = referring(summary, words);
  const nameOf = (key: string): string => titleOf(all.find((one) => one.key === key) ?? { ...summary, title: key });
  return [
    heading(2, titleOf(summary)),
    paragraph(aboutOf(summary, analysis)),
    ...(summary.notes === undefined ? [] : [paragraph(summary.notes)]),
    ...derivationBlocks(analysis[rule], refer, words, report),
    ...tableUnder(
      'Claims as reported',
      CLAIM_HEAD,
      claims.map((row) => claimCells(row, words)),
    ),
    ...listUnder(
      'Contradictions',
      analysis.contradictions.map(
        ({ between: [one, other], why, groups, place }) =>
          `${stepName({ groups, place })}: ${refer(one)} against ${refer(other)} (${why.map((each) => report.contradiction[each]).join(', ')})`,
      ),
    ),
    ...listUnder(
      'Corroborated',
      analysis.corroborations.map(({ claim, by }) => `${refer(claim)}, by ${refer(by)}`),
    ),
    ...listUnder(
      'Withheld',
      analysis.withheld.map(({ by, claim }) => (claim === undefined ? refer(by) : `${refer(by)}, of ${refer(claim)}`)),
    ),
    ...listUnder(
      'Waits for a coder',
      analysis.questions.map(({ kind, claims: about }) =>
        [report.question[kind], about.map(refer).join('; ')].filter((part) => part !== '').join(' '),
      ),
    ),
    ...listUnder('Not counted', notCounted(analysis, refer, report)),
    ...listUnder('Decisions', decisions(summary, analysis, words, report)),
    ...listUnder(
      'Possible duplicates, not merged',
      analysis.duplicates.map(({ key, reasons, unknown, recorded }) =>
        [
          nameOf(key),
          ...reasons.map(({ aspect, how }) => `${report.aspect[aspect]} ${report.likeness[how]}`),
          ...unknown.map((aspect) => `${report.aspect[aspect]} not known`),
          ...(recorded ? ['written down by a coder'] : []),
        ].join(', '),
      ),
    ),
    ...listUnder(
      'Articles',
      summary.articles.map(({ file, headline, outlet, published, copyOf, translationOf }) =>
        [
          ...(headline === undefined ? [] : [headline]),
          ...(outlet === undefined ? [] : [outlet]),
          ...(published === undefined ? [] : [published]),
          file,
          ...(copyOf === undefined ? [] : [`copy of ${copyOf}`]),
          ...(translationOf === undefined ? [] : [`translation of ${translationOf}`]),
        ].join(', '),
      ),
    ),
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
      return `${refer(claim)}: ${because}`;
    });
}

function aboutOf(summary: IncidentSummary, { dates, sources }: IncidentAnalysis): string {
  const { id, date, dateEnd, datePrecision, subEventType, sideA, sideB, places } = summary;
  const names = (list: readonly Named[]): string => list.map(({ name }) => name).join(', ');
  const attacked = places.filter(({ listed, roles }) => listed || roles.some(({ role }) => role === 'attacked'));
  const through = dates.find(({ from, value }) => from !== 'unresolved' && value !== undefined)?.value;
  const when = date === undefined ? (through === undefined ? 'not known' : `${through} (by its articles)`) : date;
  return [
    ...(id === undefined ? [] : [id]),
    `date: ${when}${dateEnd === undefined ? '' : ` to ${dateEnd}`}${datePrecision === undefined ? '' : ` (precision ${datePrecision})`}`,
    ...(subEventType === undefined ? [] : [subEventType]),
    ...(sideA.length === 0 ? [] : [`side A: ${names(sideA)}`]),
    ...(sideB.length === 0 ? [] : [`side B: ${names(sideB)}`]),
    ...(attacked.length === 0 ? [] : [`places: ${names(attacked.map(({ place }) => place))}`]),
    `sources: ${sources} (copies and translations counted once)`,
    ...(summary.kind === 'missing' ? ['annotations name it, and there is no file for it'] : []),
  ].join('; ');
}

const CLAIM_HEAD = ['Victims', 'As reported', 'Claimant', 'How sure', 'As of', 'Place', 'Source', 'Words'];

function claimCells(row: ClaimRow, words: Words): readonly string[] {
  const sure = [
    ...(row.epistemic === undefined ? [] : [words.epistemic[row.epistemic]]),
    ...(row.scope === 'incident' ? [] : [words.scope[row.scope]]),
    ...(row.review === undefined ? [] : [words.review[row.review]]),
    ...(row.state === 'uncertain' || row.state === 'orphaned' ? [words.anchorMeaning[row.state]] : []),
  ];
  return [
    victimsWords(row, words),
    figureWords(row, words),
    [claimantWords(row.claimant, words), ...row.via.map((one) => `via ${one}`)].join(', '),
    sure.join(', ') || '–',
    row.date ?? '–',
    row.place?.name ?? '–',
    sourceWords(row),
    `“${row.quote}”`,
  ];
}

function decisions(
  { claims }: IncidentSummary,
  analysis: IncidentAnalysis,
  words: Words,
  report: ReportWords,
): readonly string[] {
  return [
    ...claims.flatMap((row) =>
      row.decision === undefined ? [] : [`${claimInLine(row, words)}: ${decisionWords(row.decision, words)}`],
    ),
    ...analysis.decisions.map((decision) => {
      const who = decision.victims.length === 0 ? 'All' : decision.victims.map(({ name }) => name).join(' + ');
      const rule = decision.rule === undefined ? '' : ` (${report.rule[decision.rule]})`;
      const date = decision.date === undefined ? '' : ` – ${decision.date}`;
      return `${who}${rule}: ${decisionWords(decision, words)}${date}`;
    }),
  ];
}
