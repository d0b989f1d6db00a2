import path from 'node:path';
import * as z from 'zod/mini';
import { dateSchema } from '../core/annotation/model';
import { readDetails } from '../core/article/details';
import { EMPTY_CODEBOOK } from '../core/codebook/model';
import { SitrepError } from '../core/problem';
import { suggestArticle } from '../core/suggest/suggestArticle';
import type { ArticleToRead, Suggestion } from '../core/suggest/suggestion';
import { suggestNames, type SuggestNames } from '../core/suggest/suggestNames';
import { normaliseText } from '../core/text/normalise';
import { firstFault } from '../core/yaml/fault';
import type { Project } from '../project/project';
import { decodeUtf8 } from '../project/utf8';
import { readArgs, readChoice, usageError } from './args';
import type { Command, ExitStatus, Io } from './command';
import { findProjects, type FoundProject } from './findProjects';
import { inputLines } from './inputLines';
import { visibleJsonLine } from './visible';

const INPUTS = ['paths', 'jsonl'] as const;
const INPUT = '<stdin>';
/** Bytes; no article is longer, and a stream without line ends must not fill the memory. */
const LONGEST_LINE = 64_000_000;

export const suggestCommand: Command = {
  name: 'suggest',
  summary: 'lists actors, places, dates and casualty claims that articles seem to hold',
  help: `Usage: sitrep suggest [PATH…]
       sitrep suggest --input jsonl [PROJECT]

Writes one line of JSON for each article: {"file", "offsets": "code-point", "suggestions": […]}. A suggestion has the
keys of an annotation in a sidecar, "why" (the rule that found it) and, for an actor or place that the codebook lacks,
"new". What a sidecar says was rejected is left out. Nothing is written to any file.
PATH is an article, a folder, or - for the text of one article on standard input. Default: the current folder.

  --input jsonl  reads {"id", "text", "published"?, "language"?} a line from standard input and answers each line as it
                 comes, {"id", "file", …}; PROJECT is the folder whose codebook is used (default: the current one, if
                 it is a project). A line that cannot be read is answered by {"line", "error"}
  --help         this text

Exit status: 0 every article was read, 1 some could not be, 2 could not run.
`,
  async run(args, io) {
    const { values, positionals } = readArgs('suggest', args, {
      input: { type: 'string', default: 'paths' },
      help: { type: 'boolean' },
    });
    if (values.help === true) {
      io.out(suggestCommand.help);
      return 0;
    }
    const isStream = readChoice('--input', values.input, INPUTS) === 'jsonl';
    if (positionals.includes('-') && (isStream || positionals.length > 1))
      throw usageError('“-” is standard input and stands alone. Name it or paths, not both.');
    if (isStream) return suggestLines(await namesFor(positionals, io), io);
    if (positionals.includes('-')) return suggestInput(await namesFor([], io), io);
    return suggestPaths(await findProjects(io.cwd, positionals, io.cancel), io);
  },
};

/** The names of the one project that is named; of none where the current folder is no project. */
async function namesFor(paths: readonly string[], io: Io): Promise<SuggestNames> {
  let found: readonly FoundProject[] = [];
  try {
    found = await findProjects(io.cwd, paths, io.cancel);
  } catch (error) {
    if (paths.length > 0 || !SitrepError.is(error, 'cli/no-project')) throw error;
  }
  const [only, ...others] = found;
  if (others.length > 0)
    throw usageError('The codebook is that of one project, and these are several. Name one of them.');
  return only === undefined ? suggestNames(EMPTY_CODEBOOK, []) : namesOf(only.project);
}

async function namesOf(project: Project): Promise<SuggestNames> {
  const [codebook, gazetteer] = await Promise.all([project.codebook.load(), project.gazetteers.load()]);
  const [problem] = codebook.problems;
  // Names from half a codebook would look like all there is to find.
  if (problem !== undefined) throw new SitrepError('cli/codebook', `${problem.file}: ${problem.message}`);
  return suggestNames(codebook, gazetteer === undefined ? [] : [gazetteer]);
}

