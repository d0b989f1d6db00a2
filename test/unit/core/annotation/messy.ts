import { writeString } from '../../../../src/core/yaml/scalar';
import { isYamlList, isYamlMap, keysOf, type YamlMap, type YamlValue } from '../../../../src/core/yaml/value';

/** How a hand might have formatted a file. */
export interface Habit {
  readonly seed: number;
  readonly indent: 0 | 2 | 4;
  readonly crlf: boolean;
  readonly bom: boolean;
  readonly documentStart: boolean;
  readonly endsWithLineBreak: boolean;
  /** Flow collections where a block stands by custom: entries, claims, lists of maps. */
  readonly flows: boolean;
}

/**
 * A value in valid but odd YAML: numbered comments everywhere, blank lines, unknown keys, all kinds of quotes, block texts,
 * flow collections over several lines.
 */
export function messy(value: YamlMap, habit: Habit): string {
  const writer = new MessyWriter(habit);
  const lines = writer.map(value, 0, true);
  const text = (habit.documentStart ? '--- # begins\n' : '') + lines.join('\n') + (habit.endsWithLineBreak ? '\n' : '');
  return (habit.bom ? '\uFEFF' : '') + (habit.crlf ? text.replaceAll('\n', '\r\n') : text);
}

/** The numbered comments in a text, in order. */
export function commentsOf(text: string): string[] {
  return text.match(/# c\d+(?=\s|$)/g) ?? [];
}

class MessyWriter {
  private state: number;
  private comments = 0;
  private unknowns = 0;

  constructor(private readonly habit: Habit) {
    this.state = habit.seed;
  }

  map(map: YamlMap, column: number, top = false): string[] {
    const pad = ' '.repeat(column);
    return keysOf(map).flatMap((key, index) => {
      const value = map[key] ?? null;
      const lines = index === 0 && !top ? [] : this.noise(column);
      const name = this.chance(8) ? `"${key}"` : writeString(key, 'block');
      lines.push(...this.pair(`${pad}${name}:`, value, column));
      // A link has exactly one key.
      if (key !== 'contradicts' && key !== 'part_of' && this.chance(8))
        lines.push(`${pad}x_own${++this.unknowns}: {a: [1, "two"], b: ~} ${this.comment()}`);
      return lines;
    });
  }

  private pair(head: string, value: YamlValue, column: number): string[] {
    if (typeof value === 'string') return this.text(head, value, column);
    if (isYamlMap(value)) {
      if (this.habit.flows && this.chance(4)) return [`${head} ${this.flow(value)}${this.trailing()}`];
      return [`${head}${this.trailing()}`, ...this.map(value, column + 2)];
    }
    if (!isYamlList(value)) return [`${head} ${String(value)}${this.trailing()}`];
    const scalars = value.every((item) => !isYamlMap(item) && !isYamlList(item));
    if (scalars && this.chance(2)) return [`${head} ${this.flow(value)}${this.trailing()}`];
    if (scalars && this.chance(3)) {
      const items = value.map((item) => `${' '.repeat(column + 3)}${this.flow(item)}, ${this.comment()}`);
      return [`${head} [ ${this.comment()}`, ...items, `${' '.repeat(column + 1)}]${this.trailing()}`];
    }
    if (this.habit.flows && this.chance(3)) return [`${head} ${this.flow(value)}${this.trailing()}`];
    return [`${head}${this.trailing()}`, ...this.list(value, column + this.habit.indent)];
  }

  private list(list: readonly YamlValue[], column: number): string[] {
    const pad = ' '.repeat(column);
    return list.flatMap((item) => {
      const above = this.noise(column);
      if (isYamlMap(item) && !(this.habit.flows && this.chance(3))) {
        const [first = '', ...rest] = this.map(item, column + 2);
        return [...above, `${pad}- ${first.trimStart()}`, ...rest];
      }
      return [...above, `${pad}- ${this.flow(item)}${this.trailing()}`];
    });
  }

  private text(head: string, value: string, column: number): string[] {
    const pad = ' '.repeat(column + 1 + this.next(3));
    const lines = value.split('\n');
    // A block text has no escapes: only what is plainly visible goes into one.
    if (this.chance(3) && /^[\p{L}\p{N}]/u.test(value) && lines.every((line) => /^[\p{L}\p{N} .,:#-]*$/u.test(line))) {
      if (!/\n$/.test(value))
        return [`${head} |- ${this.comment()}`, ...lines.map((line) => (line === '' ? '' : pad + line))];
    }
    if (this.chance(4) && /^[\p{L} ']+$/u.test(value))
      return [`${head} '${value.replaceAll("'", "''")}'${this.trailing()}`];
    if (
      this.chance(6) &&
      /^\p{L}+(?: \p{L}+)+$/u.test(value) &&
      !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(value)
    ) {
      return [head, ...value.split(' ').map((word) => pad + word), ...this.noise(0)];
    }
    return [`${head} ${writeString(value, 'block', this.chance(3))}${this.trailing()}`];
  }

  private flow(value: YamlValue): string {
    if (typeof value === 'string') return writeString(value, 'flow', this.chance(3));
    if (isYamlList(value)) return `[${value.map((item) => this.flow(item)).join(this.chance(2) ? ', ' : ' , ')}]`;
    if (!isYamlMap(value)) return String(value);
    return `{ ${keysOf(value)
      .map((key) => `${writeString(key, 'flow')}: ${this.flow(value[key] ?? null)}`)
      .join(', ')} }`;
  }

  private noise(column: number): string[] {
    if (!this.chance(5)) return [];
    const comment = `${' '.repeat(this.chance(2) ? column : this.next(column + 1))}${this.comment()}`;
    return this.chance(2) ? [comment] : ['', comment, ''];
  }

  private trailing(): string {
    return this.chance(5) ? ` ${this.comment()}` : this.chance(6) ? '  ' : '';
  }

  private comment(): string {
    this.comments++;
    return `# c${this.comments}`;
  }

  private chance(oneIn: number): boolean {
    return this.next(oneIn) === 0;
  }

  /** Mulberry32. */
  private next(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  }
}
