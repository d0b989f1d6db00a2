import type * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { Marks } from './marks';

/** Marks the annotations in the editors of articles, of whatever revision, and in their overview rulers. */
export const registerMarks = ({ articles, revisions }: Services): vscode.Disposable => new Marks([articles, revisions]);
