import { escapeHtml } from './escape';

/** Signs that steer a terminal or turn the reading direction, and the one that begins a command of some CI runs. */
const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}#]/gu;

/** Text as HTML or XML content, or as the value of a quoted attribute; signs that would steer are named instead. */
export function plainHtml(text: string): string {
  return escapeHtml(text).replace(/&#39;|[\s\S]/gu, (sign) =>
    sign === '&#39;' ? sign : sign.replace(STEERING, shown),
  );
}

function shown(sign: string): string {
  if (sign === '#') return '&#35;';
  if (sign === '\t' || sign === '\n') return ' ';
  return `⟦U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`;
}
