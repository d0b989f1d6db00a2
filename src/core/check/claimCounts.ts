import type { CountOfClaim } from '../annotation/model';
import type { Qualifier } from '../annotation/values';
import { eachAnnotation, problemAt, type SidecarRule } from './view';

/** A claim's figures agree with its qualifier, by the table "Reading counts" of domain.md. */
export const claimCounts: SidecarRule = (view) =>
  eachAnnotation(view, (annotation, index) => {
    if (annotation.type !== 'casualty') return [];
    const fault = faultOf(annotation.claim.count);
    if (fault === undefined) return [];
    const path = ['annotations', index, 'claim', 'count', fault.key];
    const { code, severity, message } = fault;
    return [problemAt(view, path, { code, severity, message, annotation: annotation.id })];
  });

interface Fault {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly key: 'stated' | 'qualifier' | 'lower' | 'upper';
  readonly message: string;
}

function faultOf(count: CountOfClaim): Fault | undefined {
  const { lower, upper } = count;
  if (lower !== undefined && upper !== undefined && lower > upper) {
    const message = `The lower bound ${lower} is above the upper bound ${upper}. Correct one of them.`;
    return { code: 'claim/bounds', severity: 'error', key: 'lower', message };
  }
  return missingFigure(count) ?? strayFigure(count) ?? differingFigure(count);
}

type Figure = 'stated' | 'lower' | 'upper';

/** Which figures a qualifier must have and which it may have; all others contradict it. */
const FIGURES: Readonly<Record<Qualifier, { readonly must: readonly Figure[]; readonly may: readonly Figure[] }>> = {
  exact: { must: ['stated', 'lower', 'upper'], may: [] },
  // "des dizaines" bounds without a figure.
  at_least: { must: ['lower'], may: ['stated'] },
  more_than: { must: ['stated', 'lower'], may: [] },
  up_to: { must: ['stated', 'upper'], may: [] },
  about: { must: ['stated'], may: [] },
  // "dozens" and "hundreds" bound, "several" does not.
  range: { must: ['lower', 'upper'], may: ['stated'] },
  vague: { must: [], may: ['lower'] },
  unstated: { must: [], may: [] },
};

function missingFigure(count: CountOfClaim): Fault | undefined {
  const { qualifier } = count;
  const key = FIGURES[qualifier].must.find((figure) => count[figure] === undefined);
  if (key === undefined) return undefined;
  const message = `A count that is “${qualifier}” has “${key}”, which is missing here. Add it, or choose another qualifier.`;
  return { code: 'claim/missing-figure', severity: 'warning', key, message };
}

function strayFigure(count: CountOfClaim): Fault | undefined {
  const { qualifier } = count;
  const { must, may } = FIGURES[qualifier];
  const figures: readonly Figure[] = ['stated', 'lower', 'upper'];
  const key = figures.find((figure) => count[figure] !== undefined && !must.includes(figure) && !may.includes(figure));
  if (key === undefined) return undefined;
  const message = `A count that is “${qualifier}” has no “${key}”. Remove it, or choose another qualifier.`;
  return { code: 'claim/stray-figure', severity: 'warning', key, message };
}

function differingFigure(count: CountOfClaim): Fault | undefined {
  const { stated, qualifier, lower, upper } = count;
  if (stated === undefined) return undefined;
  const fault = (key: Figure, wanted: number): Fault => ({
    code: 'claim/qualifier',
    severity: 'warning',
    key,
    message: `“${qualifier}” ${stated} means that “${key}” is ${wanted}, not ${String(count[key])}. Correct the figure or the qualifier.`,
  });
  switch (qualifier) {
    case 'exact':
      return lower !== stated ? fault('lower', stated) : upper !== stated ? fault('upper', stated) : undefined;
    case 'at_least':
      return lower !== stated ? fault('lower', stated) : undefined;
    case 'more_than':
      return lower !== stated + 1 ? fault('lower', stated + 1) : undefined;
    case 'up_to':
      return upper !== stated ? fault('upper', stated) : undefined;
    case 'range': {
      const inside = (lower === undefined || lower <= stated) && (upper === undefined || stated <= upper);
      const message = `The stated figure ${stated} lies outside the range. Correct it, or remove it: a range states no single figure.`;
      return inside ? undefined : { code: 'claim/qualifier', severity: 'warning', key: 'stated', message };
    }
    case 'about':
    case 'vague':
    case 'unstated':
      return undefined;
  }
}
