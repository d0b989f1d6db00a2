import type { Incident } from '../incident/model';
import { compareBy, compareText } from '../incident/order';
import { writeCodebook } from './codebookText';
import { DataPackage } from './dataPackage';
import { FORMAT_SPECS, type DatasetFormat } from './formats';
import { writeLosses } from './lossReport';
import { lossesOfArticle } from './lossesOfArticle';
import type { DatasetArticle, DatasetCounts, DatasetOptions, DatasetTitle, Loss, Piece, Step } from './model';
import { prepareArticle } from './prepare';
import { writeReadme } from './readme';
import type { FormatOptions, FormatSpec, FormatWriter, Resource } from './writer';

export interface WritingOptions extends DatasetOptions {
  readonly format: DatasetFormat;
  readonly title: DatasetTitle;
  /** Of Sitrep. */
  readonly version: string;
  readonly incidents?: readonly Incident[];
  readonly formatOptions?: FormatOptions;
}

export interface DatasetEnd {
  /** The dataset's losses, with those of the format, in a stable order. */
  readonly losses: readonly Loss[];
  readonly counts: DatasetCounts;
}

/**
 * Writes a dataset piece by piece: the files of its format, then datapackage.json, CODEBOOK.md, README.md and LOSSES.md.
 * Give the articles in the order of their paths: the bytes of the dataset follow it. What a format writes is read again
 * and compared before it counts; throws `dataset/not-verified` where that fails, and then nothing of it may be kept.
 */
export class DatasetWriting {
  private readonly losses: Loss[] = [];
  private readonly spec: FormatSpec;
  private readonly writer: FormatWriter;
  private readonly dataPackage: DataPackage;
  private articles = 0;
  private annotations = 0;
  private claims = 0;
  private redacted = 0;
  private cellsRedacted = 0;

  constructor(private readonly options: WritingOptions) {
    const { format, title, redact, version, codebook, incidents = [], names, formatOptions = {} } = options;
    this.spec = FORMAT_SPECS[format];
    const lose = (loss: Loss): void => this.lose(loss);
    const known = { options: formatOptions, codebook, incidents, redact, names };
    this.writer = this.spec.make({ ...known, rule: title.rule, lose });
    this.dataPackage = new DataPackage({ format, title, version, redacted: redact });
  }

  /** Records what is not in the dataset. */
  lose(loss: Loss): void {
    this.losses.push({ ...loss, file: this.options.names.redact(loss.file) });
  }

  begin(): readonly Piece[] {
    return [...this.writer.begin(), this.dataPackage.begin()];
  }

  /** To be taken to its end, as `end`. */
  *add(article: DatasetArticle): Generator<Step, void, undefined> {
    const prepared = yield* prepareArticle(article, this.options);
    for (const loss of [...prepared.losses, ...lossesOfArticle(article, this.spec)]) this.lose(loss);
    const { spans } = prepared.article;
    this.articles += 1;
    this.annotations += spans.length;
    this.claims += spans.filter(({ claim }) => claim !== undefined).length;
    this.redacted += prepared.redacted;
    this.cellsRedacted += prepared.cellsRedacted;
    yield* this.writer.add(prepared.article, article);
    yield this.dataPackage.add(prepared.article);
  }

  /**
   * To be taken to its end, each piece written before the next is taken; others may have their turn after each. `sumOf`
   * gives the checksum of a file that is written in full.
   */
  *end(sumOf: (file: string) => string | undefined = () => undefined): Generator<Step, DatasetEnd, undefined> {
    const { codebook, incidents = [], names, title, redact } = this.options;
    yield* this.writer.end();
    const resources: readonly Resource[] = this.writer.resources();
    const losses = [...this.losses].sort(compareLosses);
    const counts: DatasetCounts = {
      articles: this.articles,
      annotations: this.annotations,
      claims: this.claims,
      redacted: this.redacted,
      cellsRedacted: this.cellsRedacted,
      losses: losses.length,
      leftOut: losses.filter(({ kind }) => kind === 'left-out').length,
    };
    yield this.dataPackage.end(resources, counts, this.sumsOf(resources, sumOf));
    yield writeCodebook(codebook, incidents, (text) => names.redact(text));
    yield writeReadme(counts, this.spec, resources, title, redact);
    yield writeLosses(losses, counts, redact);
    return { losses, counts };
  }

  private sumsOf(
    resources: readonly Resource[],
    sumOf: (file: string) => string | undefined,
  ): Readonly<Record<string, string>> {
    const files = resources.flatMap((one) => one.files).filter((file) => this.spec.parts?.test(file));
    return Object.fromEntries(
      files.flatMap((file) => {
        const sum = sumOf(file);
        return sum === undefined ? [] : [[file, sum]];
      }),
    );
  }
}

const compareLosses = (left: Loss, right: Loss): number =>
  compareBy(
    compareText(left.file, right.file),
    compareText(left.annotation, right.annotation),
    compareText(left.what, right.what),
    compareText(left.why, right.why),
  );
