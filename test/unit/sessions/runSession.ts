import type { Session } from './ops';
import { World, type Tally } from './world';

/** Runs a session to its end; rejects where something does not hold. */
export async function runSession(session: Session, tally = newTally()): Promise<void> {
  const world = new World(session, tally);
  for (const op of session.ops) await world.run(op);
  await world.end();
}

export const newTally = (): Tally => ({ sure: 0, doubtedThoughThere: 0, wrong: 0, refusedUndos: 0, undone: 0 });
