import type { CancellationToken } from 'vscode';
import type { Claim } from '../../core/annotation/model';
import { rankActors } from '../../core/codebook/rankActors';
import { rankPlaces } from '../../core/codebook/rankPlaces';
import type { PlaceEntry } from '../../core/codebook/model';
import { readDate, type DateReading } from '../../core/reading/readDate';
import type { LoadedCodebook } from '../../project/codebookStore';
import { articleLanguage } from '../shared/articleLanguage';
import type { ArticleSession } from '../shared/articleSession';
import { claimReading } from '../shared/claimReading';
import { firstReading } from '../shared/firstReading';
import { rankContext } from '../shared/pickActor';
import type { Target } from '../shared/target';

/** A tag that needs no question, because the words say it. */
export type Offer =
  | { readonly type: 'casualty'; readonly claim: Claim }
  | { readonly type: 'actor'; readonly id: string; readonly name: string; readonly score: number }
  | {
      readonly type: 'place';
      readonly id: string;
      readonly name: string;
      readonly kind: PlaceEntry['kind'];
      readonly score: number;
    }
  | { readonly type: 'date'; readonly reading: DateReading };

/** Beyond this many UTF-16 units a selection is a passage, not a name or a claim. */
const LONGEST = 200;

/** What the selected words most likely are, the likeliest first; empty where the coder has to say. */
export async function offersFor(target: Target, token: CancellationToken): Promise<readonly Offer[]> {
  const { session, range } = target;
  const words = session.document.getText(range);
  if (words.length > LONGEST || words.trim() === '') return [];
  const codebook = await session.file.project.codebook.load();
  const offers: Offer[] = [];
  const steps: readonly (() => Promise<Offer | undefined> | Offer | undefined)[] = [
    () => claimOffer(target, words),
    () => actorOffer(session, codebook, words),
    () => placeOffer(session, codebook, words),
    () => dateOffer(session, words),
  ];
  for (const step of steps) {
    if (token.isCancellationRequested) return [];
    const offer = await step();
    if (offer) offers.push(offer);
  }
  return offers.sort((a, b) => weight(b) - weight(a));
}

/** A claim needs its number among the selected words: the sentence around may hold another claim's. */
async function claimOffer(target: Target, words: string): Promise<Offer | undefined> {
  const alone = await claimReading(target.session, words, { before: '', after: '' });
  if (alone.why.count === undefined) return undefined;
  const claim = await firstReading(target);
  const isClaim = claim.harm !== 'casualties_unspecified' && claim.count.qualifier !== 'unstated';
  return isClaim ? { type: 'casualty', claim } : undefined;
}

function actorOffer(session: ArticleSession, codebook: LoadedCodebook, words: string): Offer | undefined {
  const { ranked, unlinkedFirst } = rankActors(words, codebook, rankContext(session, codebook, 'actor'));
  const [best] = ranked;
  if (!best || unlinkedFirst) return undefined;
  return { type: 'actor', id: best.id, name: best.name, score: best.score };
}

/** Of the codebook only: gazetteers are large, and a place of theirs has to be added before it can be a tag. */
function placeOffer(session: ArticleSession, codebook: LoadedCodebook, words: string): Offer | undefined {
  const context = rankContext(session, codebook, 'place');
  const { ranked, unlinkedFirst } = rankPlaces(words, codebook, undefined, context);
  const [best] = ranked;
  if (!best || unlinkedFirst) return undefined;
  const { kind } = codebook.places.get(best.id) ?? {};
  return { type: 'place', id: best.id, name: best.name, kind, score: best.score };
}

function dateOffer(session: ArticleSession, words: string): Offer | undefined {
  const published = session.article?.published;
  const reading = readDate(words, { language: articleLanguage(session), ...(published && { published }) });
  return reading.value === undefined ? undefined : { type: 'date', reading };
}

/** A number with a harm is a claim whatever names it holds; names go by how well they match. */
function weight(offer: Offer): number {
  switch (offer.type) {
    case 'casualty':
      return 2;
    case 'actor':
    case 'place':
      return offer.score;
    case 'date':
      return 0.9;
  }
}
