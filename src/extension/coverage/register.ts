import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { neededAnnotator } from '../shared/annotator';
import { registerCommand } from '../shared/commands';
import type { Services } from '../shared/services';
import { articleOf } from '../shared/target';
import { registerReadCommands } from './readCommands';
import { UnreadMarks } from './unreadMarks';

const toggleSchema = () => z.object({ show: z.optional(z.boolean()) });

/** What a coder has read of an article: so that “nothing tagged” differs from “not read”. */
export function registerCoverage(services: Services): vscode.Disposable {
  const marks = new UnreadMarks(services);
  return vscode.Disposable.from(
    registerReadCommands(services),
    marks,
    // Resolves to whether they are shown now.
    registerCommand(services.log, 'sitrep.toggleUnread', toggleSchema, async ({ show = !marks.isOn }) => {
      if (show) {
        const { document } = await articleOf(services);
        await neededAnnotator(document.uri);
        marks.show();
      } else {
        marks.hide();
      }
      return show;
    }),
  );
}
