import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AnchorText } from '../core/anchor/anchorText';
import { describedText } from '../core/review/describedText';
import { kindOfPath } from '../core/review/fileKind';
import { mergeFile } from '../core/review/mergeFile';
import type { TextOf } from '../core/review/place';
import { SitrepError } from '../core/problem';
import { decodeArticle } from '../core/text/decode';
import { digestOfText } from '../project/digest';
import { nodeDigest } from './nodeDigest';
import { articlePathOf } from '../project/paths';
import { decodeUtf8 } from '../project/utf8';
import { readArgs, usageError } from './args';
import { plural } from './checkText';
import type { Command, Io } from './command';
import { NodeGit } from './nodeGit';
import { isCode } from './nodeFileSystem';
import { readRegularFile } from './readRegularFile';
import { visible, visibleStart } from './visible';

export const mergeCommand: Command = {
  name: 'merge',
  summary: 'merges two versions of a sidecar or codebook file by annotation and field',
  help: `Usage: sitrep merge BASE OURS THEIRS [PATH]

Merges the changes that OURS and THEIRS made to BASE and writes the result to OURS. Changes of different annotations
or different fields are both kept. What both changed differently, or one removed and the other changed, is left to a
person: it stands in OURS between Git's merge marks, around as little as can be. BASE may be empty.

PATH is where the file has its place in the repository, from the current folder; with it, tags are carried over where
one side has changed the article. As a merge driver of Git:

  git config merge.sitrep.name "Sitrep"
  git config merge.sitrep.driver "sitrep merge %O %A %B %P"

and in .gitattributes:

  *.sitrep.yaml merge=sitrep
  .sitrep/*.yaml merge=sitrep
  .sitrep/incidents/*.yaml merge=sitrep

  --help  this text

Exit status: 0 merged, 1 choices are left to a person, 2 could not run, and nothing was written.
`,
  async run(args, io) {
    const { values, positionals } = readArgs('merge', args, { help: { type: 'boolean' } });
    if (values.help === true) {
      io.out(mergeCommand.help);
      return 0;
    }
    const [base, ours, theirs, place, ...more] = positionals;
    if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) {
      throw usageError('Name three files: BASE, OURS and THEIRS, and at most the path they are of.');
    }
    const texts = {
      base: await textAt(io, base),
      ours: await textAt(io, ours),
      theirs: await textAt(io, theirs),
    };
    const file = (place ?? ours).split(path.sep).join('/');
    const kind = kindOfPath(file);
    const articles = place === undefined ? () => undefined : await articlesOf(io, place, Object.values(texts));
    const merged = mergeFile(texts, { file, kind, texts: articles });
    if (merged.text !== texts.ours) await writeFile(path.resolve(io.cwd, ours), merged.text);
    if (merged.conflicts === 0) return 0;
    const why =
      merged.unread === undefined ? '' : ` It was merged by lines, for a side cannot be read: ${merged.unread}`;
    const said = `${plural(merged.conflicts, 'choice')} left to you, between the merge marks.${why}`;
    io.out(`${visibleStart(file)}: ${visible(said)}\n`);
    return 1;
  },
};

async function textAt(io: Io, given: string): Promise<string> {
  const bytes = await readRegularFile(path.resolve(io.cwd, given)).catch((cause: unknown) => {
    if (isCode(cause, 'ENOENT') || isCode(cause, 'ENOTDIR')) return undefined;
    throw cause;
  });
  if (!bytes) throw new SitrepError('cli/path', `There is no file “${given}”. Check the path.`);
  return decodeUtf8(bytes, given);
}

/** The texts of the article that the three sidecars describe, where they differ: beside it, or in the history of any branch. */
async function articlesOf(io: Io, place: string, sidecars: readonly string[]): Promise<TextOf> {
  const slashed = place.split(path.sep).join('/');
  const found = new Map<string, AnchorText>();
  const wanted = new Set(sidecars.flatMap((text) => describedText(text, slashed) ?? []));
  if (kindOfPath(slashed) !== 'sidecar' || wanted.size < 2) return () => undefined;
  const article = articlePathOf(slashed);
  const take = async (bytes: Uint8Array): Promise<void> => {
    const decoded = decodeArticle(bytes);
    if (!decoded.ok) return;
    const sha256 = await digestOfText(decoded.text, nodeDigest);
    if (wanted.has(sha256)) found.set(sha256, new AnchorText(decoded.text));
  };
  const beside = await readRegularFile(path.resolve(io.cwd, article)).catch(() => undefined);
  if (beside) await take(beside);
  // The commits that are being merged are on some branch, though none of them need be the current one.
  const git = new NodeGit(io.cwd, 'git', ['--all']);
  for await (const bytes of git.versions(article, io.cancel)) {
    if (found.size === wanted.size) break;
    await take(bytes);
  }
  return (sha256) => found.get(sha256);
}
