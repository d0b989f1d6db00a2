import * as z from 'zod/mini';
import { CONTEXT_LENGTH } from '../anchor/selector';
import { once } from '../once';
import type { ExportedArticle, ExportedSpan } from './exported';
import type { Piece, Step } from './model';
import { someOf } from './someOf';
import { factsOf } from './spanFacts';
import { verified, type FormatSpec, type FormatWriter, type Resource, type WriterContext } from './writer';

const FILE = 'annotations.jsonld';
/** As many are written and read again in some milliseconds. */
const SPANS_A_TURN = 128;

/** W3C Web Annotations (Recommendation of 2017) as one page of JSON-LD. */
export const WEB_ANNOTATION: FormatSpec = {
  label: 'W3C Web Annotation',
  about: 'annotations.jsonld: quote and position selectors on the addresses of the articles.',
  extras: [],
  reading: [
    'JSON-LD of the W3C Web Annotation Data Model: one AnnotationPage. A TextPositionSelector counts code points of the article’s text, a TextQuoteSelector has its words and up to 32 code points on each side.',
    'The source is the address of the article where one is known, else its path in the project, which `sitrep:file` is in any case. `sitrep:facts` holds what an annotation says beside its type. What is redacted in any part has no selectors.',
  ],
  options: [],
  make: (context) => new WebAnnotationWriter(context),
};

class WebAnnotationWriter implements FormatWriter {
  private count = 0;

  constructor(private readonly context: WriterContext) {}

  begin(): readonly Piece[] {
    const context = ['http://www.w3.org/ns/anno.jsonld', { sitrep: 'urn:sitrep:' }];
    const head = { '@context': context, id: 'urn:sitrep:dataset', type: 'AnnotationPage', startIndex: 0 };
    return [{ file: FILE, text: `${JSON.stringify(head).slice(0, -1)},"items":[` }];
  }

  *add(article: ExportedArticle): Generator<Step, void, undefined> {
    for (const some of someOf(article.spans, SPANS_A_TURN)) {
      const items = some.map((span) => this.itemOf(span, article));
      const text = `${this.count === 0 ? '' : ','}\n${items.join(',\n')}`;
      this.count += items.length;
      yield { file: FILE, text };
    }
  }

  private itemOf(span: ExportedSpan, article: ExportedArticle): string {
    const item = JSON.stringify(annotationOf(span, article));
    verified(FILE, itemDifference(item, span, article));
    if (span.fragments.length > 1) {
      const why =
        'A text position selector has one start and one end: it stands there from its first word to its last.';
      const what = 'parts of a discontinuous span';
      this.context.lose({ kind: 'no-column', file: article.path, annotation: span.id, what, why });
    }
    return item;
  }

  end(): readonly Piece[] {
    return [{ file: FILE, text: '\n]}\n' }];
  }

  resources(): readonly Resource[] {
    return [{ files: [FILE], about: 'The annotations.', mediatype: 'application/ld+json' }];
  }
}

function annotationOf(span: ExportedSpan, { path, sha256, row, text }: ExportedArticle): unknown {
  const { note, by, ...facts } = factsOf(span);
  const { start, end } = span;
  const entry = span.row['actor'] ?? span.row['place'];
  const kind = span.type === 'actor' ? 'actor' : 'place';
  const prefix = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const suffix = text.slice(end, Math.min(text.length, end + CONTEXT_LENGTH));
  const selector = [
    { type: 'TextQuoteSelector', exact: span.exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ];
  return {
    id: `urn:sitrep:annotation:${span.id}`,
    type: 'Annotation',
    motivation: 'tagging',
    ...(by === undefined ? {} : { creator: { type: 'Person', nickname: by } }),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: span.type },
      ...(note === undefined ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: note }]),
      ...(entry === undefined
        ? []
        : [
            {
              type: 'SpecificResource',
              purpose: 'identifying',
              source: `urn:sitrep:${kind}:${uriPath(String(entry))}`,
            },
          ]),
    ],
    target: {
      type: 'SpecificResource',
      source: addressOf(row['url']) ?? uriPath(path),
      // Words or places of what is redacted would give it back to whoever has the article.
      ...(span.row['start'] === undefined ? {} : { selector }),
      'sitrep:file': path,
      'sitrep:sha256': sha256,
    },
    'sitrep:facts': { '@type': '@json', '@value': facts },
  };
}

/** An address of the web as JSON-LD may have it; undefined for anything else. */
function addressOf(url: unknown): string | undefined {
  return typeof url === 'string' && /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(url) ? url : undefined;
}

/** A relative path as part of an address, in which nothing but what is one is a slash or a scheme. */
const uriPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/').replaceAll('%3D', '=');

const itemSchema = once(() =>
  z.object({
    id: z.string(),
    body: z.array(z.looseObject({ purpose: z.string(), value: z.optional(z.string()) })),
    target: z.object({
      selector: z.optional(
        z.tuple([
          z.object({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() }),
          z.object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() }),
        ]),
      ),
    }),
  }),
);

function itemDifference(item: string, span: ExportedSpan, { text }: ExportedArticle): string | undefined {
  const { id, body, target } = itemSchema().parse(JSON.parse(item));
  if (id !== `urn:sitrep:annotation:${span.id}` || body[0]?.value !== span.type) return `${span.id}: its type`;
  const [quote, position] = target.selector ?? [];
  if ((position === undefined) !== (span.row['start'] === undefined)) return `${span.id}: its selectors`;
  if (quote === undefined || position === undefined) return undefined;
  const { start, end } = position;
  if (quote.exact !== text.slice(start, end) || quote.exact !== span.exact) return `${span.id}: its words`;
  const around = text.slice(Math.max(0, start - CONTEXT_LENGTH), Math.min(text.length, end + CONTEXT_LENGTH));
  return quote.prefix + quote.exact + quote.suffix === around ? undefined : `${span.id}: the words around it`;
}