async function suggestPaths(projects: readonly FoundProject[], io: Io): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for (const { project, root, only } of projects) {
    const names = await namesOf(project);
    const { articles } = await project.paths(io.cancel);
    for (const article of articles.filter((file) => only(file))) {
      if (io.cancel.isCancellationRequested) throw new SitrepError('cancelled', 'Stopped before all was read.');
      const file = path.relative(io.cwd, path.join(root, ...article.split('/'))).replaceAll(path.sep, '/');
      try {
        await io.write(line({ file }, await suggestionsOf(project, article, names)));
      } catch (error) {
        if (!SitrepError.is(error)) throw error;
        status = 1;
        await io.write(`${visibleJsonLine({ file, error: error.message })}\n`);
      }
    }
  }
  return status;
}

async function suggestionsOf(project: Project, article: string, names: SuggestNames): Promise<readonly Suggestion[]> {
  const text = await project.articleText(article);
  const loaded = await project.sidecar(article);
  const sidecar = loaded?.reading.ok === true ? loaded.reading.sidecar : undefined;
  const { published, language } = { ...readDetails(text), ...sidecar?.article };
  const known = language === 'en' || language === 'fr' ? language : undefined;
  const rejected = new Set((sidecar?.rejected ?? []).map(({ type, start, end }) => `${type} ${start} ${end}`));
  return suggestArticle({ text, published, language: known }, names).filter(
    ({ type, start, end }) => !rejected.has(`${type} ${start} ${end}`),
  );
}

async function suggestInput(names: SuggestNames, io: Io): Promise<ExitStatus> {
  const text = normaliseText(decodeUtf8(await io.readInput(), 'Standard input'));
  const { published, language } = readDetails(text);
  await io.write(line({ file: INPUT }, suggestArticle({ text, published, language }, names)));
  return 0;
}

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  published: z.nullish(dateSchema),
  language: z.nullish(z.string()),
});

async function suggestLines(names: SuggestNames, io: Io): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const { number, bytes } of inputLines(io.readChunks(), LONGEST_LINE)) {
    if (io.cancel.isCancellationRequested) throw new SitrepError('cancelled', `Stopped before line ${number}.`);
    const read = bytes === undefined ? `It has over ${LONGEST_LINE} bytes.` : readLine(bytes);
    if (read === undefined) continue;
    if (typeof read === 'string') {
      status = 1;
      await io.write(`${visibleJsonLine({ line: number, error: `Line ${number}: ${read}` })}\n`);
      continue;
    }
    await io.write(line({ id: read.id, file: String(read.id) }, suggestArticle(read.article, names)));
  }
  return status;
}

/** An article, nothing for an empty line, or the sentence that says why it is none. */
function readLine(
  bytes: Uint8Array,
): { readonly id: string | number; readonly article: ArticleToRead } | string | undefined {
  let value: unknown;
  try {
    const words = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    if (words === '') return undefined;
    value = JSON.parse(words);
  } catch (cause) {
    return cause instanceof SyntaxError ? 'It is no JSON.' : 'It is not UTF-8.';
  }
  const { success, data, error } = lineSchema.safeParse(value);
  if (!success) {
    const { where, fault } = firstFault(error, value);
    return `“${where || 'the line'}” does not fit: it ${fault} A line takes {"id", "text", "published"?, "language"?}.`;
  }
  const text = normaliseText(data.text);
  const details = readDetails(text);
  const language = data.language?.slice(0, 2).toLowerCase() ?? details.language;
  return {
    id: data.id,
    article: {
      text,
      published: data.published ?? details.published,
      language: language === 'en' || language === 'fr' ? language : undefined,
    },
  };
}

function line(head: Readonly<Record<string, string | number>>, suggestions: readonly Suggestion[]): string {
  return `${visibleJsonLine({ ...head, offsets: 'code-point', suggestions })}\n`;
}
