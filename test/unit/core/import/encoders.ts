import type { ImportFormat } from '../../../../src/core/import/formats';

/** A tag on words of a text, which is in the normalised form. */
export interface Tag {
  readonly label: string;
  /** Code points, each fragment. */
  readonly fragments: readonly (readonly [number, number])[];
}

/** How a tool counts: what the text is to it, and the length of a piece of that. */
export interface ToolCounting {
  readonly unit: 'code-point' | 'utf-16' | 'utf-8';
  readonly lineEnd: '\n' | '\r\n';
}

export const sliceOf = (text: string, [start, end]: readonly [number, number]): string =>
  Array.from(text).slice(start, end).join('');

/** An offset of the normalised text as a tool counts it. */
export function counted(text: string, at: number, { unit, lineEnd }: ToolCounting): number {
  const before = Array.from(text).slice(0, at).join('').replaceAll('\n', lineEnd);
  if (unit === 'utf-16') return before.length;
  return unit === 'utf-8' ? Buffer.byteLength(before, 'utf8') : Array.from(before).length;
}

const quoteOf = (text: string, { fragments }: Tag): string => fragments.map((part) => sliceOf(text, part)).join(' ');

/** One document in a format, written by nothing of Sitrep's: files by name. CoNLL is not here: it counts words. */
export function encode(
  format: Exclude<ImportFormat, 'conll'>,
  name: string,
  text: string,
  tags: readonly Tag[],
  counting: ToolCounting,
  withText = text.replaceAll('\n', counting.lineEnd),
): Readonly<Record<string, string>> {
  const spans = tags.map((tag) => ({
    ...tag,
    quote: quoteOf(text, tag),
    parts: tag.fragments.map(([start, end]) => [counted(text, start, counting), counted(text, end, counting)] as const),
  }));
  const first = (index: number): readonly [number, number] => spans[index]?.parts[0] ?? [0, 0];
  switch (format) {
    case 'brat': {
      const lines = spans.map(
        ({ label, parts, quote }, at) =>
          `T${at + 1}\t${label} ${parts.map((part) => part.join(' ')).join(';')}\t${quote.replaceAll('\n', ' ')}`,
      );
      return { [`${name}.ann`]: `${lines.join('\n')}\n`, [`${name}.txt`]: withText };
    }
    case 'doccano':
      return {
        [`${name}.jsonl`]: `${JSON.stringify({ text: withText, label: spans.map(({ label }, at) => [...first(at), label]) })}\n`,
      };
    case 'prodigy': {
      const own = spans.map(({ label }, at) => ({ start: first(at)[0], end: first(at)[1], label }));
      return { [`${name}.jsonl`]: `${JSON.stringify({ text: withText, spans: own, answer: 'accept' })}\n` };
    }
    case 'label-studio': {
      const result = spans.map(({ label, quote }, at) => ({
        id: `r${at}`,
        from_name: 'label',
        to_name: 'text',
        type: 'labels',
        value: { start: first(at)[0], end: first(at)[1], text: quote, labels: [label] },
      }));
      return {
        [`${name}.json`]: JSON.stringify([{ id: 1, data: { text: withText }, annotations: [{ id: 1, result }] }]),
      };
    }
    case 'w3c': {
      const items = spans.map(({ label, quote }, at) => ({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `urn:a${at}`,
        type: 'Annotation',
        body: [{ type: 'TextualBody', purpose: 'tagging', value: label }],
        target: {
          source: `${name}.txt`,
          selector: [
            { type: 'TextPositionSelector', start: first(at)[0], end: first(at)[1] },
            { type: 'TextQuoteSelector', exact: quote },
          ],
        },
      }));
      return { [`${name}.jsonld`]: JSON.stringify(items) };
    }
    case 'csv': {
      const rows = spans.map(({ label, quote }, at) =>
        [`${name}.txt`, String(first(at)[0]), String(first(at)[1]), quote, label]
          .map((cell) => `"${cell.replaceAll('"', '""')}"`)
          .join(','),
      );
      return { [`${name}.csv`]: `${['file,start,end,quote,label', ...rows].join('\r\n')}\r\n` };
    }
  }
}
