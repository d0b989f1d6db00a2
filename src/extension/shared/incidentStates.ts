import * as vscode from 'vscode';
import type { Gathering } from '../../core/incident/gather';
import { incidentStates, type IncidentState } from '../../core/incident/incidentStates';
import { SitrepError } from '../../core/problem';
import type { Project } from '../../project/project';
import { inTurns } from '../../project/slices';
import { inBackground } from './commands';
import { Debounce } from './debounce';
import type { Projects } from './projects';
import { Readings } from './readings';

export type StatesById = ReadonlyMap<string, IncidentState>;

/**
 * How the incidents of this window's projects stand. Nothing is read before someone asks, and what has changed is worked
 * out again only when someone asks again: in the background, in turns, once things are quiet.
 */
export class IncidentStates implements vscode.Disposable {
  private readonly byRoot = new Map<string, StatesOfProject>();
  private readonly changes = new vscode.EventEmitter<string>();
  /** The project, by its folder's address, whose incidents stand otherwise than was told. */
  readonly onDidChange = this.changes.event;
  private readonly listening: vscode.Disposable;

  constructor(
    private readonly projects: Projects,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.listening = vscode.Disposable.from(
      projects.onDidChange(({ root, change }) =>
        this.byRoot.get(root.toString())?.touch('article' in change ? change.article : undefined),
      ),
      projects.onDidReload(() => this.forget()),
    );
  }

  /** What is known by now; undefined before the first time. What is out of date is worked out, and told of then. */
  of(root: vscode.Uri): StatesById | undefined {
    return this.at(root).ask();
  }

  /** The same, waited for. */
  async today(root: vscode.Uri): Promise<StatesById> {
    return this.at(root).today();
  }

  /** What they are worked out from, as it is today; without where words stand. Undefined where it could not be read. */
  async gathering(root: vscode.Uri): Promise<Gathering | undefined> {
    const states = this.at(root);
    await states.today();
    return states.gathered;
  }

  private at(root: vscode.Uri): StatesOfProject {
    const key = root.toString();
    const known = this.byRoot.get(key);
    if (known) return known;
    const { project } = this.projects.at(root);
    const made = new StatesOfProject(project, this.log, () => this.changes.fire(key));
    this.byRoot.set(key, made);
    return made;
  }

  private forget(): void {
    for (const states of this.byRoot.values()) states.dispose();
    this.byRoot.clear();
  }

  dispose(): void {
    this.forget();
    this.listening.dispose();
    this.changes.dispose();
  }
}

class StatesOfProject {
  private readonly readings: Readings;
  private readonly life = new vscode.CancellationTokenSource();
  private readonly soon: Debounce;
  private known: StatesById | undefined;
  gathered: Gathering | undefined;
  private isStale = true;
  private working: Promise<void> | undefined;

  constructor(
    private readonly project: Project,
    log: vscode.LogOutputChannel,
    private readonly changed: () => void,
  ) {
    // Where words stand has no part in how an incident does, so no article is read.
    const nowhere = { states: () => new Map() };
    this.readings = new Readings(project, nowhere, (article, error) =>
      log.warn(`left out of the states of incidents: ${article}`, String(error)),
    );
    this.soon = new Debounce(() => inBackground(log, 'working out how incidents stand', this.work()));
  }

  /** An article's sidecar has changed; without one, the codebook or the incidents. */
  touch(article: string | undefined): void {
    if (article !== undefined) this.readings.touch(article);
    this.isStale = true;
  }

  ask(): StatesById | undefined {
    if (this.isStale) this.soon.ask();
    return this.known;
  }

  async today(): Promise<StatesById> {
    while (this.isStale || this.known === undefined) await this.work();
    return this.known;
  }

  /** One at a time; what changes meanwhile is worked out when someone asks again. */
  private work(): Promise<void> {
    this.working ??= this.workOnce().finally(() => (this.working = undefined));
    return this.working;
  }

  private async workOnce(): Promise<void> {
    const { token } = this.life;
    this.isStale = false;
    try {
      const articles = await this.readings.update(token);
      const codebook = await this.project.codebook.load();
      const { incidents } = await this.project.incidents.load();
      this.gathered = { articles, incidents, codebook };
      this.known = await inTurns(incidentStates(this.gathered));
    } catch (error) {
      this.isStale = true;
      if (!SitrepError.is(error, 'cancelled')) throw error;
      this.known ??= new Map();
      this.isStale = false;
    }
    if (!token.isCancellationRequested) this.changed();
  }

  dispose(): void {
    this.life.cancel();
    this.life.dispose();
    this.soon.dispose();
  }
}
