import { shiftFragments } from '../anchor/anchor';
import { readLink } from '../annotation/links';
import type { DatasetMention } from './mention';
import { OFFSET_UNIT, type DatasetArticle } from './model';
import type { Column } from './row';

/** What a dataset says of an article. */
export const ARTICLE_COLUMNS: readonly Column<DatasetArticle>[] = [
  {
    name: 'file',
    kind: 'text',
    redaction: 'names',
    about: 'Path of the article in the project.',
    of: ({ path }) => path,
  },
  {
    name: 'sha256',
    kind: 'text',
    about:
      'SHA-256 of the article’s LF-normalised text without byte order mark, in UTF-8: the text the offsets are of.',
    of: ({ sha256 }) => sha256,
  },
  {
    name: 'headline',
    kind: 'text',
    redaction: 'names',
    about: 'Headline of the article.',
    of: ({ sidecar }) => sidecar.article.headline,
  },
  {
    name: 'outlet',
    kind: 'text',
    redaction: 'names',
    about: 'Who published the article.',
    of: ({ sidecar }) => sidecar.article.outlet,
  },
  {
    name: 'source_scale',
    kind: 'text',
    redaction: 'names',
    about: 'ACLED source scale of the outlet.',
    of: ({ sidecar }) => sidecar.article.source_scale,
  },
  {
    name: 'coding',
    kind: 'texts',
    about: 'Status of the article by coder, each as coder:status.',
    of: ({ sidecar }) => sidecar.article.coding?.map(({ by, status }) => `${by}:${status}`),
  },
  {
    name: 'published',
    kind: 'text',
    about: 'When the article was published: YYYY-MM-DD, with THH:MM where known.',
    of: ({ sidecar }) => sidecar.article.published,
  },
  {
    name: 'url',
    kind: 'text',
    redaction: 'address',
    about: 'Address of the article.',
    of: ({ sidecar }) => sidecar.article.url,
  },
  {
    name: 'language',
    kind: 'text',
    about: 'Language of the article.',
    of: ({ sidecar }) => sidecar.article.language,
  },
  {
    name: 'copy_of',
    kind: 'text',
    redaction: 'names',
    about: 'Article this one is a syndicated copy of.',
    of: ({ sidecar }) => sidecar.article.copy_of,
  },
  {
    name: 'translation_of',
    kind: 'text',
    redaction: 'names',
    about: 'Article this one is a translation of.',
    of: ({ sidecar }) => sidecar.article.translation_of,
  },
];

/** What the tables of annotations and of claims both begin with: the article and the span. */
export const SPAN_COLUMNS: readonly Column<DatasetMention>[] = [
  ...ARTICLE_COLUMNS.map((column): Column<DatasetMention> => ({ ...column, of: ({ article }) => column.of(article) })),
  {
    name: 'id',
    kind: 'text',
    about: 'Id of the annotation.',
    of: ({ annotation }) => annotation.id,
  },
  {
    name: 'type',
    kind: 'text',
    about: 'actor, place, casualty, date, statement or person.',
    of: ({ annotation }) => annotation.type,
  },
  {
    name: 'offset_unit',
    kind: 'text',
    about: `Unit of start, end and fragments: always "${OFFSET_UNIT}" (Unicode code points).`,
    of: () => OFFSET_UNIT,
  },
  {
    name: 'start',
    kind: 'integer',
    redaction: 'position',
    about: 'First code point of the span. Empty where the words are redacted.',
    of: ({ anchor }) => anchor.start,
  },
  {
    name: 'end',
    kind: 'integer',
    redaction: 'position',
    about: 'Code point after the last of the span. Empty where the words are redacted.',
    of: ({ anchor }) => anchor.end,
  },
  {
    name: 'exact',
    kind: 'text',
    redaction: 'own-words',
    about: 'The words: exactly what the article holds from start to end, where these are given.',
    of: ({ annotation }) => annotation.exact,
  },
  {
    name: 'fragments',
    kind: 'spans',
    redaction: 'position',
    about: 'The parts of a discontinuous span, each as start-end.',
    of: ({ annotation, anchor }) => shiftFragments(annotation, anchor),
  },
  {
    name: 'anchor',
    kind: 'text',
    about: 'anchored (where the sidecar says) or moved (found at new offsets, which are given here).',
    of: ({ anchor }) => anchor.state,
  },
];

/** What both tables end with: whose reading it is. */
export const READING_COLUMNS: readonly Column<DatasetMention>[] = [
  {
    name: 'incident',
    kind: 'texts',
    redaction: 'names',
    about: 'Ids of the incidents it belongs to.',
    of: ({ annotation }) => annotation.incident,
  },
  {
    name: 'links',
    kind: 'texts',
    about: 'Links to other annotations, each as kind:id.',
    of: ({ annotation }) =>
      annotation.links?.flatMap((link) => {
        const read = readLink(link);
        return read === undefined ? [] : [`${read.kind}:${read.to}`];
      }),
  },
  {
    name: 'note',
    kind: 'text',
    redaction: 'own-words',
    about: 'The coder’s note.',
    of: ({ annotation }) => annotation.note,
  },
  {
    name: 'by',
    kind: 'text',
    about: 'Coder.',
    of: ({ annotation }) => annotation.by,
  },
  {
    name: 'sensitive',
    kind: 'boolean',
    about: 'true where the annotation is marked sensitive.',
    of: ({ annotation }) => annotation.sensitive,
  },
  {
    name: 'review_state',
    kind: 'text',
    about: 'proposed, accepted or disputed; empty where nobody reviewed it.',
    of: ({ annotation }) => annotation.review?.state,
  },
  {
    name: 'review_by',
    kind: 'text',
    about: 'Reviewer.',
    of: ({ annotation }) => annotation.review?.by,
  },
  {
    name: 'review_date',
    kind: 'text',
    about: 'Date of the review.',
    of: ({ annotation }) => annotation.review?.date,
  },
];
