import type { Codebook } from '../codebook/model';
import type { Incident } from './model';
import type { Named, Party } from './summary';

export function nameActor(id: string, { actors }: Codebook): Named {
  return named(id, actors.get(id)?.name);
}

export function namePlace(id: string, { places }: Codebook): Named {
  return named(id, places.get(id)?.name);
}

/** A mention not linked to the codebook: its words are all the name there is. */
export function nameWords(words: string): Named {
  return { name: words, status: 'unlinked' };
}

/** An actor's standing in the incident; unknown while no side is recorded. */
export function partyOf(actor: string, incident: Incident | undefined): Party {
  const sideA = incident?.side_a ?? [];
  const sideB = incident?.side_b ?? [];
  if (sideA.length === 0 && sideB.length === 0) return 'unknown';
  const inA = sideA.includes(actor);
  const inB = sideB.includes(actor);
  if (inA && inB) return 'both';
  if (inA) return 'a';
  return inB ? 'b' : 'none';
}

function named(id: string, name: string | undefined): Named {
  return name === undefined ? { id, name: id, status: 'unknown' } : { id, name, status: 'known' };
}
