import type { Lookups } from '../core/check/checkedSidecar';
import type { Register, Registers } from '../core/check/view';

const LETTERS = { actors: 'a', places: 'p', incidents: 'i', articles: 't' } as const satisfies Record<
  keyof Registers,
  string
>;
const NAMES: readonly (keyof Registers)[] = ['actors', 'places', 'incidents', 'articles'];

/** Registers that note what is asked of them, so that an answer can be relied on while all of theirs are the same. */
export class NotedRegisters implements Registers {
  readonly actors: Register | undefined;
  readonly places: Register | undefined;
  readonly incidents: Register | undefined;
  readonly articles: Register | undefined;
  private readonly asked = new Map<string, boolean>();

  constructor(private readonly registers: Registers) {
    this.actors = this.noted('actors');
    this.places = this.noted('places');
    this.incidents = this.noted('incidents');
    this.articles = this.noted('articles');
  }

  get lookups(): Lookups {
    const asked = [...this.asked];
    return {
      registers: lettersOf(this.registers),
      known: asked.filter(([, known]) => known).map(([id]) => id),
      unknown: asked.filter(([, known]) => !known).map(([id]) => id),
    };
  }

  private noted(name: keyof Registers): Register | undefined {
    const register = this.registers[name];
    return (
      register && {
        has: (id) => {
          const known = register.has(id);
          this.asked.set(LETTERS[name] + id, known);
          return known;
        },
      }
    );
  }
}

/** Whether these registers would give the same answers. */
export function sameAnswers(registers: Registers, { registers: letters, known, unknown }: Lookups): boolean {
  const has = (asked: string): boolean => {
    const name = NAMES.find((each) => LETTERS[each] === asked.charAt(0));
    return name !== undefined && registers[name]?.has(asked.slice(1)) === true;
  };
  return letters === lettersOf(registers) && known.every(has) && !unknown.some(has);
}

const lettersOf = (registers: Registers): string =>
  NAMES.filter((name) => registers[name] !== undefined)
    .map((name) => LETTERS[name])
    .join('');
