import { CONTEXT_LENGTH } from '../anchor/selector';
import { eachAnnotation, problemAt, shown, type SidecarRule } from './view';

/** Where the sidecar is of today's text, every quote and its context must be what the text holds there. */
export const spanText: SidecarRule = (view) => {
  const { today, sidecar } = view;
  if (today === undefined) return [];
  return eachAnnotation(view, (annotation, index) => {
    const { id, exact, start, end, prefix, suffix } = annotation;
    if ((annotation.sha256 ?? sidecar.article.sha256) !== today.sha256) return [];
    const path = ['annotations', index];
    if (end > today.text.length) {
      const message = `The span ends at ${end}, but the article has ${today.text.length} characters. Correct the offsets, or tag the words again.`;
      return [problemAt(view, [...path, 'end'], { code: 'span/outside', severity: 'error', message, annotation: id })];
    }
    const there = today.text.slice(start, end);
    if (there !== exact) {
      const message = `The article holds ${shown(there)} from ${start} to ${end}, not ${shown(exact)}. Correct the offsets, or tag the words again.`;
      return [problemAt(view, [...path, 'exact'], { code: 'span/text', severity: 'error', message, annotation: id })];
    }
    const before = today.text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
    const after = today.text.slice(end, Math.min(today.text.length, end + CONTEXT_LENGTH));
    const wrong = before !== prefix ? 'prefix' : after !== suffix ? 'suffix' : undefined;
    if (wrong === undefined) return [];
    const message = `The ${wrong} is not the ${CONTEXT_LENGTH} characters that stand there in the article. Save the article in Sitrep, which renews it; until then the words may not be found again after a change.`;
    return [problemAt(view, [...path, wrong], { code: 'span/context', severity: 'warning', message, annotation: id })];
  });
};
