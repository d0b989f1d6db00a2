import { createHash } from 'node:crypto';
import { AnchorText } from '../../src/core/anchor/anchorText';
import { makeSelector } from '../../src/core/anchor/selector';
import { sidecarSchema } from '../../src/core/annotation/model';
import { normaliseText } from '../../src/core/text/normalise';
import { writeString } from '../../src/core/yaml/scalar';
import { writeYaml } from '../../src/core/yaml/write';

// Articles and sidecars by the thousand, alike on every machine: what the benchmarks and their small twin work on.

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const ACTORS = ['jnim', 'fama', 'isgs', 'vdp'];
const PLACES = ['ml-boni', 'ml-diboli', 'ml-kayes', 'bf-djibo'];
const NAMES = ['Boni', 'Diboli', 'Kayes', 'Djibo'];
export const INCIDENT = 'ml-2025-07-01-towns';

/** An id of ten characters, another for each number. */
export function idFor(number: number): string {
  const rest = Array.from(
    { length: 9 },
    (_, place) => ALPHABET[Math.floor((number * 7919 + 13) / 32 ** place) % 32] ?? '0',
  );
  return `a${rest.join('')}`;
}

/** A report of so many sentences, one a line, with curly quotes, accents and now and then an emoji. */
export function reportOf(sentences: number, number = 0): string {
  const lines = Array.from({ length: sentences }, (_, at) => {
    const name = NAMES[(at + number) % NAMES.length] ?? '';
    const odd = at % 40 === 39 ? ' 🔥' : '';
    return `On day ${at} of report ${number} armed men attacked ${name}, where “over ${at + 3} fighters” were killed, said Issa Baré.${odd}`;
  });
  return `${lines.join('\n')}\n`;
}

/** A sidecar with so many annotations, spread over the article's text: actors, places and claims in turn. */
export function sidecarOf(file: string, raw: string, count: number, number = 0): string {
  const text = normaliseText(raw);
  const ready = new AnchorText(text);
  const lines = text.split('\n').length - 1;
  const perLine = Math.ceil(count / lines);
  const entries: string[] = [];
  let from = 0;
  for (let line = 0; line < lines && entries.length < count; line += 1) {
    const to = text.indexOf('\n', from);
    for (let piece = 0; piece < perLine && entries.length < count; piece += 1) {
      const width = Math.floor((to - from) / perLine);
      const start = from + piece * width;
      entries.push(entryOf(ready, start, start + 8 + (piece % 3) * 4, number * count + entries.length));
    }
    from = to + 1;
  }
  const sha256 = createHash('sha256').update(text).digest('hex');
  const coding = [{ by: 'aminata', status: 'coded' }];
  const article = { file, sha256, outlet: 'Example Wire', published: '2025-07-01', language: 'en', coding };
  const head = writeYaml({ sitrep: 1, article }, sidecarSchema);
  return entries.length === 0 ? head : `${head}annotations:\n${entries.join('')}`;
}

/** One more annotation for the end of such a sidecar: the witness whom every sentence names, tagged in the first. */
export function witnessEntry(raw: string, number: number): string {
  const text = normaliseText(raw);
  const name = 'Issa Baré';
  const from = text.indexOf(name);
  const reading = ['person', ['role: witness']] as const;
  return entryOf(new AnchorText(text), from, from + name.length, 50_000_000 + number, reading);
}

/** The lines that our writer would write, put together by hand: the writer looks up the place of every key. */
function entryOf(text: AnchorText, from: number, to: number, number: number, read = readingOf(number)): string {
  const { exact, start, end, prefix, suffix } = makeSelector(text, text.toCodePoints(from), text.toCodePoints(to));
  const [type, reading] = read;
  const incident = number % 5 === 0 ? [`incident: [${INCIDENT}]`] : [];
  const lines = [
    `id: ${idFor(number)}`,
    `type: ${type}`,
    `exact: ${writeString(exact, 'block')}`,
    `start: ${start}`,
    `end: ${end}`,
    `prefix: ${writeString(prefix, 'block', true)}`,
    `suffix: ${writeString(suffix, 'block', true)}`,
    ...reading,
    ...incident,
    'by: aminata',
  ];
  return `  - ${lines.join('\n    ')}\n`;
}

function readingOf(number: number): readonly [type: string, lines: readonly string[]] {
  const at = number % 4;
  switch (at) {
    case 0:
    case 1:
      return ['actor', [`actor: ${ACTORS[at] ?? ''}`, 'role: [perpetrator]']];
    case 2:
      return ['place', [`place: ${PLACES[at] ?? ''}`, 'role: attacked']];
    default: {
      const stated = (number % 60) + 3;
      const count = ['  count:', `    stated: ${stated}`, '    qualifier: more_than', `    lower: ${stated + 1}`];
      const claim = ['claim:', '  harm: killed', ...count, '  victims: [jnim]', '  claimant: fama'];
      return ['casualty', [...claim, '  epistemic: claimed']];
    }
  }
}

export function incidentFile(id: string): string {
  return `.sitrep/incidents/${id}.yaml`;
}

export function incidentOf(id: string): string {
  return `sitrep: 1\nincident:\n  id: ${id}\n  title: Attacks on towns\n`;
}

/** The `.sitrep/` folder that knows all ids of these sidecars. */
export const CODEBOOK_FILES: Readonly<Record<string, string>> = {
  '.sitrep/project.yaml': 'sitrep: 1\nrule: acled\n',
  '.sitrep/actors.yaml': `sitrep: 1\nactors:\n${ACTORS.map((id) => `  ${id}:\n    name: Group ${id}\n`).join('')}`,
  '.sitrep/places.yaml': `sitrep: 1\nplaces:\n${PLACES.map((id, at) => `  ${id}:\n    name: ${NAMES[at] ?? id}\n`).join('')}`,
  [incidentFile(INCIDENT)]: incidentOf(INCIDENT),
};
