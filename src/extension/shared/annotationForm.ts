import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/model';
import type { ArticleSession } from './articleSession';
import { editClaim } from './claimForm';
import { editForm } from './fields';
import { actorFields, commonFields, dateFields, personFields, placeFields, statementFields } from './otherFields';

/** The form of an annotation, filled in with what it says; undefined when she leaves with Escape. */
export async function askAnnotation(
  session: ArticleSession,
  annotation: Annotation,
  title: string,
): Promise<Annotation | undefined> {
  const codebook = await session.file.project.codebook.load();
  const summary = (): string => vscode.l10n.t('keeps what is shown');
  switch (annotation.type) {
    case 'actor':
      return editForm(
        title,
        annotation,
        [...actorFields(session, codebook), ...commonFields<typeof annotation>()],
        summary,
      );
    case 'place':
      return editForm(
        title,
        annotation,
        [...placeFields(session, codebook), ...commonFields<typeof annotation>()],
        summary,
      );
    case 'date':
      return editForm(
        title,
        annotation,
        [...dateFields<typeof annotation>(), ...commonFields<typeof annotation>()],
        summary,
      );
    case 'statement':
      return editForm(
        title,
        annotation,
        [...statementFields(session, codebook), ...commonFields<typeof annotation>()],
        summary,
      );
    case 'person':
      return editForm(title, annotation, [...personFields(), ...commonFields<typeof annotation>()], summary);
    case 'casualty': {
      const claim = await editClaim(session, annotation.exact, annotation.claim);
      return claim && { ...annotation, claim };
    }
  }
}
