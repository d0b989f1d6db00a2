/** A line of standard input, one-based; `bytes` without its line end, absent where it is too long to be read. */
export interface InputLine {
  readonly number: number;
  readonly bytes: Uint8Array | undefined;
}

const LINE_FEED = 0x0a;

/** Lines as they come, so that a stream of any length is read in the memory of its longest line. */
export async function* inputLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<InputLine, void, undefined> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const line = (rest: Uint8Array): InputLine => {
    const whole = size + rest.length <= longest ? joined([...held, rest], size + rest.length) : undefined;
    held = [];
    size = 0;
    return { number: number++, bytes: whole };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      yield line(chunk.subarray(start, end));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    size += rest.length;
    if (size <= longest) held.push(rest);
    else held = [];
  }
  if (size > 0) yield line(new Uint8Array());
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
