import { AnchorText } from '../core/anchor/anchorText';
import { readActorsFile, readPlacesFile } from '../core/codebook/codebookFile';
import { EMPTY_CODEBOOK, type Codebook } from '../core/codebook/model';
import { decodeArticle } from '../core/text/decode';
import { digestOfText } from './digest';
import { ACTORS_FILE, PLACES_FILE, folderOf, joinPath } from './paths';
import type { Cancel, Digest, FileTree } from './ports';
import { pause } from './slices';
import { readText } from './utf8';

/** The texts of articles in one state of the project, each by its path with its `sha256`. One that is no text is left out. */
export async function articlesIn(
  tree: FileTree,
  paths: readonly string[],
  digest: Digest,
  cancel?: Cancel,
): Promise<ReadonlyMap<string, { readonly sha256: string; readonly text: AnchorText }>> {
  const texts = new Map<string, { readonly sha256: string; readonly text: AnchorText }>();
  for (const [path, bytes] of await tree.read(paths, cancel)) {
    const decoded = decodeArticle(bytes);
    if (!decoded.ok) continue;
    texts.set(path, { sha256: await digestOfText(decoded.text, digest), text: new AnchorText(decoded.text) });
    await pause();
  }
  return texts;
}

/** The codebooks of one state: that of the nearest `.sitrep/` at or above a file. One that cannot be read is empty. */
export async function codebooksIn(tree: FileTree, cancel?: Cancel): Promise<(path: string) => Codebook> {
  const isRegister = (path: string): boolean =>
    [ACTORS_FILE, PLACES_FILE].some((name) => `/${path}`.endsWith(`/${name}`));
  const books = new Map<string, Codebook>();
  for (const [path, bytes] of await tree.read([...(await tree.list(cancel)).keys()].filter(isRegister), cancel)) {
    const text = readText(bytes, path);
    if (typeof text !== 'string') continue;
    const root = folderOf(folderOf(path));
    const book = books.get(root) ?? EMPTY_CODEBOOK;
    if (path === joinPath(root, ACTORS_FILE)) {
      const read = readActorsFile(text, path);
      if (read.ok) books.set(root, { ...book, actors: new Map(Object.entries(read.value.actors ?? {})) });
    } else {
      const read = readPlacesFile(text, path);
      if (read.ok) books.set(root, { ...book, places: new Map(Object.entries(read.value.places ?? {})) });
    }
  }
  return (path) => {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const book = books.get(folder);
      if (book || folder === '') return book ?? EMPTY_CODEBOOK;
    }
  };
}
