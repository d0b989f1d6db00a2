import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { SitrepError } from '../../../core/problem';
import type { Choice } from '../../../core/review/adjudicate/take';
import { annotatorName } from '../../shared/annotator';
import { registerCommand, uriSchema } from '../../shared/commands';
import type { Services } from '../../shared/services';
import type { KeptMarks } from '../keptMarks';
import { stepIn } from '../openView';
import { whereToLook } from '../where';
import { Adjudication } from './adjudication';
import { adjudicationData, type AdjudicationData } from './data';
import { pickSides, type PickedSides } from './pickSides';
import { articleOfAlike } from './rows';
import { closeReadings, showPoint } from './showPoint';
import { isTurned, openSides, sourceOf } from './sides';
import { AdjudicationView } from './view';

/** `left`, `right`: a branch, tag or commit, or a folder. `uri`: a file of the project that is written to. */
const sidesSchema = () => {
  const side = () => z.union([uriSchema(), z.string().check(z.minLength(1))]);
  return z.object({
    left: z.optional(side()),
    right: z.optional(side()),
    anonymous: z.optional(z.boolean()),
    uri: z.optional(uriSchema()),
  });
};
const keySchema = () => z.object({ key: z.string() });
/** `key`: a point, or all that both have alike in an article; default: the one that is shown. */
const takeSchema = () => z.object({ key: z.optional(z.string()), replace: z.optional(z.boolean()) });
const noneSchema = () => z.object({});

/** Two coders' readings side by side, and what is taken of them. The steps resolve to the key of the point then shown. */
export function registerAdjudication(services: Services, marks: () => KeptMarks): vscode.Disposable {
  const view = new AdjudicationView();
  const show = async (adjudication: Adjudication, key: string): Promise<string | undefined> => {
    const found = adjudication.find(key);
    if (!found) return undefined;
    adjudication.current = key;
    const going = showPoint(services, adjudication, found.article, found.point);
    view.going = going.catch(() => undefined);
    await going;
    await view.select(key);
    return key;
  };
  const step = (by: 1 | -1) => async (): Promise<string | undefined> => {
    const adjudication = openOne(view);
    const { current } = adjudication;
    // Whoever has just come goes on where she stopped the last time.
    const last = current === undefined && by === 1 ? nextOpen(adjudication) : undefined;
    const key = last ?? stepIn(keysOf(adjudication), current, by);
    return key === undefined ? undefined : show(adjudication, key);
  };
  /** To the next point that is still open; stays where there is none. */
  const goOn = async (adjudication: Adjudication, from: string): Promise<string | undefined> => {
    const next = nextOpen(adjudication, from);
    return next === undefined ? undefined : show(adjudication, next);
  };
  const meant = async (adjudication: Adjudication, key: string | undefined): Promise<string> => {
    await view.going;
    const own = key ?? adjudication.current;
    if (own !== undefined) return own;
    throw new SitrepError('adjudicate/none', vscode.l10n.t('Go to a difference first.'));
  };
  const take = (id: string, choice: Choice): vscode.Disposable =>
    registerCommand(services.log, id, takeSchema, async ({ key, replace }) => {
      const adjudication = openOne(view);
      const own = await meant(adjudication, key);
      const alike = articleOfAlike(own);
      const article = adjudication.articles.find(({ path }) => path === alike);
      const waiting = article?.alike.filter(({ state }) => state === 'open').map((one) => one.key);
      await takeAsking(adjudication, waiting ?? [own], choice, replace);
      return article ? undefined : goOn(adjudication, own);
    });
  return vscode.Disposable.from(
    view,
    registerCommand(services.log, 'sitrep.adjudicate', sidesSchema, async (argument) => {
      const where = argument.uri ?? (await whereToLook(services));
      const { root } = await services.projects.of(where);
      const picked = await sidesOf(root, argument);
      return picked && open(services, view, marks(), root, picked);
    }),
    registerCommand(services.log, 'sitrep.openPoint', keySchema, ({ key }) => show(openOne(view), key)),
    registerCommand(services.log, 'sitrep.nextPoint', noneSchema, step(1)),
    registerCommand(services.log, 'sitrep.previousPoint', noneSchema, step(-1)),
    take('sitrep.takeLeft', 'left'),
    take('sitrep.takeRight', 'right'),
    take('sitrep.takeBoth', 'both'),
    take('sitrep.takeNeither', 'neither'),
    registerCommand(services.log, 'sitrep.skipPoint', takeSchema, async ({ key }) => {
      const adjudication = openOne(view);
      const own = await meant(adjudication, key);
      await adjudication.skip(own);
      return goOn(adjudication, own);
    }),
    registerCommand(services.log, 'sitrep.reopenPoint', takeSchema, async ({ key }) => {
      const adjudication = openOne(view);
      await adjudication.reopen(await meant(adjudication, key));
    }),
    registerCommand(services.log, 'sitrep.endAdjudication', noneSchema, async () => {
      await view.end();
      await closeReadings();
    }),
  );
}

