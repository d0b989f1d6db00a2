import type { Claim } from '../../core/annotation/model';
import { rankActors } from '../../core/codebook/rankActors';
import { findClaimant } from '../../core/suggest/findClaimant';
import { rankContext } from './pickActor';
import { claimReading } from './claimReading';
import type { Target } from './target';

/** How much of the text on each side is read along: attribution often stands outside the selection. */
const CONTEXT = 400;
/** How sure a name must be that nobody selected: a likeness in running words is chance. */
const SURE_NAME = 0.85;

/** What the selected words say, with victims and claimant looked up in the codebook: for a coder to confirm. */
export async function firstReading({ session, range }: Target): Promise<Claim> {
  const { document } = session;
  const text = document.getText();
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const published = session.article?.published;
  const { claim } = await claimReading(session, text.slice(start, end), {
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
    ...(published && { published }),
  });
  const codebook = await session.file.project.codebook.load();
  const context = rankContext(session, codebook, 'actor');
  const victims = actorsIn(session.at(range)) ?? known(claim.victims_text);
  const claimant = known(claim.claimant_text)?.[0] ?? claimantBeside(claim.attribution);
  const read: Claim = { ...claim, ...(victims && { victims }) };
  if (claimant === undefined) return read;
  // The codebook's name says it better than the words.
  const { claimant_text: _words, ...rest } = read;
  return { ...rest, claimant };

  function claimantBeside(attribution: string | undefined): string | undefined {
    if (attribution === undefined || claim.claimant_text !== undefined) return undefined;
    const idOf = (words: string): string | undefined => known(words, SURE_NAME)?.[0];
    return findClaimant({ text, start, end, attribution, tagged: taggedActors(session), idOf });
  }

  function known(words: string | undefined, atLeast = 0): string[] | undefined {
    if (!words) return undefined;
    const { ranked, unlinkedFirst } = rankActors(words, codebook, context);
    const best = ranked[0];
    return best && !unlinkedFirst && best.score >= atLeast ? [best.id] : undefined;
  }
}

function taggedActors(session: Target['session']): { id: string; start: number; end: number }[] {
  return session
    .placed()
    .flatMap(({ annotation, start, end }) =>
      annotation.type === 'actor' && annotation.actor ? [{ id: annotation.actor, start, end }] : [],
    );
}

/** Actors already tagged within the claim's words are its victims. */
function actorsIn(here: ReturnType<Target['session']['at']>): string[] | undefined {
  const ids = here.flatMap(({ annotation }) =>
    annotation.type === 'actor' && annotation.actor ? [annotation.actor] : [],
  );
  return ids.length > 0 ? [...new Set(ids)] : undefined;
}
