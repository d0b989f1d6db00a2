import { foldName } from './fold';

const LONGEST = 120;

/**
 * An id for a new codebook entry or incident: `prefix` and the name's words in lower-case ASCII, joined by hyphens,
 * with a number behind when taken. Always satisfies `slugSchema`; a name without Latin letters or digits gives "entry".
 */
export function suggestId(name: string, existing: ReadonlySet<string>, prefix?: string): string {
  const parts = [prefix ?? '', name].map(asciiWords).filter((part) => part !== '');
  const noName = asciiWords(name) === '';
  const base = trimmed((noName ? [...parts, 'entry'] : parts).join('-'), LONGEST - 8);
  if (!existing.has(base)) return base;
  for (let number = 2; ; number++) {
    const id = `${base}-${number}`;
    if (!existing.has(id)) return id;
  }
}

function asciiWords(text: string): string {
  return foldName(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function trimmed(id: string, length: number): string {
  return id.slice(0, length).replace(/-+$/, '');
}
