import type { OffsetUnit } from './model';

/** A way to count the places of a text. */
export interface Counting {
  readonly unit: OffsetUnit | 'grapheme';
  /** Whether a line end counts as one, as two, or as it stands in the text given. */
  readonly lineEnds: 'lf' | 'crlf' | 'as-is';
  /** Whether a byte order mark at the start counts. */
  readonly bom: boolean;
}

const BOM = '\ufeff';
/** What a reader of characters may take together: marks, joiners, flags, skin tones. */
const COMPOUND = /\p{M}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d/u;

/**
 * All ways of counting that could give other places in this text, of one unit where that is known. `isOneRecord`: the
 * offsets came with this very text, so no line ends were changed between the two.
 */
export function countingsOf(raw: string, isOneRecord: boolean, known?: OffsetUnit): readonly Counting[] {
  const units: readonly Counting['unit'][] =
    known === undefined
      ? [
          'code-point',
          ...(/[\ud800-\udbff]/.test(raw) ? (['utf-16'] as const) : []),
          ...(/[^\0-\x7f]/.test(raw) ? (['utf-8'] as const) : []),
          ...(COMPOUND.test(raw) ? (['grapheme'] as const) : []),
        ]
      : [known];
  const hasCr = raw.includes('\r');
  const isMixed = hasCr && /\r(?!\n)|(?<!\r)\n/.test(raw);
  const lineEnds: readonly Counting['lineEnds'][] = [
    'lf',
    ...(hasCr || (!isOneRecord && raw.includes('\n')) ? (['crlf'] as const) : []),
    ...(isMixed ? (['as-is'] as const) : []),
  ];
  const boms = raw.startsWith(BOM) ? [false, true] : [false];
  return units.flatMap((unit) => lineEnds.flatMap((ends) => boms.map((bom) => ({ unit, lineEnds: ends, bom }))));
}

/**
 * Where offsets that were counted so stand in the normalised text, in code points. One within a character or beyond the
 * text has no place. `raw` is the text with its line ends as they are. One pass over the text, and nothing kept of it.
 */
export function placesOf(
  raw: string,
  { unit, lineEnds, bom }: Counting,
  offsets: Iterable<number>,
): ReadonlyMap<number, number> {
  const wanted = [...new Set(offsets)].sort((one, other) => one - other);
  const places = new Map<number, number>();
  let next = 0;
  let counted = 0;
  let point = 0;
  const reach = (): void => {
    for (; next < wanted.length; next += 1) {
      const offset = wanted[next] ?? 0;
      if (offset > counted) return;
      if (offset === counted) places.set(offset, point);
    }
  };
  const start = raw.startsWith(BOM) ? 1 : 0;
  if (start === 1 && bom) counted += widthOf(0xfeff, unit);
  reach();
  const ends = unit === 'grapheme' ? graphemeEnds(raw) : undefined;
  for (let at = start; at < raw.length && next < wanted.length;) {
    const code = raw.codePointAt(at) ?? 0;
    if (code === 0x0d || code === 0x0a) {
      const length = code === 0x0d && raw.charCodeAt(at + 1) === 0x0a ? 2 : 1;
      counted += lineEnds === 'lf' ? 1 : lineEnds === 'crlf' ? 2 : length;
      at += length;
    } else {
      at += code > 0xffff ? 2 : 1;
      counted += ends === undefined ? widthOf(code, unit) : ends.has(at) ? 1 : 0;
    }
    point += 1;
    // Within a cluster nothing is counted yet: a place there is reached when the cluster ends.
    if (ends === undefined || ends.has(at)) reach();
  }
  return places;
}

function widthOf(code: number, unit: Counting['unit']): number {
  switch (unit) {
    case 'utf-16':
      return code > 0xffff ? 2 : 1;
    case 'utf-8':
      return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    case 'code-point':
    case 'grapheme':
      return 1;
  }
}

function graphemeEnds(raw: string): ReadonlySet<number> {
  const ends = new Set<number>();
  for (const { index, segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(raw)) {
    ends.add(index + segment.length);
  }
  return ends;
}
