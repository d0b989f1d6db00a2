import { codePointLength } from '../text/offsets';
import { eachAnnotation, problemAt, type SidecarRule, type SidecarView } from './view';
import type { Problem } from '../problem';

/** `exact` is the slice from `start` to `end`, counted in code points (formats.md). Needs no article. */
export const spanLength: SidecarRule = (view) => [
  ...eachAnnotation(view, (annotation, index) => [
    ...lengthOf(view, ['annotations', index], annotation, annotation.id),
    ...fragmentsOf(view, index),
  ]),
  ...(view.sidecar.rejected ?? []).flatMap((span, index) => lengthOf(view, ['rejected', index], span)),
];

interface Span {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

function lengthOf(
  view: SidecarView,
  path: readonly (string | number)[],
  { exact, start, end }: Span,
  annotation?: string,
): readonly Problem[] {
  const length = codePointLength(exact);
  if (end - start === length) return [];
  const problem = problemAt(view, [...path, 'end'], {
    code: 'span/length',
    severity: 'error',
    message: `From ${start} to ${end} are ${end - start} characters, but “exact” has ${length}. Offsets count Unicode code points: correct them, or tag the words again.`,
    ...(annotation === undefined ? {} : { annotation }),
  });
  return [problem];
}

/** Fragments lie in order inside the span, apart from each other, and begin and end where it does. */
function fragmentsOf(view: SidecarView, index: number): readonly Problem[] {
  const annotation = view.sidecar.annotations?.[index];
  const fragments = annotation?.fragments;
  if (annotation === undefined || fragments === undefined) return [];
  const inOrder = fragments.every(([start, end], at) => {
    const before = fragments[at - 1];
    return start < end && (before === undefined || before[1] < start);
  });
  const fills = fragments[0]?.[0] === annotation.start && fragments.at(-1)?.[1] === annotation.end;
  if (inOrder && fills) return [];
  return [
    problemAt(view, ['annotations', index, 'fragments'], {
      code: 'span/fragments',
      severity: 'error',
      message:
        'The fragments must stand in order, apart from each other, the first beginning at “start” and the last ending at “end”. Correct them, or tag the words again.',
      annotation: annotation.id,
    }),
  ];
}
