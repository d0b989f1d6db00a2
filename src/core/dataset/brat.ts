import {
  ACTOR_ROLES,
  ANNOTATION_TYPES,
  DATE_ROLES,
  EPISTEMIC,
  GRANULARITIES,
  HARMS,
  LINK_KINDS,
  PERSON_ROLES,
  PLACE_ROLES,
  QUALIFIERS,
  REVIEW_STATES,
  SCOPES,
  STATEMENT_KINDS,
  VICTIM_STATUSES,
  type AnnotationType,
} from '../annotation/values';
import type { Turns } from '../turns';
import { bratDifference } from './bratReading';
import { bratFragments, bratRelation, bratType } from './bratWords';
import { DocumentNames } from './documentNames';
import type { ExportedArticle, ExportedSpan } from './exported';
import { jsonLine } from './jsonl';
import { LINE_ENDS } from './maskText';
import type { Loss, Piece, Step } from './model';
import type { Cell } from './row';
import { someOf } from './someOf';
import { cellOf, factsOf, linksWithin, listIn } from './spanFacts';
import { verified, type FormatSpec, type FormatWriter, type Resource, type WriterContext } from './writer';

/** As many are written in some milliseconds. */
const SPANS_A_TURN = 128;

/** An attribute with a value, or, where there are no values, one that is there or not. */
interface Attribute {
  readonly name: string;
  readonly type: AnnotationType | undefined;
  readonly cell: string;
  readonly values: readonly string[];
}

export const BRAT_ATTRIBUTES: readonly Attribute[] = [
  { name: 'PlaceRole', type: 'place', cell: 'role', values: PLACE_ROLES },
  { name: 'DateRole', type: 'date', cell: 'role', values: DATE_ROLES },
  { name: 'PersonRole', type: 'person', cell: 'role', values: PERSON_ROLES },
  { name: 'Granularity', type: 'date', cell: 'date_granularity', values: GRANULARITIES },
  { name: 'StatementKind', type: 'statement', cell: 'statement_kind', values: STATEMENT_KINDS },
  { name: 'Harm', type: 'casualty', cell: 'harm', values: HARMS },
  { name: 'Qualifier', type: 'casualty', cell: 'qualifier', values: QUALIFIERS },
  { name: 'VictimStatus', type: 'casualty', cell: 'victim_status', values: VICTIM_STATUSES },
  { name: 'Epistemic', type: 'casualty', cell: 'epistemic', values: EPISTEMIC },
  { name: 'Scope', type: 'casualty', cell: 'scope', values: SCOPES },
  { name: 'Review', type: undefined, cell: 'review_state', values: REVIEW_STATES },
];

/** brat standoff: of each article its text and an `.ann` file, and `annotation.conf` for all. */
export const BRAT: FormatSpec = {
  label: 'brat',
  about:
    'Of each article a text and an .ann file, with annotation.conf: discontinuous spans, links, attributes, notes.',
  extras: ['articles without annotations'],
  reading: [
    'brat standoff (brat.nlplab.org): of each article a .txt file and an .ann file, and one annotation.conf. UTF-8, LF, offsets in code points.',
    'A span that runs over a line end is written as fragments, one a line, as brat wants it. The text of a T line is its fragments, joined by one space.',
    'What brat has no lines for stands as JSON in a note of type Sitrep: the id, the codebook’s entries, the figures of a claim.',
    'The .txt files are texts like those of the project: do not move them to where sitrep.articles names articles.',
  ],
  options: [],
  hasTexts: true,
  parts: /\.(?:txt|ann)$/,
  make: (context) => new BratWriter(context),
};

class BratWriter implements FormatWriter {
  private readonly names = new DocumentNames();
  private readonly written: string[] = [];

  constructor(private readonly context: WriterContext) {}

  begin(): readonly Piece[] {
    return [{ file: 'annotation.conf', text: CONF, isLast: true }];
  }

  *add(article: ExportedArticle): Generator<Step, void, undefined> {
    const name = this.names.nameOf(article.path);
    const { text } = article.text;
    const { lines, spans } = yield* annOf(article, this.context.lose);
    const ann = lines.map((line) => `${line}\n`).join('');
    verified(`${name}.ann`, yield* bratDifference(text, ann, { ...article, spans }));
    this.written.push(name);
    yield { file: `${name}.txt`, text, isLast: true };
    yield { file: `${name}.ann`, text: ann, isLast: true };
  }

  end(): readonly Piece[] {
    return [];
  }

