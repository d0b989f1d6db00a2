import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/model';
import type { SidecarEdit } from '../../core/annotation/edit';
import { SitrepError } from '../../core/problem';
import type { FileEdit } from '../../project/fileEdit';
import { UndoStack, type Apply, type Placed } from './undoStack';

/** An edit of an open article's sidecar, or of another file of the project. */
export type ProjectEdit = SidecarEdit | FileEdit;
/** How an edit reaches its file, and comes back as its inverse. */
export type ApplyEdit = Apply<vscode.Uri, ProjectEdit>;

/** This window's tagging actions, as inverse edits by id: Ctrl+Z stays the text's. */
export class History {
  private readonly stack = new UndoStack<vscode.Uri, ProjectEdit>();
  /** The annotation tagged last, for "repeat last tag". */
  lastTagged: Annotation | undefined;

  /**
   * Waits for an action and records its inverse, or its inverses in the order in which its edits were made. An undo
   * pressed while it is being written takes this action back, not the one before.
   */
  record(uri: vscode.Uri, action: Promise<SidecarEdit | readonly SidecarEdit[]>): Promise<void> {
    return this.stack.recordWhenDone(
      uri,
      action.then((inverses) => (isList(inverses) ? inverses : [inverses])),
    );
  }

  /** The same for an action in several files, as inverses in the order in which its edits were made. */
  recordAcross(action: Promise<readonly Placed<vscode.Uri, ProjectEdit>[]>): Promise<void> {
    return this.stack.recordAllWhenDone(action);
  }

  /** Articles have been renamed: undo and redo find them under their new names. */
  moved(whereNow: (uri: vscode.Uri) => vscode.Uri): Promise<void> {
    return this.stack.moved(whereNow);
  }

  /** Rejects with `history/empty`, and with the edit's error where the annotation has changed since. */
  async undo(apply: ApplyEdit): Promise<vscode.Uri> {
    const uri = await this.stack.undo(apply);
    if (uri) return uri;
    throw new SitrepError('history/empty', vscode.l10n.t('There is no tagging action to undo in this window.'));
  }

  async redo(apply: ApplyEdit): Promise<vscode.Uri> {
    const uri = await this.stack.redo(apply);
    if (uri) return uri;
    throw new SitrepError('history/empty', vscode.l10n.t('There is no tagging action to redo in this window.'));
  }
}

const isList = (inverses: SidecarEdit | readonly SidecarEdit[]): inverses is readonly SidecarEdit[] =>
  Array.isArray(inverses);
