import { SitrepError } from '../problem';
import { escapeHtml } from './escape';
import type { Locale } from './words';

export interface ShellParts {
  readonly scriptUri: string;
  readonly styleUris: readonly string[];
  /** From a cryptographic source, fresh for every page; base64 or base64url, 16 characters or more. */
  readonly nonce: string;
  /** The host's own origins, as `webview.cspSource` gives them. */
  readonly cspSource: string;
  readonly title: string;
  readonly locale: Locale;
}

/**
 * The summary page without its contents: styles, one script, and a policy that allows nothing else.
 * Everything is escaped. Throws `SitrepError('shell/unsafe')` for a nonce or source that would change the policy.
 */
export function summaryShell({ scriptUri, styleUris, nonce, cspSource, title, locale }: ShellParts): string {
  if (!/^[A-Za-z0-9+/_-]{16,}={0,2}$/.test(nonce)) {
    throw new SitrepError('shell/unsafe', 'The summary page was given a nonce that is too short or malformed.');
  }
  // A semicolon or comma would end the directive and begin one of another's choosing.
  if (!/^[^;,\s][^;,]*$/.test(cspSource) || /[\r\n]/.test(cspSource)) {
    throw new SitrepError('shell/unsafe', 'The summary page was given a content source that would change its policy.');
  }
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const styles = styleUris.map((uri) => `    <link rel="stylesheet" href="${escapeHtml(uri)}">`).join('\n');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(locale)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
${styles}
    <title>${escapeHtml(title)}</title>
  </head>
  <body>
    <div id="summary"></div>
    <script nonce="${escapeHtml(nonce)}" src="${escapeHtml(scriptUri)}"></script>
  </body>
</html>
`;
}
