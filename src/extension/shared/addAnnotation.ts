import * as vscode from 'vscode';
import type { SidecarEdit } from '../../core/annotation/edit';
import type { Annotation } from '../../core/annotation/model';
import { newId } from '../../core/annotation/ids';
import type { CodebookEdit } from '../../project/codebookStore';
import { annotatorName } from './annotator';
import type { ArticleSession } from './articleSession';
import type { Services } from './services';
import type { Target } from './target';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** What a tag says beyond where it stands and who set it. */
export type TagReading = DistributiveOmit<Annotation, 'id' | 'exact' | 'start' | 'end' | 'prefix' | 'suffix' | 'by'>;

/**
 * Writes one new annotation over the target's words and remembers it for undo and for "repeat last tag". `made` is what
 * takes an entry out again that the codebook got for it: one undo takes back both.
 */
export async function addAnnotation(
  services: Services,
  { session, range }: Target,
  reading: TagReading,
  made?: CodebookEdit,
): Promise<Annotation> {
  const selector = await session.select(range);
  const given = await givenToNew(services, session);
  const incident = reading.incident ?? given.incident;
  const annotation: Annotation = {
    ...reading,
    ...given,
    id: freshId(),
    ...selector,
    ...(incident && { incident }),
  };
  await recordEdit(services, session, { kind: 'add', annotation }, made);
  services.history.lastTagged = annotation;
  return annotation;
}

/** Edits an article's sidecar as one action, together with a codebook entry made for it. */
export async function recordEdit(
  { history }: Services,
  session: ArticleSession,
  edit: SidecarEdit,
  made: CodebookEdit | undefined,
): Promise<void> {
  const { document, file } = session;
  const entry = made ? [{ where: vscode.Uri.joinPath(file.root, ...made.path.split('/')), edit: made }] : [];
  const action = session.edit(edit).then((inverse) => [...entry, { where: document.uri, edit: inverse }]);
  await history.recordAcross(action);
}

/** What every new annotation of an article gets: who set it, and the current incident. */
export async function givenToNew(
  services: Services,
  session: ArticleSession,
): Promise<Pick<Annotation, 'by' | 'incident'>> {
  const by = await annotatorName(session.document.uri);
  const incident = await inherited(services, session);
  return { ...(incident && { incident }), ...(by && { by }) };
}

export const freshId = (): string => newId(randomBytes);

/** The current incident, if it is one of this project and still there. */
async function inherited({ currentIncident }: Services, { file }: ArticleSession): Promise<string[] | undefined> {
  const current = currentIncident.of(file.root);
  if (current === undefined) return undefined;
  const { incidents } = await file.project.incidents.load();
  return incidents.some(({ id }) => id === current) ? [current] : undefined;
}

const randomBytes = (count: number): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(count));