type Argument = z.output<ReturnType<typeof sidesSchema>>;

async function sidesOf(root: vscode.Uri, { left, right, anonymous }: Argument): Promise<PickedSides | undefined> {
  if (left === undefined && right === undefined) return pickSides(root);
  if (left === undefined || right === undefined) {
    throw new SitrepError('adjudicate/sides', vscode.l10n.t('Name both coders’ branches or folders: left and right.'));
  }
  const sources = [await sourceOf(root, left), await sourceOf(root, right)] as const;
  return { sources, anonymous: anonymous ?? false };
}

function open(
  services: Services,
  view: AdjudicationView,
  marks: KeptMarks,
  root: vscode.Uri,
  { sources, anonymous }: PickedSides,
): Thenable<AdjudicationData> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      cancellable: true,
      title: vscode.l10n.t('Comparing the readings of two coders …'),
    },
    async (_, cancel) => {
      const [one, other] = sources;
      const isOther = anonymous && (await isTurned([one.name, other.name]));
      const [left, right] = await openSides(root, isOther ? [other, one] : [one, other]);
      // The addresses of the readings are given up with the one that is open.
      await view.end();
      await closeReadings();
      const opened = await Adjudication.open(services, { root, left, right, anonymous }, marks, cancel);
      if (cancel.isCancellationRequested) {
        opened.dispose();
        throw new vscode.CancellationError();
      }
      await view.start(opened);
      return adjudicationData(opened);
    },
  );
}

/** Takes. Where that would replace what reads otherwise here than either coder has it, `replaces` says whether, or she is asked. */
async function takeAsking(
  adjudication: Adjudication,
  keys: readonly string[],
  choice: Choice,
  replaces: boolean | undefined,
): Promise<void> {
  const by = await annotatorName(adjudication.sides.root);
  if (by === undefined) {
    const message = vscode.l10n.t('A decision bears a name: say who you are in the setting sitrep.annotator.');
    throw new SitrepError('review/no-name', message);
  }
  try {
    await adjudication.take(keys, choice, by, replaces === true);
  } catch (error) {
    if (replaces !== undefined || !SitrepError.is(error, 'adjudicate/other-here')) throw error;
    const message = vscode.l10n.t('The project’s own sidecar reads otherwise here than either coder has it.');
    const replace = vscode.l10n.t('Replace It');
    if ((await vscode.window.showWarningMessage(message, { modal: true }, replace)) !== replace) {
      throw new vscode.CancellationError();
    }
    await adjudication.take(keys, choice, by, true);
  }
}

const keysOf = ({ articles }: Adjudication): readonly string[] =>
  articles.flatMap(({ points }) => points.map(({ key }) => key));

/** The first point after one, in a ring, that is still open; default: of all. */
function nextOpen(adjudication: Adjudication, from?: string): string | undefined {
  const all = keysOf(adjudication);
  const at = from === undefined ? 0 : all.indexOf(from) + 1;
  return [...all.slice(at), ...all.slice(0, at)].find((key) => adjudication.find(key)?.point.state === 'open');
}

function openOne({ session }: AdjudicationView): Adjudication {
  if (session) return session;
  const message = vscode.l10n.t('No adjudication is open: run “Sitrep: Adjudicate Two Coders” first.');
  throw new SitrepError('adjudicate/none', message);
}
