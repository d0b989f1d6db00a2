import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdit } from '../../src/core/annotation/edit';
import { newSidecar, readSidecar } from '../../src/core/annotation/sidecar';
import { ANNOTATION_TABLE } from '../../src/core/dataset/annotationTable';
import { CLAIM_TABLE } from '../../src/core/dataset/claimTable';
import { DATASET_FORMATS, FORMAT_SPECS, type DatasetFormat } from '../../src/core/dataset/formats';
import { INCIDENT_TABLE } from '../../src/core/dataset/incidentTable';
import { columnTable } from '../../src/core/dataset/readme';
import type { ColumnHead } from '../../src/core/dataset/row';
import strings from '../../package.nls.json';
import manifest from '../../package.json';
import { samplesFolder } from './makeSamples';

// The parts of README.md that say again what the manifest and the code say. `npm run readme` writes them between
// `<!-- name -->` and `<!-- /name -->`, and a test fails when they are old.

const titles: Readonly<Record<string, string>> = strings;

function inWords(placeholder: string): string {
  const text = titles[placeholder.replaceAll('%', '')];
  if (text === undefined) throw new Error(`package.nls.json has no ${placeholder}.`);
  return text;
}

const KEY_NAMES: Readonly<Record<string, string>> = { alt: 'Alt', delete: 'Delete' };

/** A chord as a keyboard shows it: `alt+x a` is Alt+X, then A. */
function keyInWords(key: string): string {
  const strokes = key
    .split(' ')
    .map((stroke) => stroke.split('+').map((part) => KEY_NAMES[part] ?? part.toUpperCase()));
  return strokes.map((parts) => parts.map((part) => `<kbd>${part}</kbd>`).join('+')).join(' ');
}

function commands(): readonly string[] {
  const rows = manifest.contributes.commands.map(({ command, title }) => {
    const keys = manifest.contributes.keybindings.filter((binding) => binding.command === command);
    return `| ${inWords(title)} | ${keys.map(({ key }) => keyInWords(key)).join(', ')} | \`${command}\` |`;
  });
  return ['| command | key | id |', '| --- | --- | --- |', ...rows];
}

function settings(): readonly string[] {
  const rows = Object.entries(manifest.contributes.configuration.properties).map(
    ([name, { default: usual, markdownDescription }]) =>
      `| \`${name}\` | \`${JSON.stringify(usual)}\` | ${inWords(markdownDescription)} |`,
  );
  return ['| setting | default | holds |', '| --- | --- | --- |', ...rows];
}

/** A real sidecar of the samples, cut down to one claim. */
function sidecar(): readonly string[] {
  const name = 'hospital-toll.txt.sitrep.yaml';
  const read = readSidecar(readFileSync(join(samplesFolder, name), 'utf8'), name);
  if (!read.ok) throw new Error(`${name} cannot be read.`);
  const { article, annotations = [] } = read.sidecar;
  const claim = annotations.find(({ exact }) => exact === 'up to 30 civilians were hurt');
  if (!claim) throw new Error(`${name} has lost the claim that README.md shows.`);
  const { text } = applyEdit(newSidecar(article), { kind: 'add', annotation: claim }, name);
  return ['```yaml', text.trimEnd(), '```'];
}

/** What the claims table has and the annotations table has not, so that no column is told of twice. */
const onlyIn = (table: readonly ColumnHead[], other: readonly ColumnHead[]): readonly ColumnHead[] =>
  table.filter(({ name }) => !other.some((one) => one.name === name));

const both = ANNOTATION_TABLE.columns.filter(({ name, about }) =>
  CLAIM_TABLE.columns.some((one) => one.name === name && one.about === about),
);

export const readmeParts: Readonly<Record<string, () => readonly string[]>> = {
  sidecar,
  commands,
  settings,
  'columns of both': () => columnTable(both),
  formats: () => [
    '| format | what it is |',
    '| --- | --- |',
    ...DATASET_FORMATS.map((format) => `| \`${format}\` | **${FORMAT_SPECS[format].label}.** ${about(format)} |`),
  ],
  'incident columns': () => columnTable(INCIDENT_TABLE.columns),
  'columns of annotations': () => columnTable(onlyIn(ANNOTATION_TABLE.columns, both)),
  'columns of claims': () => columnTable(onlyIn(CLAIM_TABLE.columns, both)),
};

const about = (format: DatasetFormat): string => FORMAT_SPECS[format].about;

/** README.md with the parts as they are today. Throws where it lacks the marks of one. */
export function withParts(readme: string): string {
  return Object.entries(readmeParts).reduce((text, [name, lines]) => withPart(text, name, lines()), readme);
}

/** README.md with other lines between the marks of one part. */
export function withPart(readme: string, name: string, lines: readonly string[]): string {
  const [before, rest] = cut(readme, `<!-- ${name} -->`);
  const [, after] = cut(rest, `<!-- /${name} -->`);
  return [before, `<!-- ${name} -->\n\n`, lines.join('\n'), `\n\n<!-- /${name} -->`, after].join('');
}

function cut(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  if (at === -1) throw new Error(`README.md lacks ${mark}.`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
