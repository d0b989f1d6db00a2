import type { Session } from './ops';

const SENTENCES = [
  'The army said it killed 12 fighters near Diboli.',
  'Residents of Kayes heard shots before dawn.',
  'JNIM claimed the attack on the post.',
  'L’armée a annoncé trois morts à Nioro.',
  'Witnesses 😀 counted over 80 dead.',
  'Residents of Kayes heard shots.',
  'No.',
  'JNIM claimed the attack on the post of Kayes.',
] as const;
const GAPS = [' ', '\n', '\n\n', '  \n'] as const;

/** What taggings say, in turn. */
type TagReading = Readonly<Record<string, unknown>> & { readonly type: string };
export const READINGS: readonly TagReading[] = [
  { type: 'actor', actor: 'jnim', by: 'a' },
  { type: 'place', place: 'ml-kayes', role: 'attacked', by: 'b' },
  { type: 'casualty', claim: { harm: 'killed', count: { stated: 12, qualifier: 'exact' } } },
  { type: 'person' },
];

/** The article that a session begins with. */
export const startText = ({ sentences, gaps }: Pick<Session, 'sentences' | 'gaps'>): string =>
  sentences
    .map((which, index) => (SENTENCES[which] ?? '') + (GAPS[gaps[index] ?? 0] ?? ''))
    .join('')
    .trimEnd();
