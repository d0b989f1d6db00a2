import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { once } from '../../core/once';
import { ANNOTATION_TYPES, type AnnotationType } from '../../core/annotation/values';
import { readingInWords } from '../../core/incident/readingInWords';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import { SitrepError } from '../../core/problem';
import { asAnnotation } from '../../core/suggest/asAnnotation';
import type { Suggestion } from '../../core/suggest/suggestion';
import type { Codebook } from '../../core/codebook/model';
import type { ArticleSession } from '../shared/articleSession';
import type { OpenSuggestion } from '../shared/openSuggestion';
import { pick } from '../shared/pick';
import type { Services } from '../shared/services';
import { articleOf, editorOf, targetSchema } from '../shared/target';

/** Which suggestion: the one over a range, of a type where several stand there; else the one at the cursor. */
export const suggestionSchema = once(() => z.extend(targetSchema(), { type: z.optional(z.enum(ANNOTATION_TYPES)) }));

export interface ChosenSuggestion {
  readonly session: ArticleSession;
  readonly chosen: OpenSuggestion;
}

/** The suggestion that a command is about. Where none stands at the cursor, a person picks one of the article's. */
export async function suggestionFor(
  services: Services,
  { uri, range, type }: z.output<ReturnType<typeof suggestionSchema>>,
): Promise<ChosenSuggestion | undefined> {
  const session = await articleOf(services, uri);
  const open = (await services.suggestions.of(session)).filter((one) => isOfType(one, type));
  const where = range ?? editorOf(session.document)?.selection;
  const chosen = where && suggestionAt(open, where);
  if (chosen) return { session, chosen };
  if (range) throw new SitrepError('suggestion/none-here', vscode.l10n.t('No suggestion waits here any more.'));
  if (open.length === 0) throw noSuggestions();
  const codebook = await session.file.project.codebook.load();
  const from = where?.start;
  const ordered = from ? [...open.filter((one) => one.range.start.isAfter(from)), ...open] : open;
  const picked = await pick(
    [...new Set(ordered)].map((one) => ({
      label: one.suggestion.exact,
      description: suggestionInWords(one.suggestion, codebook),
      value: one,
    })),
    { title: vscode.l10n.t('Suggestions'), placeHolder: vscode.l10n.t('Which suggestion?') },
  );
  return picked && { session, chosen: picked };
}

export const noSuggestions = (): SitrepError =>
  new SitrepError('suggestion/none', vscode.l10n.t('No suggestion waits for an answer in this article.'));

/** The suggestion over a range or at a cursor: over the very range first, else the innermost that holds or touches it. */
export function suggestionAt(open: readonly OpenSuggestion[], where: vscode.Range): OpenSuggestion | undefined {
  return touching(open, where)[0];
}

/** All suggestions that hold or touch a range, the innermost first. */
export function touching(open: readonly OpenSuggestion[], where: vscode.Range): readonly OpenSuggestion[] {
  const rank = (one: OpenSuggestion): number => (one.range.isEqual(where) ? 0 : 1);
  const length = ({ start, end }: OpenSuggestion): number => end - start;
  return open
    .filter(({ range }) => range.intersection(where) !== undefined && (where.isEmpty || overlaps(range, where)))
    .sort((a, b) => rank(a) - rank(b) || length(a) - length(b));
}

/** More than a common border. */
const overlaps = (a: vscode.Range, b: vscode.Range): boolean => a.intersection(b)?.isEmpty === false;

const isOfType = ({ suggestion }: OpenSuggestion, type: AnnotationType | undefined): boolean =>
  type === undefined || suggestion.type === type;

/** "casualty claim · 12 or more killed · FAMa", of the codebook's names. */
export function suggestionInWords(suggestion: Suggestion, codebook: Codebook): string {
  const words = wordsFor(localeFor(vscode.env.language));
  const reading = readingInWords(asAnnotation(suggestion, { id: '', prefix: '', suffix: '' }), codebook, words);
  const unknown = suggestion.new && vscode.l10n.t('not in the codebook');
  return [words.annotationType[suggestion.type], ...reading, ...(unknown ? [unknown] : [])].join(' · ');
}
