import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { AnchorState } from '../../core/anchor/states';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import type { ArticleSession } from '../shared/articleSession';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import { inBackground, registerCommand, uriSchema } from '../shared/commands';
import { goTo } from '../shared/goTo';
import { visibleText } from '../shared/markdown';
import type { Services } from '../shared/services';
import { articleOf } from '../shared/target';
import { needyOf } from './needy';

/** What `sitrep.reanchor` resolves to. */
interface Reanchored {
  /** How many annotations were found how, before the sidecar was brought there. */
  readonly states: Readonly<Record<AnchorState, number>>;
  /** Those that need a person, the most pressing first. */
  readonly needs: readonly { readonly id: string; readonly state: AnchorState; readonly reason?: string }[];
}

/**
 * `sitrep.reanchor` `{uri}`: looks for all words of an article anew, saves it, and carries every sure span over into the
 * sidecar. Resolves to the states; what is not sure stays as it was recorded and is told.
 */
export const registerReanchorArticle = (services: Services): vscode.Disposable =>
  registerCommand(
    services.log,
    'sitrep.reanchor',
    () => z.object({ uri: z.optional(uriSchema()) }),
    async ({ uri }) => {
      const session = await articleOf(services, uri);
      const found = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Window,
          title: vscode.l10n.t('Looking for the tagged words of {0}', session.file.path),
        },
        () => session.reanchor(),
      );
      const states = countStates(found);
      inBackground(services.log, 'telling where annotations are', tell(session, states));
      return { states, needs: needyOf(found).map(toNeed) } satisfies Reanchored;
    },
  );

function countStates(found: readonly PlacedAnnotation[]): Reanchored['states'] {
  const states = { anchored: 0, moved: 0, uncertain: 0, orphaned: 0 };
  for (const { state } of found) states[state] += 1;
  return states;
}

const toNeed = ({ annotation, state, doubt }: PlacedAnnotation): Reanchored['needs'][number] => ({
  id: annotation.id,
  state,
  ...(doubt && { reason: doubt }),
});

async function tell(session: ArticleSession, states: Reanchored['states']): Promise<void> {
  const words = wordsFor(localeFor(vscode.env.language));
  const counts = (['anchored', 'moved', 'uncertain', 'orphaned'] as const)
    .filter((state) => states[state] > 0)
    .map((state) => `${states[state]} ${words.anchor[state]}`);
  const name = visibleText(session.file.path);
  if (counts.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} has no annotations.', name));
    return;
  }
  const message = vscode.l10n.t('{0}: {1}.', name, counts.join(', '));
  if (states.uncertain + states.orphaned === 0) {
    void vscode.window.showInformationMessage(message);
    return;
  }
  const go = vscode.l10n.t('Go to First');
  const confirm = vscode.l10n.t('Confirm Corrections');
  const corrected = session.needing().some(({ doubt }) => doubt === 'corrected');
  const answer = await vscode.window.showWarningMessage(message, ...(corrected ? [go, confirm] : [go]));
  if (answer === confirm) {
    await vscode.commands.executeCommand('sitrep.confirmCorrections', { uri: session.document.uri.toString() });
  }
  // It may have been settled while the message stood there.
  const first = needyOf(session.needing())[0];
  if (answer === go && first) await goTo(session.document, first.range);
}
