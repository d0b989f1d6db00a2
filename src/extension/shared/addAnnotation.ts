import type { Annotation } from '../../core/annotation/model';
import { newId } from '../../core/annotation/ids';
import { annotatorName } from './annotator';
import type { ArticleSession } from './articleSession';
import type { Services } from './services';
import type { Target } from './target';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** What a tag says beyond where it stands and who set it. */
export type TagReading = DistributiveOmit<Annotation, 'id' | 'exact' | 'start' | 'end' | 'prefix' | 'suffix' | 'by'>;

/** Writes one new annotation over the target's words and remembers it for undo and for "repeat last tag". */
export async function addAnnotation(
  services: Services,
  { session, range }: Target,
  reading: TagReading,
): Promise<Annotation> {
  const selector = await session.select(range);
  const by = await annotatorName(session.document.uri);
  const incident = reading.incident ?? (await inherited(services, session));
  const annotation: Annotation = {
    ...reading,
    id: newId(randomBytes),
    ...selector,
    ...(incident && { incident }),
    ...(by && { by }),
  };
  await services.history.record(session.document.uri, session.edit({ kind: 'add', annotation }));
  services.history.lastTagged = annotation;
  return annotation;
}

/** The current incident, if it is one of this project and still there. */
async function inherited({ currentIncident }: Services, { file }: ArticleSession): Promise<string[] | undefined> {
  const current = currentIncident.of(file.root);
  if (current === undefined) return undefined;
  const { incidents } = await file.project.incidents.load();
  return incidents.some(({ id }) => id === current) ? [current] : undefined;
}

const randomBytes = (count: number): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(count));
