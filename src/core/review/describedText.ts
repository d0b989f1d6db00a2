import { isYamlMap, valueAt } from '../yaml/value';
import { readReviewed } from './reviewedFile';

/** The `sha256` of the text that the offsets of a sidecar are of; none where it cannot be read. */
export function describedText(sidecar: string, file: string): string | undefined {
  const read = readReviewed(sidecar, file, 'sidecar');
  const article = read.ok ? valueAt(read.value, 'article') : undefined;
  const sha256 = isYamlMap(article) ? valueAt(article, 'sha256') : undefined;
  return typeof sha256 === 'string' ? sha256 : undefined;
}
