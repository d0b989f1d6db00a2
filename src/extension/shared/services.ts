import type * as vscode from 'vscode';
import type { Articles } from './articles';
import type { ArticleSuggestions } from './articleSuggestions';
import type { CurrentIncident } from './currentIncident';
import type { History } from './history';
import type { IncidentStates } from './incidentStates';
import type { Mentions } from './mentions';
import type { Projects } from './projects';
import type { Revisions } from './revisions';
import type { WindowCopies } from './textCopies';

/** What every feature is given; made once, in the composition root. */
export interface Services {
  readonly extensionUri: vscode.Uri;
  /** Of Sitrep. */
  readonly version: string;
  readonly log: vscode.LogOutputChannel;
  readonly projects: Projects;
  readonly articles: Articles;
  readonly revisions: Revisions;
  readonly suggestions: ArticleSuggestions;
  readonly mentions: Mentions;
  readonly history: History;
  readonly currentIncident: CurrentIncident;
  readonly incidentStates: IncidentStates;
  /** State of this workspace that is no one else's business: current incident, last target of an export. */
  readonly memory: vscode.Memento;
  /** Undefined in a window without a workspace. */
  readonly copies?: WindowCopies | undefined;
}
