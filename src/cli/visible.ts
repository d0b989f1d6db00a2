// C0 and C1 controls steer a terminal, direction and other format marks disguise what a line says.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/** A text that came out of a file, as one line may show it: nothing in it reaches the terminal as a command. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code === 0x09 || code === 0x0a ? ' ' : `\\u{${code.toString(16)}}`;
  });
}

/** JSON in which no control or format character stands unescaped. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(INVISIBLE, (sign) => {
    if (sign === '\n') return sign;
    return Array.from(
      { length: sign.length },
      (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join('');
  });
}
