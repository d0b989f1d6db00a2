import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseText } from '../../../../../src/core/text/normalise';
import { rootFolder, sharedArticles } from '../../../../harness/folders';
import { Random } from './random';

export interface Named {
  readonly name: string;
  readonly text: string;
}

const textsOf = (folder: string): readonly Named[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: plain(readFileSync(join(folder, name), 'utf8')) }));

/** Letters beyond U+FFFF would count twice. */
const plain = (text: string): string => normaliseText(text).replace(/[\ud800-\udfff]/g, '');

export const samples = (): readonly Named[] => textsOf(join(rootFolder, 'samples'));

/** The five real reports beside the checkout; undefined where they are absent. */
export const realArticles = (): readonly Named[] | undefined =>
  existsSync(sharedArticles) ? textsOf(sharedArticles) : undefined;

const TOWNS = ['Arbel', 'Binta', 'Corodi', 'Dalla', 'Emsara', 'Fadel', 'Gorou', 'Hamdo', 'Issaba', 'Koro', 'Lellou'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const GROUPS = ['the Front for the Hills', 'the Sons of the Ford', 'the army', "Jama'at al-Wadi", 'a local militia'];
const LINES = [
  (r: Random) =>
    `Gunmen of ${r.pick(GROUPS)} attacked the market of ${r.pick(TOWNS)} on ${r.pick(DAYS)} and killed at least ${r.whole(2, 90)} people, the town's mayor said. "They came from the east", he told reporters.`,
  (r: Random) =>
    `The army said that it had "neutralised" ${r.whole(2, 90)} fighters near ${r.pick(TOWNS)} and lost none of its men; ${r.pick(GROUPS)} didn't confirm the figure.`,
  (r: Random) =>
    `Residents of ${r.pick(TOWNS)} counted ${r.whole(2, 90)} dead and ${r.whole(2, 90)} wounded after the attack of ${r.pick(DAYS)}. Several houses were burned, and some families fled to ${r.pick(TOWNS)}.`,
  (r: Random) =>
    `A convoy that was on its way from ${r.pick(TOWNS)} to ${r.pick(TOWNS)} struck a mine on ${r.pick(DAYS)}; ${r.whole(2, 30)} soldiers were killed, two sources said. No one claimed it.`,
];

/** About so many characters of paragraphs that differ in a name, a day or a figure, some of them in nothing. */
export function nearDuplicates(size: number, seed: number): Named {
  const random = new Random(seed);
  const paragraphs: string[] = [];
  for (let length = 0; length < size; length += (paragraphs.at(-1)?.length ?? 0) + 2) {
    const isRepeat = paragraphs.length > 0 && random.chance(0.03);
    paragraphs.push(isRepeat ? random.pick(paragraphs) : random.pick(LINES)(random));
  }
  return { name: `near-duplicates ${Math.round(size / 1000)} KB`, text: `${paragraphs.join('\n\n')}\n` };
}
