import * as vscode from 'vscode';
import type { LongWork } from '../../project/loadAll';
import { visibleText } from './markdown';

/** Shows how far long work is, and lets it be stopped. */
export function withProgress<T>(title: string, run: (work: LongWork) => Promise<T>): Promise<T> {
  return Promise.resolve(
    vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, cancellable: true, title },
      (progress, cancel) => {
        let before = 0;
        return run({
          cancel,
          progress: (done, of, file) => {
            progress.report({ message: visibleText(file), increment: ((done - before) / Math.max(1, of)) * 100 });
            before = done;
          },
        });
      },
    ),
  );
}
