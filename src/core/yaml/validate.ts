import type * as z from 'zod/mini';
import type { Problem, TextRange } from '../problem';
import { dotted, faultOf, pathOf, valueAtPath } from './fault';
import { short } from './short';
import type { YamlPath, YamlValue } from './value';

/** What is needed of a document to say where it is wrong. */
interface Located {
  readonly value: YamlValue;
  rangeOf(path: YamlPath): TextRange;
  keyRangeOf(path: YamlPath): TextRange;
}

const MOST_PROBLEMS = 100;

/** Zod's findings as sentences a coder understands, each at its line. */
export function problemsOf(error: z.core.$ZodError, doc: Located, file: string): readonly Problem[] {
  return error.issues.slice(0, MOST_PROBLEMS).map((issue): Problem => {
    const path = pathOf(issue);
    const found = valueAtPath(doc.value, path);
    const id = annotationId(doc.value, path);
    const wrongKey = issue.code === 'invalid_key' || found === undefined;
    return {
      code: 'format/value',
      severity: 'error',
      message: `${subject(path, id)} ${faultOf(issue, found)}`,
      file,
      range: wrongKey ? doc.keyRangeOf(path) : doc.rangeOf(path),
      ...(id === undefined ? {} : { annotation: id }),
    };
  });
}

/** "annotations[2] (h7q2mzkd4c): claim.harm", or "article.sha256". */
function subject(path: YamlPath, id: string | undefined): string {
  if (path.length === 0) return 'The file';
  if (id === undefined) return dotted(path);
  return `${dotted(path.slice(0, 2))} (${short(id)})${path.length > 2 ? `: ${dotted(path.slice(2))}` : ''}`;
}

function annotationId(value: YamlValue, path: YamlPath): string | undefined {
  if (path[0] !== 'annotations' || typeof path[1] !== 'number') return undefined;
  const id = valueAtPath(value, [...path.slice(0, 2), 'id']);
  return typeof id === 'string' ? id : undefined;
}
