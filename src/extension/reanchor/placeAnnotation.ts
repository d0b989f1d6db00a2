import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { SitrepError } from '../../core/problem';
import type { ArticleSession } from '../shared/articleSession';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import { registerCommand } from '../shared/commands';
import type { Services } from '../shared/services';
import { annotationOf, annotationTargetSchema } from '../shared/target';
import { placesFor, type Place } from './places';
import { pickPlace } from './pickPlace';
import { replaceWords } from './replaceWords';

/** `start`: where the words of one of the places offered begin, in code points as in the sidecar. */
const schema = () => z.extend(annotationTargetSchema(), { start: z.optional(z.int().check(z.minimum(0))) });

/**
 * `sitrep.placeAnnotation` `{uri, id, start}`: gives an annotation another place, one of those where its words may be; shows
 * each while it is being chosen. Resolves to the annotation, or undefined when nothing was chosen.
 */
export const registerPlaceAnnotation = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.placeAnnotation', schema, async ({ start, ...which }) => {
    const { session, placed } = await annotationOf(services, which);
    const places = await placesFor(session, placed.annotation);
    const place = start === undefined ? await choose(session, placed, places) : placeAt(places, start);
    return place && replaceWords(services, session, placed, place.range);
  });

function placeAt(places: readonly Place[], start: number): Place {
  const place = places.find((one) => one.start === start);
  if (place) return place;
  const offered = places.map((one) => one.start).join(', ');
  throw new SitrepError(
    'anchor/no-place',
    vscode.l10n.t('The words are not thought to begin at {0}. Places offered: {1}.', start, offered || '–'),
  );
}

async function choose(
  session: ArticleSession,
  { annotation }: PlacedAnnotation,
  places: readonly Place[],
): Promise<Place | undefined> {
  if (places.length > 0) return pickPlace(session.document, annotation.exact, places);
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'No words of the article are like “{0}”. Select the words that replace them and run “Use Selected Words for Annotation”.',
      annotation.exact,
    ),
  );
  return undefined;
}
