import type { Span } from '../anchor/selector';
import { BRAT_ATTRIBUTES } from '../dataset/brat';
import { attributesOfFacts } from './facts';
import { isObject, parseJson, spanOf } from './json';
import type { ImportLoss, ImportedAttribute, ImportedRelation, ImportedSpan, ReadFile, SourceFile } from './model';

interface Draft {
  readonly line: number;
  readonly label: string;
  readonly fragments: readonly Span[];
  readonly quote: string;
  reference?: string;
  note?: string;
  readonly attributes: ImportedAttribute[];
}

/**
 * brat standoff: the annotations of one document, whose text stands in the `.txt` file of the same name. T, R, A or M, N
 * and # lines; fragments of a discontinuous span are parted by ";". Events, equivalences and what is no line of brat's are
 * losses. https://brat.nlplab.org/standoff.html
 */
export function readBrat({ name, text }: SourceFile, document: string | undefined): ReadFile {
  const losses: ImportLoss[] = [];
  const spans = new Map<string, Draft>();
  const relations: ImportedRelation[] = [];
  const later: (() => void)[] = [];
  for (const [index, whole] of text.split(/\r\n|\r|\n/).entries()) {
    if (whole.trim() === '') continue;
    const line = index + 1;
    const lose = (why: string): void =>
      void losses.push({ kind: 'lost', file: name, line, what: whole.slice(0, 80), why });
    const [key = '', middle = '', ...rest] = whole.split('\t');
    const words = rest.join('\t');
    const parts = middle.split(' ');
    const [type = '', of = ''] = parts;
    const onSpan = (act: (span: Draft) => void): void => {
      // A line may stand before the span that it is about.
      later.push(() => {
        const span = spans.get(of);
        if (span === undefined) lose(`It is about ${of || 'nothing'}, which is no span of this file.`);
        else act(span);
      });
    };
    switch (key.charAt(0)) {
      case 'T': {
        const fragments = fragmentsOf(middle.slice(type.length + 1));
        if (fragments === undefined || type === '') lose('It has no offsets as in “Actor 0 4” or “Actor 0 4;8 12”.');
        else if (spans.has(key)) lose(`There is another ${key} above.`);
        else spans.set(key, { line, label: type, fragments, quote: words, attributes: [] });
        break;
      }
      case 'R': {
        const [from, to] = [1, 2].map((at) => /^[^:]+:(\S+)$/.exec(parts[at] ?? '')?.[1]);
        if (from === undefined || to === undefined) lose('It is no relation as in “Claimant Arg1:T2 Arg2:T1”.');
        else relations.push({ line, type, from, to });
        break;
      }
      case 'A':
      case 'M':
        onSpan((span) => span.attributes.push({ name: type, value: parts.slice(2).join(' ') || 'true' }));
        break;
      case 'N': {
        const reference = /^codebook:(\S+)$/.exec(parts[2] ?? '')?.[1];
        if (reference === undefined) lose('It refers to something other than the codebook.');
        else onSpan((span) => (span.reference = reference));
        break;
      }
      case '#':
        if (type === 'Sitrep') onSpan((span) => span.attributes.unshift(...factsOf(words, span)));
        else onSpan((span) => (span.note = span.note === undefined ? words : `${span.note}\n${words}`));
        break;
      default:
        lose('Sitrep has nothing like it: events and equivalences are not read.');
    }
  }
  for (const act of later) act();
  const found = [...spans].map(([key, span]): ImportedSpan => ({ key, ...span }));
  const own = name.replace(/\.ann$/i, '');
  return {
    documents: [
      { file: name, name: own, ...(document === undefined ? {} : { text: document }), spans: found, relations },
    ],
    losses,
  };
}

/** What a coder can change in brat: there it is an attribute of its own, and the fact may be older. */
const IN_BRAT: ReadonlySet<string> = new Set(BRAT_ATTRIBUTES.map(({ cell }) => cell));

/** What the note of Sitrep's own export says beside the attributes; nothing where the span has been moved since. */
function factsOf(json: string, { fragments }: Draft): readonly ImportedAttribute[] {
  const parsed = parseJson(json, '');
  const facts = 'value' in parsed ? parsed.value : undefined;
  if (!isObject(facts)) return [];
  const [start, end] = [fragments[0]?.[0], fragments.at(-1)?.[1]];
  if (facts['start'] !== start || facts['end'] !== end) return [];
  return attributesOfFacts(facts).filter(({ name }) => !IN_BRAT.has(name));
}

function fragmentsOf(offsets: string): readonly Span[] | undefined {
  const fragments = offsets.split(';').map((part) => {
    const [, start, end] = /^(\d{1,10}) (\d{1,10})$/.exec(part) ?? [];
    return spanOf(Number(start ?? NaN), Number(end ?? NaN));
  });
  return fragments.every((one) => one !== undefined) ? fragments : undefined;
}
