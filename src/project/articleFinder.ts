import type { ImportedDocument } from '../core/import/model';
import { SitrepError } from '../core/problem';
import type { Project } from './project';
import { pause } from './slices';

/** The article that a document is of, or why there is none. */
export type FoundArticle =
  | { readonly kind: 'article'; readonly path: string }
  /** None of the project's; `several`: more than one, and which is not said. */
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly paths: readonly string[] };

/**
 * Finds articles by what a source calls its documents and by their texts. A document's name is only ever compared with
 * the names of articles that are there.
 */
export class ArticleFinder {
  private byText: Promise<ReadonlyMap<string, readonly string[]>> | undefined;
  private readonly known: ReadonlySet<string>;
  private readonly byName = new Map<string, string[]>();

  constructor(
    private readonly project: Project,
    private readonly articles: readonly string[],
  ) {
    this.known = new Set(articles);
    for (const path of articles) {
      for (const name of new Set([lastPart(path), stem(lastPart(path))])) {
        this.byName.set(name, [...(this.byName.get(name) ?? []), path]);
      }
    }
  }

  /** By name, else by equal text. Where a name fits several, the one with the document's text is meant. */
  async find(document: ImportedDocument): Promise<FoundArticle> {
    const named = document.name === undefined ? [] : this.named(document.name);
    const [only] = named;
    if (only !== undefined && named.length === 1) return { kind: 'article', path: only };
    const letters = lettersOfDocument(document);
    const alike = letters === undefined ? [] : ((await this.texts()).get(await this.project.digestOf(letters)) ?? []);
    const fitting = named.length === 0 ? alike : alike.filter((path) => named.includes(path));
    const [found] = fitting;
    if (found !== undefined && fitting.length === 1) return { kind: 'article', path: found };
    const paths = fitting.length > 0 ? fitting : named;
    return paths.length > 0 ? { kind: 'several', paths } : { kind: 'none' };
  }

  /** The whole path first, then what stands below ever fewer of its folders, then the last part alone. */
  private named(name: string): readonly string[] {
    const path = name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
    const parts = path.split('/');
    for (const [index] of parts.entries()) {
      const rest = parts.slice(index).join('/');
      for (const form of [rest, `${rest}.txt`]) if (this.known.has(form)) return [form];
    }
    const last = parts.at(-1) ?? '';
    return this.byName.get(last) ?? this.byName.get(stem(last)) ?? [];
  }

  private texts(): Promise<ReadonlyMap<string, readonly string[]>> {
    this.byText ??= this.readTexts();
    return this.byText;
  }

  private async readTexts(): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, string[]>();
    for (const path of this.articles) {
      await pause();
      try {
        const key = await this.project.digestOf(lettersOf(await this.project.articleText(path)));
        found.set(key, [...(found.get(key) ?? []), path]);
      } catch (error) {
        // One that cannot be read is no document's.
        if (!SitrepError.is(error)) throw error;
      }
    }
    return found;
  }
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const stem = (name: string): string => name.replace(/\.txt$/i, '');

/** White space apart, which tools add and take away: offsets are carried over by what differs. */
const lettersOf = (text: string): string => text.replace(/[\s\ufeff]+/gu, '');

function lettersOfDocument({ text, sentences }: ImportedDocument): string | undefined {
  if (text !== undefined) return lettersOf(text);
  return sentences === undefined ? undefined : lettersOf(sentences.map((words) => words.join('')).join(''));
}
