import { suggestArticle } from '../../../../src/core/suggest/suggestArticle';
import type { Suggestion } from '../../../../src/core/suggest/suggestion';
import { starterNames } from '../../../score/scoreNames';

const starter = starterNames();

export const said = (text: string, language: 'en' | 'fr' = 'en'): readonly Suggestion[] =>
  suggestArticle({ text, language }, starter);

/** "exact → id or new name [role]" of the suggestions of a type. */
export function shown(type: 'actor' | 'place', text: string, language: 'en' | 'fr' = 'en'): readonly string[] {
  return said(text, language).flatMap((one) => {
    if ((one.type !== 'actor' && one.type !== 'place') || one.type !== type) return [];
    const id = one.type === 'actor' ? one.actor : one.place;
    const role = one.type === 'place' && one.role !== undefined ? ` [${one.role}]` : '';
    return [`${one.exact} → ${id ?? `new ${one.new?.name ?? ''}`}${role}`];
  });
}
