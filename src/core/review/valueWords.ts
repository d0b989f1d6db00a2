import { countOfClaimSchema, decisionSchema, type CountOfClaim } from '../annotation/model';
import { actorName, placeName } from '../codebook/find';
import type { Codebook } from '../codebook/model';
import { boundsInWords, decisionInWords } from '../incident/words';
import { ENGLISH } from '../report/english';
import { wordFigure } from '../report/words';
import { isYamlList, isYamlMap, keysOf, valueAt, type YamlValue } from '../yaml/value';

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
export function valueInWords(key: string, value: YamlValue, codebook: Codebook): string {
  if (isYamlList(value)) return value.map((item) => valueInWords(key, item, codebook)).join(', ');
  if (isYamlMap(value)) {
    const parts = keysOf(value).map((own) => `${own.replaceAll('_', ' ')} ${part(own, valueAt(value, own))}`);
    return parts.join(' ');
  }
  if (typeof value !== 'string') return typeof value === 'number' ? wordFigure(value, ENGLISH) : yesOrNo(value);
  if (ACTOR_KEYS.has(key)) return actorName(codebook, value);
  if (PLACE_KEYS.has(key)) return placeName(codebook, value);
  return QUOTED.has(key) ? `“${value}”` : value.replaceAll('_', ' ');

  function part(own: string, below: YamlValue | undefined): string {
    return below === undefined ? '' : valueInWords(own, below, codebook);
  }
}

const yesOrNo = (value: boolean | null): string => (value === true ? 'yes' : 'no');

/** "80", "more than 80": a count as its words are; by its bounds where no figure is in them. */
export function countInWords(value: YamlValue | undefined): string | undefined {
  const count = countOfClaimSchema.safeParse(value);
  if (!count.success) return undefined;
  const { qualifier, stated } = count.data;
  const before = stated === undefined ? undefined : BEFORE_FIGURE[qualifier];
  return before === undefined || stated === undefined
    ? boundsInWords(count.data)
    : `${before}${wordFigure(stated, ENGLISH)}`;
}

const BEFORE_FIGURE: Readonly<Partial<Record<CountOfClaim['qualifier'], string>>> = {
  exact: '',
  at_least: 'at least ',
  more_than: 'more than ',
  up_to: 'up to ',
  about: 'about ',
};

/** "killed, 0 / 0 / 80"; undefined for what is no decision. */
export function decisionWords(value: YamlValue | undefined): string | undefined {
  const decision = decisionSchema.safeParse(value);
  if (!decision.success) return undefined;
  const claim = { harm: 'killed', count: { qualifier: 'unstated' }, decision: decision.data } as const;
  return decisionInWords(claim);
}
