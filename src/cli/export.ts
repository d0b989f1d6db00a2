import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { DATASET_FORMATS, FORMAT_SPECS, type DatasetFormat } from '../core/dataset/formats';
import { LOSSES_FILE } from '../core/dataset/lossReport';
import type { FormatOptions } from '../core/dataset/writer';
import { exportProject, type ExportResult } from '../project/exportProject';
import { readArgs, readChoice, usageError } from './args';
import { plural } from './checkText';
import type { Command } from './command';
import { findProjects } from './findProjects';
import { NodeFileSystem } from './nodeFileSystem';
import { pathInside } from './pathInside';
import { visible, visibleJson, visibleStart } from './visible';

const RULES = ['acled', 'ucdp'] as const;
const OUTPUTS = ['text', 'json'] as const;

export const exportCommand: Command = {
  name: 'export',
  summary: 'writes a dataset, verified, with a report of what it does not hold',
  help: `Usage: sitrep export --to FORMAT [PATH…] --out DIR [--no-redact] [--rule acled|ucdp] [--hxl] [--actor-numbers]
                     [--hard-negatives] [--format text|json]

Writes the annotations, claims or incidents of a project as a dataset, with a README.md that explains every column, a
LOSSES.md that names what is not in it, a CODEBOOK.md and a Frictionless datapackage.json. PATH is an article, a
sidecar or a folder of one project; default: the current folder. Offsets are Unicode code points; every span is
verified against its article.

${formatLines()}
  --out DIR        the folder to write to; made if need be
  --no-redact      keep the names of persons and what is marked sensitive
  --rule RULE      acled or ucdp; default: that of .sitrep/project.yaml
  --hxl            acled, ucdp: a second header row of HXL tags
  --actor-numbers  acled: numbers for kinds of actors
  --hard-negatives doccano: rejected suggestions of finished articles as spans NOT_…
  --format FORMAT  of what is printed: text (default) or json
  --help           this text

Exit status: 0 everything is in the dataset, 1 it was written but annotations or cells had to be left out,
2 could not run.
`,
  async run(args, io) {
    const { values, positionals } = readArgs('export', args, {
      to: { type: 'string' },
      out: { type: 'string' },
      'no-redact': { type: 'boolean' },
      rule: { type: 'string' },
      hxl: { type: 'boolean' },
      'actor-numbers': { type: 'boolean' },
      'hard-negatives': { type: 'boolean' },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean' },
    });
    if (values.help === true) {
      io.out(exportCommand.help);
      return 0;
    }
    if (values.to === undefined) throw usageError(`Say what to write: --to ${DATASET_FORMATS.join(', --to ')}.`);
    if (values.out === undefined || values.out === '') throw usageError('Say where to write: --out DIR.');
    if (positionals.includes('-'))
      throw usageError('“-” cannot be exported: a sidecar needs its article. Name a file or folder.');
    const format = readChoice('--to', values.to, DATASET_FORMATS);
    const formatOptions: FormatOptions = {
      hxl: values.hxl,
      actorNumbers: values['actor-numbers'],
      hardNegatives: values['hard-negatives'],
    };
    refuseUnknownOptions(format, formatOptions);
    const rule = values.rule === undefined ? undefined : readChoice('--rule', values.rule, RULES);
    const output = readChoice('--format', values.format, OUTPUTS);
    const [found, ...others] = await findProjects(io.cwd, positionals, io.cancel);
    if (found === undefined || others.length > 0) {
      const roots = [found, ...others].map((each) => path.relative(io.cwd, each?.root ?? '') || '.');
      throw usageError(`A dataset is of one project, and these are several: ${roots.join(', ')}. Name one of them.`);
    }
    const folder = path.resolve(io.cwd, values.out);
    await mkdir(folder, { recursive: true });
    const result = await exportProject(found.project, {
      format,
      rule,
      version: io.version,
      target: await NodeFileSystem.openFolder(folder),
      inside: await pathInside(found.root, folder),
      formatOptions,
      redactPersons: values['no-redact'] !== true,
      only: found.only,
      cancel: io.cancel,
    });
    io.out(output === 'json' ? `${visibleJson(result)}\n` : exportText(result, values.out));
    return result.counts.leftOut > 0 ? 1 : 0;
  },
};

/** The formats, one a line, as `--help` shows them. */
function formatLines(): string {
  const width = Math.max(...DATASET_FORMATS.map((format) => format.length));
  const lines = DATASET_FORMATS.map(
    (format) => `                   ${format.padEnd(width)}  ${FORMAT_SPECS[format].label}`,
  );
  return ['  --to FORMAT      one of', ...lines].join('\n');
}

/** An option that the format does not know would be a silent mistake. */
function refuseUnknownOptions(format: DatasetFormat, options: FormatOptions): void {
  const { options: known, label } = FORMAT_SPECS[format];
  for (const [name, value] of Object.entries(options)) {
    if (value !== true || known.some((one) => one === name)) continue;
    const dashed = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw usageError(`--${dashed} says nothing to ${label}. Leave it out.`);
  }
}

const FILES_NAMED = 8;

const namesOf = (files: readonly string[]): string =>
  files.length > FILES_NAMED ? `${files.length} files` : files.map(visible).join(', ');

function exportText({ files, removed, counts, losses }: ExportResult, out: string): string {
  const missing = losses.filter(({ kind }) => kind === 'left-out');
  return [
    `Wrote ${namesOf(files)} to ${visible(out)}.`,
    ...(removed === 0 ? [] : [`Removed ${plural(removed, 'file')} of an earlier export.`]),
    `${plural(counts.annotations, 'annotation')} in ${plural(counts.articles, 'article')}, ${plural(counts.claims, 'casualty claim')}, ${counts.redacted} redacted.`,
    ...missing.map(
      ({ file, annotation, what, why }) =>
        `${visibleStart(file)}: ${annotation === undefined ? '' : `${visible(annotation)}: `}${visible(what)} left out: ${visible(why)}`,
    ),
    losses.length === 0
      ? 'Nothing was lost.'
      : `${plural(losses.length, 'loss').replace(/losss$/, 'losses')}: see ${LOSSES_FILE}.`,
    '',
  ].join('\n');
}
