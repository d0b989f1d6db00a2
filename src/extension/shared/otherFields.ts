import * as vscode from 'vscode';
import { dateOrIntervalSchema, type Annotation, type DateAnnotation } from '../../core/annotation/model';
import {
  ACTOR_ROLES,
  DATE_ROLES,
  DATE_SOURCES,
  GRANULARITIES,
  PERSON_ROLES,
  PLACE_ROLES,
  STATEMENT_KINDS,
} from '../../core/annotation/values';
import { actorName, placeName } from '../../core/codebook/find';
import type { LoadedCodebook } from '../../project/codebookStore';
import type { ArticleSession } from './articleSession';
import { choiceField, switchField, textField, type Field } from './fields';
import { pickActor } from './pickActor';
import { pickPlace } from './pickPlace';

export type DateReading = Pick<DateAnnotation, 'value' | 'granularity' | 'resolved_from' | 'role'>;
type Of<T extends Annotation['type']> = Extract<Annotation, { type: T }>;

/** Sets a key of a value, or leaves it out. */
export function put<T extends object, K extends keyof T>(value: T, key: K, to: T[K] | undefined): T {
  if (to !== undefined) return { ...value, [key]: to };
  const { [key]: _before, ...rest } = value;
  // Only an optional key is ever cleared: its field says so.
  return rest as T;
}

export const dateFields = <T extends DateReading>(): readonly Field<T>[] => [
  textField(
    vscode.l10n.t('Date'),
    (date) => date.value,
    (date, to) => put(date, 'value', to),
    {
      prompt: vscode.l10n.t(
        'YYYY-MM-DD, YYYY-MM or YYYY, or an interval FROM/TO. Leave empty if it cannot be resolved.',
      ),
      problem: (typed) =>
        dateOrIntervalSchema.safeParse(typed).success ? undefined : vscode.l10n.t('Write YYYY-MM-DD, or FROM/TO.'),
    },
  ),
  choiceField(
    vscode.l10n.t('Granularity'),
    GRANULARITIES,
    (date) => date.granularity,
    (date, to) => put(date, 'granularity', to),
  ),
  choiceField(
    vscode.l10n.t('Resolved from'),
    DATE_SOURCES,
    (date) => date.resolved_from,
    (date, to) => put(date, 'resolved_from', to),
  ),
  choiceField(
    vscode.l10n.t('Role'),
    DATE_ROLES,
    (date) => date.role,
    (date, to) => put(date, 'role', to),
  ),
];

export function actorFields(session: ArticleSession, codebook: LoadedCodebook): readonly Field<Of<'actor'>>[] {
  const label = vscode.l10n.t('Actor');
  return [
    {
      label,
      show: ({ actor }) => (actor ? actorName(codebook, actor) : vscode.l10n.t('not linked')),
      async edit(annotation) {
        const choice = await pickActor(session, annotation.exact, label);
        return choice && put(annotation, 'actor', choice.kind === 'id' ? choice.id : undefined);
      },
    },
    choiceField(
      vscode.l10n.t('Role'),
      ACTOR_ROLES,
      ({ role }) => role?.[0],
      (annotation, to) => put(annotation, 'role', to && [to]),
    ),
  ];
}

export function placeFields(session: ArticleSession, codebook: LoadedCodebook): readonly Field<Of<'place'>>[] {
  const label = vscode.l10n.t('Place');
  return [
    {
      label,
      show: ({ place }) => (place ? placeName(codebook, place) : vscode.l10n.t('not linked')),
      async edit(annotation) {
        const choice = await pickPlace(session, annotation.exact, label);
        return choice && put(annotation, 'place', choice.kind === 'id' ? choice.id : undefined);
      },
    },
    choiceField(
      vscode.l10n.t('Role'),
      PLACE_ROLES,
      ({ role }) => role,
      (annotation, to) => put(annotation, 'role', to),
    ),
  ];
}

export function statementFields(session: ArticleSession, codebook: LoadedCodebook): readonly Field<Of<'statement'>>[] {
  const label = vscode.l10n.t('Claimant');
  return [
    choiceField(
      vscode.l10n.t('Kind'),
      STATEMENT_KINDS,
      ({ kind }) => kind,
      (annotation, to) => (to ? { ...annotation, kind: to } : annotation),
      { required: true },
    ),
    {
      label,
      show: ({ claimant }) => claimant && actorName(codebook, claimant),
      async edit(annotation) {
        const choice = await pickActor(session, annotation.claimant_text ?? annotation.exact, label);
        return choice && put(annotation, 'claimant', choice.kind === 'id' ? choice.id : undefined);
      },
    },
    textField(
      vscode.l10n.t('Claimant, in words'),
      (annotation) => annotation.claimant_text,
      (annotation, to) => put(annotation, 'claimant_text', to),
    ),
  ];
}

export const personFields = (): readonly Field<Of<'person'>>[] => [
  choiceField(
    vscode.l10n.t('Role'),
    PERSON_ROLES,
    ({ role }) => role,
    (annotation, to) => put(annotation, 'role', to),
  ),
];

/** What every annotation carries beside its reading. */
export const commonFields = <T extends Annotation>(): readonly Field<T>[] => [
  textField(
    vscode.l10n.t('Note'),
    (annotation) => annotation.note,
    (annotation, to) => put(annotation, 'note', to),
  ),
  switchField(
    vscode.l10n.t('Sensitive'),
    (annotation) => annotation.sensitive === true,
    (annotation, to) => put(annotation, 'sensitive', to || undefined),
  ),
];
