import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { once } from '../../core/once';
import { SitrepError } from '../../core/problem';
import { firstFault } from '../../core/yaml/fault';
import { plainMessage } from './markdown';

/** A VS Code range as scripts pass it: a `vscode.Range`, or its JSON form of zero-based lines and UTF-16 columns. */
export const rangeSchema = once(() =>
  z.union([
    z.custom<vscode.Range>((value) => value instanceof vscode.Range),
    z.pipe(
      z.object({
        start: z.object({ line: z.int().check(z.minimum(0)), character: z.int().check(z.minimum(0)) }),
        end: z.object({ line: z.int().check(z.minimum(0)), character: z.int().check(z.minimum(0)) }),
      }),
      z.transform(({ start, end }) => new vscode.Range(start.line, start.character, end.line, end.character)),
    ),
  ]),
);

/** A `vscode.Uri`, or its string. */
export const uriSchema = once(() =>
  z.union([
    z.custom<vscode.Uri>((value) => value instanceof vscode.Uri),
    z.pipe(
      z.string(),
      z.transform((value, context) => {
        try {
          return vscode.Uri.parse(value, true);
        } catch {
          context.issues.push({ code: 'custom', message: 'not an address', input: value });
          return z.NEVER;
        }
      }),
    ),
  ]),
);

/**
 * What the menu of a row in the tree calls. VS Code hands over the row and what is selected beside it; while the tree is
 * being drawn again it loses the row, and the annotation at the cursor, which is another, must not suffer for it.
 */
const OF_A_ROW: ReadonlySet<string> = new Set([
  'sitrep.editAnnotation',
  'sitrep.removeAnnotation',
  'sitrep.decide',
  'sitrep.confirmAnnotation',
  'sitrep.placeAnnotation',
  'sitrep.assignIncident',
  'sitrep.openSidecar',
  'sitrep.mergeIncidents',
  'sitrep.splitIncident',
  'sitrep.renameIncident',
  'sitrep.judgeDuplicate',
  'sitrep.copySummary',
  'sitrep.acceptReview',
  'sitrep.disputeReview',
  'sitrep.commentOnAnnotation',
  'sitrep.takeLeft',
  'sitrep.takeRight',
  'sitrep.takeBoth',
  'sitrep.takeNeither',
  'sitrep.skipPoint',
  'sitrep.reopenPoint',
]);

/**
 * Registers a command whose one optional argument is checked by `schema`, made at the first call. A failure rejects with a
 * sentence that VS Code shows where the command was called by a person, and that a script can catch; the cause goes to the
 * log.
 */
export function registerCommand<S extends z.ZodMiniType>(
  log: vscode.LogOutputChannel,
  id: string,
  schema: () => S,
  run: (argument: z.output<S>) => Promise<unknown>,
): vscode.Disposable {
  const madeOnce = once(schema);
  return vscode.commands.registerCommand(id, async (raw: unknown, ...rest: unknown[]) => {
    if (raw === undefined && rest.length > 0 && OF_A_ROW.has(id)) {
      throw new Error(vscode.l10n.t('The list was just being drawn again, so nothing was done. Try once more.'));
    }
    // Menus of an editor pass its address alone.
    const given = raw instanceof vscode.Uri ? { uri: raw } : (raw ?? {});
    const argument = madeOnce().safeParse(given);
    if (!argument.success) {
      const { where, fault } = firstFault(argument.error, given);
      throw new Error(vscode.l10n.t('{0} cannot use its argument{1}: {2}', id, where && ` (${where})`, fault));
    }
    try {
      return await run(argument.data);
    } catch (error) {
      if (SitrepError.is(error)) log.warn(`${id}: ${error.code}`, error.cause ?? '');
      else log.error(error instanceof Error ? error : String(error));
      throw shownPlainly(error);
    }
  });
}

/** The error with a message that VS Code may show: it quotes files, and a notification makes links of their words. */
function shownPlainly(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const plain = plainMessage(message);
  if (error instanceof Error && plain === message) return error;
  return SitrepError.is(error)
    ? new SitrepError(error.code, plain, error.problems, { cause: error })
    : new Error(plain, { cause: error });
}

/** Runs work that nobody waits for: its failure is logged with its context, never lost. */
export function inBackground(log: vscode.LogOutputChannel, what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => log.error(what, error instanceof Error ? error : String(error)));
}
