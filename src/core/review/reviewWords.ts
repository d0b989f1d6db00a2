import type { CountOfClaim } from '../annotation/model';
import { ENGLISH } from '../report/english';
import type { Words } from '../report/words';

/** What the sentences of a review are made of, in one language. */
export interface ReviewWords {
  /** Of the formats' closed lists. */
  readonly lists: Words;
  readonly inFile: (name: string) => string;
  readonly quoted: (text: string) => string;
  readonly yesOrNo: (value: boolean) => string;
  /** A key of our files as a reader calls it. */
  readonly label: (keys: readonly string[]) => string;
  /** A value of a closed list under its key. */
  readonly value: (key: string, value: string) => string;
  readonly beforeFigure: Readonly<Partial<Record<CountOfClaim['qualifier'], string>>>;
  /** `detail`: what it says; empty where that is not told. */
  readonly added: (subject: string, detail: string) => string;
  readonly removed: (subject: string, detail: string) => string;
  readonly changed: (subject: string, phrases: readonly string[]) => string;
  readonly annotation: string;
  readonly refused: (type: string, words: string) => string;
  readonly actor: (name: string) => string;
  readonly place: (name: string) => string;
  readonly incident: (id: string) => string;
  readonly article: (name: string) => string;
  readonly textChanged: string;
  readonly movedWithText: string;
  readonly elsewhere: string;
  readonly onOtherWords: string;
  readonly onWords: (now: string, old: string) => string;
  readonly field: {
    readonly changed: (label: string) => string;
    readonly now: (label: string, value: string, was: string | undefined) => string;
    readonly gone: (label: string, was: string) => string;
    readonly items: (label: string, items: readonly string[]) => string;
    readonly otherOrder: (label: string) => string;
    readonly sensitive: (is: boolean) => string;
  };
  readonly decision: {
    readonly made: (now: string) => string;
    readonly changed: (now: string) => string;
    readonly other: (old: string, now: string) => string;
    readonly withdrawn: (old: string) => string;
  };
  readonly coding: {
    readonly removed: (coder: string) => string;
    readonly status: (coder: string, from: string | undefined, to: string) => string;
    readonly readOn: (coder: string) => string;
    readonly readLess: (coder: string) => string;
    readonly readElsewhere: (coder: string) => string;
  };
  readonly review: {
    readonly state: (state: string, by: string | undefined) => string;
    readonly removed: string;
  };
  readonly comment: {
    readonly made: (by: string, text: string) => string;
    readonly now: (by: string, text: string) => string;
    readonly removed: (by: string) => string;
    readonly resolved: (by: string) => string;
    readonly reopened: (by: string) => string;
  };
}

const spaced = (key: string): string => key.replaceAll('_', ' ');
const withDetail = (text: string, detail: string): string => (detail === '' ? text : `${text}: ${detail}`);

export const ENGLISH_REVIEW: ReviewWords = {
  lists: ENGLISH,
  inFile: (name) => ` in ${name}`,
  quoted: (text) => `“${text}”`,
  yesOrNo: (value) => (value ? 'yes' : 'no'),
  label: (keys) => spaced(keys.join(' ')),
  value: (_, value) => spaced(value),
  beforeFigure: { exact: '', at_least: 'at least ', more_than: 'more than ', up_to: 'up to ', about: 'about ' },
  added: (subject, detail) => withDetail(`${subject} added`, detail),
  removed: (subject, detail) => withDetail(`${subject} removed`, detail),
  changed: (subject, phrases) => `${subject}: ${phrases.join('; ')}`,
  annotation: 'annotation',
  refused: (type, words) => ['refused', type, words].filter(Boolean).join(' '),
  actor: (name) => `actor ${name}`,
  place: (name) => `place ${name}`,
  incident: (id) => `incident ${id}`,
  article: (name) => `article ${name}`,
  textChanged: 'the text of the article changed',
  movedWithText: 'moved with the text',
  elsewhere: 'put at another place in the text',
  onOtherWords: 'put on other words',
  onWords: (now, old) => `put on ${now} (was ${old})`,
  field: {
    changed: (label) => `${label} changed`,
    now: (label, value, was) => `${label} now ${value}${was === undefined ? '' : ` (was ${was})`}`,
    gone: (label, was) => `no ${label} any more (was ${was})`,
    items: (label, items) => `${label}: ${items.join(', ')}`,
    otherOrder: (label) => `${label} in another order`,
    sensitive: (is) => (is ? 'now sensitive' : 'no longer sensitive'),
  },
  decision: {
    made: (now) => `decided: ${now}`,
    changed: (now) => `decision changed: ${now}`,
    other: (old, now) => `decision ${old} → ${now}`,
    withdrawn: (old) => `decision withdrawn (was ${old})`,
  },
  coding: {
    removed: (coder) => `coding by ${coder} removed`,
    status: (coder, from, to) =>
      `coding by ${coder}: ${from === undefined ? spaced(to) : `${spaced(from)} → ${spaced(to)}`}`,
    readOn: (coder) => `${coder} has read on`,
    readLess: (coder) => `less of it is read by ${coder}`,
    readElsewhere: (coder) => `what ${coder} has read stands elsewhere`,
  },
  review: {
    state: (state, by) => (state === 'proposed' ? 'to be reviewed' : `${state}${by === undefined ? '' : ` by ${by}`}`),
    removed: 'review removed',
  },
  comment: {
    made: (by, text) => `${by} comments: “${text}”`,
    now: (by, text) => `comment by ${by} now “${text}”`,
    removed: (by) => `comment by ${by} removed`,
    resolved: (by) => `comment by ${by} resolved`,
    reopened: (by) => `comment by ${by} open again`,
  },
};
