import type { Span } from '../anchor/selector';
import { OffsetMap } from '../text/offsets';
import type { Turns } from '../turns';
import { bratFragments, bratRelation, bratType } from './bratWords';
import type { ExportedArticle, ExportedSpan } from './exported';
import { ALL_LINE_ENDS, LINE_END } from './maskText';
import { factsOf, listIn } from './spanFacts';

/** As many are read, or compared, in some milliseconds. */
const LINES_A_TURN = 1024;
const SPANS_A_TURN = 128;

export interface BratEntity {
  readonly label: string;
  readonly fragments: readonly Span[];
  readonly text: string;
}

/** The lines of an `.ann` file, by what they begin with. */
export interface BratLines {
  readonly entities: ReadonlyMap<string, BratEntity>;
  readonly relations: readonly { readonly type: string; readonly from: string; readonly to: string }[];
  /** `A`, `N` and `#` lines: type, what they are of, and the rest. */
  readonly others: readonly {
    readonly mark: string;
    readonly type: string;
    readonly of: string;
    readonly rest: string;
  }[];
}

/** Reads an `.ann` file as its documentation has it; undefined for a line that it does not know. */
export function* readAnn(ann: string): Turns<BratLines | undefined> {
  const entities = new Map<string, BratEntity>();
  const relations: { type: string; from: string; to: string }[] = [];
  const others: { mark: string; type: string; of: string; rest: string }[] = [];
  for (const [at, line] of ann.split('\n').slice(0, -1).entries()) {
    if (at % LINES_A_TURN === LINES_A_TURN - 1) yield;
    if (LINE_END.test(line)) return undefined;
    const entity = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.+)$/u.exec(line);
    const relation = /^R\d+\t(\S+) Arg1:(T\d+) Arg2:(T\d+)$/u.exec(line);
    const other = /^([AN#])\d+\t(\S+) (T\d+)(?:[ \t](.*))?$/u.exec(line);
    if (entity) {
      const [, id = '', label = '', offsets = '', text = ''] = entity;
      const fragments = offsets.split(';').map((pair): Span => {
        const [start = 0, end = 0] = pair.split(' ').map(Number);
        return [start, end];
      });
      entities.set(id, { label, fragments, text });
    } else if (relation) {
      const [, type = '', from = '', to = ''] = relation;
      relations.push({ type, from, to });
    } else if (other) {
      const [, mark = '', type = '', of = '', rest = ''] = other;
      others.push({ mark, type, of, rest });
    } else return undefined;
  }
  return { entities, relations, others };
}

/** The first difference between the files of an article and what they are to hold. */
export function* bratDifference(text: string, ann: string, article: ExportedArticle): Turns<string | undefined> {
  const read = yield* readAnn(ann);
  if (read === undefined) return 'a line that brat does not know';
  const { entities, relations, others } = read;
  if (entities.size !== article.spans.length) return `${entities.size} spans instead of ${article.spans.length}`;
  const ids = new Map<string, string>();
  const byMark = new Map<string, BratLines['others'][number][]>();
  for (const other of others) {
    const known = byMark.get(other.of);
    if (known) known.push(other);
    else byMark.set(other.of, [other]);
  }
  const map = new OffsetMap(text, 'normalised');
  for (const [index, span] of article.spans.entries()) {
    if (index % SPANS_A_TURN === SPANS_A_TURN - 1) yield;
    const mark = `T${index + 1}`;
    const wrong = entityDifference(entities.get(mark), span, map, article);
    if (wrong !== undefined) return `${span.id}: ${wrong}`;
    ids.set(mark, span.id);
    const own = byMark.get(mark) ?? [];
    const facts: unknown = JSON.parse(own.find(({ type }) => type === 'Sitrep')?.rest ?? 'null');
    const { note, ...rest } = factsOf(span);
    const expected = { id: span.id, start: span.start, end: span.end, ...rest };
    if (JSON.stringify(facts) !== JSON.stringify(expected)) return `${span.id}: its facts`;
    if ((note === undefined) === own.some(({ type }) => type === 'AnnotatorNotes')) return `${span.id}: its note`;
    const entry = span.row['actor'] ?? span.row['place'];
    const reference = own.find(({ mark: kind }) => kind === 'N')?.rest.split('\t')[0];
    if (reference !== (entry === undefined ? undefined : `codebook:${String(entry)}`)) return `${span.id}: its entry`;
    const harm = own.find(({ type }) => type === 'Harm')?.rest;
    if (harm !== span.claim?.['harm']) return `${span.id}: its harm`;
  }
  const known = new Set(ids.values());
  const links = article.spans.flatMap(({ id, row }) =>
    listIn(row['links'])
      .map((link) => link.split(':'))
      .filter(([, to = '']) => known.has(to))
      .map(([kind = '', to = '']) => `${id} ${bratRelation(kind)} ${to}`),
  );
  const found = relations.map(({ type, from, to }) => `${ids.get(from) ?? ''} ${type} ${ids.get(to) ?? ''}`);
  return links.join('\n') === found.join('\n') ? undefined : 'the relations differ';
}

function entityDifference(
  entity: BratEntity | undefined,
  span: ExportedSpan,
  text: OffsetMap,
  article: ExportedArticle,
): string | undefined {
  if (entity?.label !== bratType(span.type)) return 'its type';
  const { fragments } = entity;
  if (fragments.map(String).join(';') !== bratFragments(span, article).map(String).join(';')) return 'its offsets';
  const words = fragments.map(([start, end]) => text.slice(start, end));
  if (words.some((part) => LINE_END.test(part))) return 'a line end within it';
  if (words.join(' ') !== entity.text) return 'its text';
  const covered = span.fragments.map(([start, end]) => text.slice(start, end)).join('');
  const without = covered.replace(ALL_LINE_ENDS, '');
  return words.join('') === without ? undefined : 'its words';
}
