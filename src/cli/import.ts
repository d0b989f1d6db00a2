import path from 'node:path';
import { CSV_ROLES, type CsvColumns, type CsvRole } from '../core/import/csv';
import { IMPORT_FORMATS } from '../core/import/formats';
import { readLabelMap, type LabelMap } from '../core/import/labels';
import { OFFSET_UNITS } from '../core/import/model';
import { SitrepError } from '../core/problem';
import { assertTarget } from '../project/articlesOfDocuments';
import { importDocuments, type ImportResult } from '../project/importProject';
import { readSource } from '../project/importSource';
import { decodeUtf8 } from '../project/utf8';
import { readArgs, readChoice, usageError } from './args';
import { plural } from './checkText';
import type { Command } from './command';
import { findProjects } from './findProjects';
import { FolderSource } from './folderSource';
import { isCode } from './nodeFileSystem';
import { readRegularFile } from './readRegularFile';
import { visible, visibleJson, visibleStart } from './visible';

const OUTPUTS = ['text', 'json'] as const;

export const importCommand: Command = {
  name: 'import',
  summary: 'adds annotations made with another tool, with a report of what is lost',
  help: `Usage: sitrep import --from FORMAT SOURCE [--project FOLDER] [--labels FILE] [--columns ROLE=NAME,…]
                     [--offsets UNIT] [--target FOLDER] [--by NAME] [--format text|json]

Adds what another tool holds to the articles of a project. SOURCE is a file, or a folder of files. A document belongs to
the article of its name, else to the one of the same text. Offsets are taken for code points, UTF-16 units or bytes,
with LF or CRLF, as the words at them say: no span is placed by a guess. No annotation that is there is changed.

  --from FORMAT       ${IMPORT_FORMATS.join(', ')}
  --project FOLDER    the project; default: the current folder
  --labels FILE       JSON such as {"ORG": "actor", "MISC": "skip"}; usual labels are known
  --columns LIST      csv: which column holds what, as in article=doc,start=from,end=to,quote=words,label=tag;
                      roles: ${CSV_ROLES.join(', ')}
  --offsets UNIT      ${OFFSET_UNITS.join(', ')}: how offsets count, where the words do not tell
  --target FOLDER     a folder of the project in which documents without an article become articles
  --by NAME           who set the annotations, where the source does not say
  --format FORMAT     of what is printed: text (default) or json
  --help              this text

Exit status: 0 all of it is in the project, 1 something is lost or uncertain, 2 could not run.
`,
  async run(args, io) {
    const { values, positionals } = readArgs('import', args, {
      from: { type: 'string' },
      project: { type: 'string' },
      labels: { type: 'string' },
      columns: { type: 'string' },
      offsets: { type: 'string' },
      target: { type: 'string' },
      by: { type: 'string' },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean' },
    });
    if (values.help === true) {
      io.out(importCommand.help);
      return 0;
    }
    if (values.from === undefined) throw usageError(`Say what to read: --from ${IMPORT_FORMATS.join(', ')}.`);
    const [given, ...more] = positionals;
    if (given === undefined || more.length > 0) throw usageError('Name one file or folder to import from.');
    const format = readChoice('--from', values.from, IMPORT_FORMATS);
    const output = readChoice('--format', values.format, OUTPUTS);
    const unit = values.offsets === undefined ? undefined : readChoice('--offsets', values.offsets, OFFSET_UNITS);
    const columns = columnsOf(values.columns);
    const labels = await labelsOf(io.cwd, values.labels);
    const [found, ...others] = await findProjects(io.cwd, [values.project ?? '.'], io.cancel);
    if (found === undefined || others.length > 0)
      throw usageError('These are several projects. Name one with --project FOLDER.');
    const target = values.target?.replace(/\/+$/, '').replace(/^\.$/, '');
    if (target !== undefined) assertTarget(found.project, target);
    const source = await FolderSource.open(path.resolve(io.cwd, given), given);
    const read = await readSource(source, format, { columns }, { cancel: io.cancel });
    const { result } = await importDocuments(found.project, read, {
      labels,
      unit,
      by: values.by,
      target,
      random: (count) => globalThis.crypto.getRandomValues(new Uint8Array(count)),
      cancel: io.cancel,
    });
    io.out(output === 'json' ? `${visibleJson({ version: 1, ...result })}\n` : importText(result));
    return result.counts.lost + result.counts.uncertain > 0 ? 1 : 0;
  },
};

function columnsOf(list: string | undefined): CsvColumns {
  const columns: Partial<Record<CsvRole, string>> = {};
  for (const part of list === undefined ? [] : list.split(',')) {
    const at = part.indexOf('=');
    const role = CSV_ROLES.find((one) => one === part.slice(0, at).trim());
    if (role === undefined) throw usageError(`--columns takes ROLE=NAME with ${CSV_ROLES.join(', ')}, not “${part}”.`);
    columns[role] = part.slice(at + 1).trim();
  }
  return columns;
}

async function labelsOf(cwd: string, given: string | undefined): Promise<LabelMap> {
  if (given === undefined) return new Map();
  const bytes = await readRegularFile(path.resolve(cwd, given)).catch((cause: unknown) => {
    if (!['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].some((code) => isCode(cause, code)))
      throw cause;
    return undefined;
  });
  if (bytes === undefined) throw new SitrepError('cli/path', `There is no file “${given}”. Check the path.`);
  return readLabelMap(decodeUtf8(bytes, given), given);
}

function importText({ counts, losses, articles }: ImportResult): string {
  const { added, alreadyThere, uncertain, lost, skipped, newArticles } = counts;
  const also = [
    `${alreadyThere} already there`,
    ...(skipped === 0 ? [] : [`${skipped} skipped`]),
    `${uncertain} uncertain`,
    `${lost} lost`,
    ...(newArticles === 0 ? [] : [plural(newArticles, 'new article')]),
  ];
  return [
    ...losses.map(({ kind, file, line, what, why }) => {
      const place = line === undefined ? file : `${file}:${line}`;
      return `${visibleStart(place)}: ${kind}: ${visible(what)}: ${visible(why)}`;
    }),
    `${plural(added, 'annotation')} added to ${plural(articles.length, 'article')}; ${also.join(', ')}.`,
    '',
  ].join('\n');
}
