import type { ImportLoss, ImportedDocument, ImportedSpan, ReadFile, SourceFile } from './model';

const TAG = /^(?:O|([BIESLU])-(.+))$/u;
/** Comments with which corpora begin a document: `# newdoc id = kayes`, `# file: kayes.txt`. */
const NAME = /^#\s*(?:newdoc\s+id|doc(?:ument)?(?:[_ ]id|[_ ]?name)?|file(?:name)?)\s*[=:]\s*(.+?)\s*$/iu;
const START = /^-DOCSTART-(?:\s|$)/;

/**
 * CoNLL: one word a line, its tag last, an empty line between sentences. IOB2 as it is written today; IOB1 and
 * BIOES or BILOU read where they leave no doubt: a span goes on while its label does, and B, S or U begin a new one.
 */
export function readConll({ name, text }: SourceFile): ReadFile {
  const losses: ImportLoss[] = [];
  const drafts = [new Draft(name, 1, name.replace(/\.(?:conll|iob2?|bio|tsv|txt|conllu)$/i, ''))];
  for (const [index, whole] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    let draft = drafts.at(-1);
    const named = NAME.exec(whole)?.[1];
    if (named !== undefined || START.test(whole)) {
      if (draft?.isEmpty !== true) {
        draft = new Draft(name, line, undefined);
        drafts.push(draft);
      }
      if (named !== undefined) draft.name = named;
      continue;
    }
    if (whole.trim() === '') {
      draft?.endSentence();
      continue;
    }
    const cells = whole.includes('\t') ? whole.split('\t') : whole.trim().split(/ +/);
    const [word, tag] = [cells[0]?.trim() ?? '', cells.at(-1)?.trim() ?? ''];
    if (cells.length < 2 && /^#/.test(whole)) continue;
    if (/^#\s/.test(whole) && TAG.exec(tag) === null) continue;
    const [, mark = 'O', label = ''] = TAG.exec(tag) ?? [];
    if (word === '' || cells.length < 2 || TAG.exec(tag) === null) {
      const why = 'It is no word with its tag, as in “Dori B-PLACE”. The word is read as if it had none.';
      losses.push({ kind: 'lost', file: name, line, what: whole.slice(0, 80), why });
      if (word !== '') draft?.word(word, 'O', '', line);
      continue;
    }
    draft?.word(word, mark, label, line);
  }
  const documents = drafts.flatMap((draft) => draft.finish());
  return { documents, losses };
}

/** A document while it is read. */
class Draft {
  private readonly sentences: string[][] = [[]];
  private readonly spans: ImportedSpan[] = [];
  private words = 0;
  private open: { readonly label: string; readonly start: number; readonly line: number } | undefined;

  constructor(
    private readonly file: string,
    private readonly line: number,
    public name: string | undefined,
  ) {}

  get isEmpty(): boolean {
    return this.words === 0;
  }

  word(word: string, mark: string, label: string, line: number): void {
    const goesOn = 'IEL'.includes(mark) && this.open?.label === label;
    if (!goesOn) this.close();
    if (mark !== 'O' && !goesOn) this.open = { label, start: this.words, line };
    this.sentences.at(-1)?.push(word);
    this.words += 1;
    if ('ELSU'.includes(mark)) this.close();
  }

  endSentence(): void {
    this.close();
    if (this.sentences.at(-1)?.length !== 0) this.sentences.push([]);
  }

  finish(): readonly ImportedDocument[] {
    this.close();
    if (this.isEmpty) return [];
    const { file, line, name, sentences, spans } = this;
    return [{ file, line, ...(name === undefined ? {} : { name }), sentences, spans, relations: [] }];
  }

  private close(): void {
    const { open, words, spans } = this;
    this.open = undefined;
    if (open === undefined) return;
    const { label, start, line } = open;
    spans.push({ key: String(spans.length), line, label, fragments: [[start, words]], attributes: [] });
  }
}
