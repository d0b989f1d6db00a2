// C0 and C1 controls steer a terminal, direction and other format marks disguise what a line says. Signs that begin a
// logging command anywhere in a line of a CI run ("##[…]" for GitHub, "##vso[…]", "##teamcity[…]") steer that one.
const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]|#(?=#\w*\[)/gu;

/** A text that came out of a file, as one line may show it: nothing in it reaches terminal or CI as a command. */
export function visible(text: string): string {
  return text.replace(STEERING, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code === 0x09 || code === 0x0a ? ' ' : `\\u{${code.toString(16)}}`;
  });
}

/** The same for what a line begins with: "::" there is a command to GitHub. */
export function visibleStart(text: string): string {
  return visible(text).replace(/^(?=\s*::)/, './');
}

/** JSON in which no control or format character stands unescaped, nor what a CI run takes for a command. */
export function visibleJson(value: unknown): string {
  return escaped(JSON.stringify(value, null, 2));
}

/** The same on one line. */
export function visibleJsonLine(value: unknown): string {
  return escaped(JSON.stringify(value));
}

function escaped(json: string): string {
  return json.replace(STEERING, (sign) => {
    if (sign === '\n') return sign;
    return Array.from(
      { length: sign.length },
      (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join('');
  });
}
