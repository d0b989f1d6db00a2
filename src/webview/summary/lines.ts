import type { ActorLine, ArticleLine, Jump, Named, PlaceLine } from '../../core/incident/summary';
import type { Context } from './context';
import { action, element, fillOnce, foreign, keyed, type Child } from './dom';
import { dateText, flag, muted, namedPieces } from './pieces';

/** A headed list of one-line entries: articles, places or actors. */
export class LineSection<Line> {
  readonly node: HTMLElement;
  private readonly heading: HTMLElement;
  private readonly list = element('ul', { class: 'lines' });
  private readonly empty = element('p', { class: 'empty' });

  constructor(
    id: string,
    private readonly key: (line: Line) => string,
    private readonly fill: (line: Line, context: Context) => readonly Child[],
  ) {
    this.heading = element('h3', { id });
    this.node = element('section', { class: 'section', 'aria-labelledby': id }, this.heading, this.list, this.empty);
  }

  render(title: string, emptyText: string, lines: readonly Line[], context: Context): void {
    fillOnce(this.heading, `${title} ${lines.length}`, () => {
      this.heading.replaceChildren(title, ' ', element('span', { class: 'badge' }, String(lines.length)));
    });
    this.empty.textContent = emptyText;
    this.empty.hidden = lines.length > 0;
    this.list.hidden = lines.length === 0;
    keyed(
      this.list,
      'li',
      lines,
      this.key,
      (line) => context.words.locale + JSON.stringify(line),
      (node, line) => {
        node.replaceChildren(...this.fill(line, context).filter((child) => child !== undefined));
      },
    );
  }
}

export function articleSection(): LineSection<ArticleLine> {
  return new LineSection(
    'articles-heading',
    ({ file }) => file,
    (line, context) => {
      const { strings, words } = context;
      const facts = [
        line.outlet,
        line.published === undefined ? undefined : dateText(line.published),
        ...line.statuses.map((status) => words.codingStatus[status]),
        line.copyOf === undefined ? undefined : strings.copyOf(line.copyOf),
        line.translationOf === undefined ? undefined : strings.translationOf(line.translationOf),
        strings.annotationCount(line.annotations),
      ].filter((fact) => fact !== undefined);
      return [
        jumpButton(`article ${line.file}`, { file: line.file }, context, foreign(line.headline ?? line.file)),
        element('span', { class: 'facts' }, ...facts.map((fact) => muted(foreign(fact)))),
        line.uncertain > 0 ? flag('warning', 'question', strings.uncertainCount(line.uncertain)) : undefined,
        line.orphaned > 0 ? flag('error', 'debug-disconnect', strings.orphanedCount(line.orphaned)) : undefined,
      ];
    },
  );
}

export function placeSection(): LineSection<PlaceLine> {
  return new LineSection(
    'places-heading',
    ({ key }) => key,
    (line, context) => [
      ...name(`place ${line.key}`, line.place, line.at, context),
      facts(
        line.roles.map(({ role, times }) => withTimes(context.words.placeRole[role], times)),
        line.mentions,
        context,
      ),
    ],
  );
}

export function actorSection(): LineSection<ActorLine> {
  return new LineSection(
    'actors-heading',
    ({ key }) => key,
    (line, context) => [
      ...name(`actor ${line.key}`, line.actor, line.at, context),
      sidePiece(line, context),
      facts(
        line.roles.map(({ role, times }) => withTimes(context.words.actorRole[role], times)),
        line.mentions,
        context,
      ),
    ],
  );
}

function sidePiece({ side }: ActorLine, { strings, words }: Context): HTMLElement | undefined {
  switch (side) {
    case 'a':
      return element('span', { class: 'side' }, strings.sideA);
    case 'b':
      return element('span', { class: 'side' }, strings.sideB);
    case 'both':
      return element('span', { class: 'side' }, words.party.both);
    case 'none':
    case 'unknown':
      return undefined;
  }
}

function name(focusKey: string, named: Named, at: Jump | undefined, context: Context): readonly Child[] {
  const [first, ...rest] = namedPieces(named, context);
  return at === undefined ? [first, ...rest] : [jumpButton(focusKey, at, context, first), ...rest];
}

function facts(roles: readonly string[], mentions: number, { strings }: Context): HTMLElement {
  const times = mentions === 0 ? strings.notTagged : strings.times(mentions);
  return element('span', { class: 'facts' }, ...[...roles, times].map((text) => muted(text)));
}

function withTimes(role: string, times: number): string {
  return times === 1 ? role : `${role} ×${times}`;
}

function jumpButton(focusKey: string, jump: Jump, { open, strings }: Context, child: Child): HTMLElement {
  return action(
    focusKey,
    () => {
      open(jump);
    },
    { class: 'link', title: jump.id === undefined ? jump.file : strings.goToWords },
    child,
  );
}
