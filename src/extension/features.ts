import type * as vscode from 'vscode';
import { registerArticleCommands } from './articles/register';
import { registerCodeActions } from './codeActions/register';
import { registerCodebook } from './codebook/register';
import { registerCodeLens } from './codeLens/register';
import { registerContextKeys } from './context/register';
import { registerCoverage } from './coverage/register';
import { registerExport } from './exporting/register';
import { registerHover } from './hover/register';
import { registerImport } from './importing/register';
import { registerIncidentCommands } from './incidents/register';
import { registerInlayHints } from './inlayHints/register';
import { registerMarks } from './marks/register';
import { registerMoving } from './moving/register';
import { registerNavigation } from './navigation/register';
import { registerOutline } from './outline/register';
import { registerProblems } from './problems/register';
import { registerReanchor } from './reanchor/register';
import { registerReview } from './review/register';
import { registerSetUpWorkspace } from './setUp/setUpWorkspace';
import { registerSidecarFiles } from './sidecarFiles/register';
import { registerStatusBar } from './statusBar/register';
import { registerSuggestions } from './suggestions/register';
import { registerSummary } from './summary/register';
import { registerTagging } from './tagging/register';
import { registerTree } from './tree/register';
import type { Services } from './shared/services';

/** Everything that a window offers, in the order in which it is registered. Features never import one another. */
export const FEATURES: readonly ((services: Services) => vscode.Disposable)[] = [
  registerContextKeys,
  registerSetUpWorkspace,
  registerTagging,
  registerReanchor,
  registerMoving,
  registerNavigation,
  registerArticleCommands,
  registerCoverage,
  registerIncidentCommands,
  registerSidecarFiles,
  registerProblems,
  registerTree,
  registerStatusBar,
  registerMarks,
  registerSuggestions,
  registerHover,
  registerCodeActions,
  registerOutline,
  registerCodebook,
  registerInlayHints,
  registerCodeLens,
  registerSummary,
  registerReview,
  registerExport,
  registerImport,
];