  resources(): readonly Resource[] {
    const of = (ending: string): readonly string[] => this.written.map((name) => `${name}.${ending}`);
    return [
      { files: of('txt'), about: 'The texts of the articles.', mediatype: 'text/plain' },
      { files: of('ann'), about: 'Their annotations.', mediatype: 'text/plain' },
      { files: ['annotation.conf'], about: 'What brat must know of types and attributes.', mediatype: 'text/plain' },
    ];
  }
}

interface Ann {
  readonly lines: readonly string[];
  /** Those that brat can hold, in the order of their T lines. */
  readonly spans: readonly ExportedSpan[];
}

function* annOf(article: ExportedArticle, lose: (loss: Loss) => void): Turns<Ann> {
  const spans: ExportedSpan[] = [];
  const texts: string[] = [];
  const attributes: string[] = [];
  const references: string[] = [];
  const notes: string[] = [];
  for (const some of someOf(article.spans, SPANS_A_TURN)) {
    for (const span of some) {
      const fragments = bratFragments(span, article);
      if (fragments.length === 0) {
        const why = 'It covers nothing but line ends.';
        lose({ kind: 'left-out', file: article.path, annotation: span.id, what: `${span.type} annotation`, why });
        continue;
      }
      const mark = `T${spans.push(span)}`;
      const offsets = fragments.map(([start, end]) => `${start} ${end}`).join(';');
      const words = fragments.map(([start, end]) => article.text.slice(start, end)).join(' ');
      texts.push(`${mark}\t${bratType(span.type)} ${offsets}\t${words}`);
      attributes.push(...attributesOf(span).map((one) => one.replace('\t', ` ${mark}`)));
      references.push(...referencesOf(span, mark));
      notes.push(...notesOf(span, mark));
    }
    yield;
  }
  const marks = new Map(spans.map((span, index) => [span, `T${index + 1}`]));
  const relations = linksWithin({ ...article, spans }, lose).map(
    ({ kind, from, to }) => `${bratRelation(kind)} Arg1:${marks.get(from) ?? ''} Arg2:${marks.get(to) ?? ''}`,
  );
  const numbered = (mark: string, lines: readonly string[]): readonly string[] =>
    lines.map((line, index) => `${mark}${index + 1}\t${line}`);
  return {
    lines: [
      ...texts,
      ...numbered('R', relations),
      ...numbered('A', attributes),
      ...numbered('N', references),
      ...numbered('#', notes),
    ],
    spans,
  };
}

function referencesOf({ row }: ExportedSpan, mark: string): readonly string[] {
  const [id, name] = [row['actor'] ?? row['place'], row['actor_name'] ?? row['place_name']];
  return id === undefined ? [] : [`Reference ${mark} codebook:${plain(id)}\t${plain(name ?? id)}`];
}

function notesOf(span: ExportedSpan, mark: string): readonly string[] {
  const { note, ...facts } = factsOf(span);
  const own = note === undefined ? [] : [`AnnotatorNotes ${mark}\t${plain(note)}`];
  const { id, start, end } = span;
  return [...own, `Sitrep ${mark}\t${jsonLine({ id, start, end, ...facts }).trimEnd()}`];
}

/** The attributes of an annotation; a tab stands where its T goes. */
function attributesOf(span: ExportedSpan): readonly string[] {
  const { type, row } = span;
  const valued = BRAT_ATTRIBUTES.filter((attribute) => attribute.type === undefined || attribute.type === type).flatMap(
    ({ name, cell }) => valuesIn(cellOf(span, cell)).map((value) => `${name}\t ${value}`),
  );
  const roles = type === 'actor' ? listIn(row['role']).map((role) => `${roleName(role)}\t`) : [];
  return [...roles, ...valued];
}

const valuesIn = (cell: Cell): readonly string[] => (typeof cell === 'string' ? [cell] : listIn(cell));

/** An actor may have several roles, and a brat attribute one value: each role is an attribute. */
const roleName = (role: string): string => `Is${bratType(role)}`;

const TABS = new RegExp(`[\\t${LINE_ENDS}]+`, 'gu');

/** A value of a line, on which a tab parts fields. */
const plain = (cell: Exclude<Cell, undefined>): string => String(cell).replace(TABS, ' ');

const CONF = [
  '[entities]',
  ...ANNOTATION_TYPES.map(bratType),
  '',
  '[relations]',
  ...LINK_KINDS.map((kind) => `${bratRelation(kind)}\tArg1:<ENTITY>, Arg2:<ENTITY>`),
  '',
  '[events]',
  '',
  '[attributes]',
  ...ACTOR_ROLES.map((role) => `${roleName(role)}\tArg:Actor`),
  ...BRAT_ATTRIBUTES.map(
    ({ name, type, values }) =>
      `${name}\tArg:${type === undefined ? '<ENTITY>' : bratType(type)}, Value:${values.join('|')}`,
  ),
  '',
].join('\n');
