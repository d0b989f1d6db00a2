import { countOfClaimSchema, decisionSchema } from '../annotation/model';
import { actorName, placeName } from '../codebook/find';
import type { Codebook } from '../codebook/model';
import { boundsInWords, decisionInWords } from '../incident/words';
import { wordFigure } from '../report/words';
import { isYamlList, isYamlMap, keysOf, valueAt, type YamlValue } from '../yaml/value';
import type { ReviewWords } from './reviewWords';

/** For whom values are told: names of the codebook, words of a language. */
export interface Reader {
  readonly codebook: Codebook;
  readonly words: ReviewWords;
}

/** Keys whose values are ids of actors, of places, or words of the article. */
const ACTOR_KEYS: ReadonlySet<string> = new Set(['actor', 'claimant', 'victims', 'perpetrator', 'side_a', 'side_b']);
const PLACE_KEYS: ReadonlySet<string> = new Set(['place', 'within']);
const QUOTED: ReadonlySet<string> = new Set([
  ...[
    'headline',
    'outlet',
    'url',
    'note',
    'notes',
    'why',
    'victims_text',
    'claimant_text',
    'attribution',
    'title',
    'text',
  ],
  ...['name', 'acled', 'ucdp', 'aliases', 'via', 'licence'],
]);

/** A value of our files as a sentence shows it; ids of the codebook as its names. */
export function valueInWords(key: string, value: YamlValue, reader: Reader): string {
  const { codebook, words } = reader;
  if (isYamlList(value)) return value.map((item) => valueInWords(key, item, reader)).join(', ');
  if (isYamlMap(value)) {
    const parts = keysOf(value).map((own) => `${words.label([own])} ${part(own, valueAt(value, own))}`);
    return parts.join(' ');
  }
  if (typeof value === 'number') return wordFigure(value, words.lists);
  if (typeof value !== 'string') return words.yesOrNo(value === true);
  if (ACTOR_KEYS.has(key)) return actorName(codebook, value);
  if (PLACE_KEYS.has(key)) return placeName(codebook, value);
  return QUOTED.has(key) ? words.quoted(value) : words.value(key, value);

  function part(own: string, below: YamlValue | undefined): string {
    return below === undefined ? '' : valueInWords(own, below, reader);
  }
}

/** "80", "more than 80": a count as its words are; by its bounds where no figure is in them. */
export function countInWords(value: YamlValue | undefined, words: ReviewWords): string | undefined {
  const count = countOfClaimSchema.safeParse(value);
  if (!count.success) return undefined;
  const { qualifier, stated } = count.data;
  const before = stated === undefined ? undefined : words.beforeFigure[qualifier];
  return before === undefined || stated === undefined
    ? boundsInWords(count.data, words.lists)
    : `${before}${wordFigure(stated, words.lists)}`;
}

/** "killed, 0 / 0 / 80"; undefined for what is no decision. */
export function decisionWords(value: YamlValue | undefined, words: ReviewWords): string | undefined {
  const decision = decisionSchema.safeParse(value);
  if (!decision.success) return undefined;
  const claim = { harm: 'killed', count: { qualifier: 'unstated' }, decision: decision.data } as const;
  return decisionInWords(claim, words.lists);
}
