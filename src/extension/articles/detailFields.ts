import * as vscode from 'vscode';
import { dateSchema, type Article } from '../../core/annotation/model';
import { textField, type Field } from '../shared/fields';

/** What a person may say of an article; its file and hash are the program's business. */
export type ArticleDetails = Partial<Omit<Article, 'file' | 'sha256' | 'coding'>>;

export function detailFields(): readonly Field<ArticleDetails>[] {
  const text = (
    label: string,
    key: keyof ArticleDetails,
    prompt?: string,
    problem?: (typed: string) => string | undefined,
  ) =>
    textField<ArticleDetails>(
      label,
      (details) => details[key],
      (details, to) => {
        const { [key]: _before, ...rest } = details;
        return to === undefined ? rest : { ...rest, [key]: to };
      },
      { ...(prompt && { prompt }), ...(problem && { problem }) },
    );
  const isDate = (typed: string): string | undefined =>
    dateSchema.safeParse(typed).success ? undefined : vscode.l10n.t('Write YYYY-MM-DD or YYYY-MM-DDTHH:MM.');
  const when = vscode.l10n.t('YYYY-MM-DD, with THH:MM where a time is known');
  return [
    text(vscode.l10n.t('Headline'), 'headline'),
    text(vscode.l10n.t('Outlet'), 'outlet'),
    text(vscode.l10n.t('Published'), 'published', when, isDate),
    text(vscode.l10n.t('URL'), 'url'),
    text(vscode.l10n.t('Language'), 'language', vscode.l10n.t('Two letters, as in en or fr')),
    text(
      vscode.l10n.t('Source scale'),
      'source_scale',
      vscode.l10n.t('ACLED source_scale, as in International, National, Subnational'),
    ),
    text(vscode.l10n.t('Copy of'), 'copy_of', vscode.l10n.t('File name of the article that this one repeats')),
    text(
      vscode.l10n.t('Translation of'),
      'translation_of',
      vscode.l10n.t('File name of the article that this one translates'),
    ),
    text(vscode.l10n.t('Retrieved'), 'retrieved', when, isDate),
  ];
}

/** The schema key names, for commands that take details as an argument. */
export const DETAIL_KEYS = [
  'headline',
  'outlet',
  'published',
  'url',
  'language',
  'source_scale',
  'copy_of',
  'translation_of',
  'retrieved',
] as const satisfies readonly (keyof ArticleDetails)[];
