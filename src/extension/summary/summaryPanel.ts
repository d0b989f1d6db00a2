import * as vscode from 'vscode';
import type { Rule } from '../../core/incident/analysis';
import type { IncidentAnalyses } from '../../core/incident/incidentAnalyses';
import type { IncidentSummary } from '../../core/incident/summary';
import type { ChartKind } from '../../core/report/charts/charts';
import type { Drawing } from '../../core/report/charts/drawing';
import { localeFor } from '../../core/report/wordsFor';
import { SitrepError } from '../../core/problem';
import { incidentPath } from '../../project/paths';
import {
  PROTOCOL_VERSION,
  readPageMessage,
  shownIncident,
  stateMessage,
  type HostMessage,
  type PageMessage,
  type PictureFormat,
  type ShownIncident,
} from '../../webview/protocol';
import { inBackground } from '../shared/commands';
import { plainMessage } from '../shared/markdown';
import type { Services } from '../shared/services';
import { Debounce } from '../shared/debounce';
import { landText } from './landFile';
import { pageHtml, pageOptions } from './pageHtml';
import { PagePainter } from './pagePainter';
import type { PanelMemory } from './panelMemory';
import { saveChartPng, saveChartSvg, saveReport } from './saveSummary';
import { showBeside } from './showBeside';
import { SummarySource } from './summarySource';
import type { Where } from './toldIncident';

/** One project's summary page: it is told the state, and asks for words and files to be shown. */
export class SummaryPanel {
  private source: SummarySource;
  private readonly soon = new Debounce(() => this.tellInBackground());
  private readonly life = new vscode.CancellationTokenSource();
  private readonly listening: vscode.Disposable;
  private readonly painter: PagePainter;
  /** Whether the page has loaded: a hidden one is unloaded, and asks anew when it is shown again. */
  private isReady = false;
  private isTelling = false;
  private tellAgain = false;
  /** What the page is to show when it is told next. */
  private wanted: string | undefined;
  /** Key of what the page shows, as far as is known. */
  private shown: string | undefined;
  /** What the page was told last. */
  private told: { readonly analyses: IncidentAnalyses; readonly summaries: readonly IncidentSummary[] } | undefined;

  constructor(
    private readonly services: Services,
    private readonly panel: vscode.WebviewPanel,
    readonly root: vscode.Uri,
    private readonly memory: PanelMemory,
    closed: () => void,
  ) {
    const { extensionUri, projects } = services;
    this.source = this.newSource();
    this.painter = new PagePainter(panel.webview);
    this.listening = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((data: unknown) => this.receive(data)),
      panel.onDidChangeViewState(() => {
        if (panel.visible) return;
        this.isReady = false;
        this.painter.giveUp();
      }),
      panel.onDidDispose(() => {
        this.dispose();
        closed();
      }),
      services.incidentStates.onDidChange((changed) => {
        if (changed === root.toString()) this.tellStandingInBackground();
      }),
      projects.onDidReload(() => {
        this.source.dispose();
        this.source = this.newSource();
        this.soon.ask();
      }),
    );
    panel.webview.options = pageOptions(extensionUri);
    panel.webview.html = pageHtml(panel.webview, extensionUri, panel.title);
  }

  /** Has the page show an incident, by its key; without one it shows what it did. */
  select(key: string | undefined): void {
    if (key === undefined) return;
    this.wanted = key;
    this.soon.ask();
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** Lets go of everything but the page itself, which VS Code keeps over a reload of the window. */
  dispose(): void {
    this.life.cancel();
    this.painter.giveUp();
    this.life.dispose();
    this.soon.dispose();
    this.listening.dispose();
    this.source.dispose();
  }

  private newSource(): SummarySource {
    return new SummarySource(this.services, this.services.projects.at(this.root), () => this.soon.ask());
  }

  private receive(data: unknown): void {
    const message = readPageMessage(data);
    if (message) inBackground(this.services.log, `summary page: ${message.type}`, this.answer(message));
  }

  private async answer(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        return this.tell();
      case 'selectIncident':
        this.shown = message.incident;
        // At once: a reload of the window does not wait for what the page is still to be told.
        await Promise.all([this.memory.keep(this.root, { selected: message.incident }), this.tellShown()]);
        return;
      case 'chooseRule':
        return this.memory.keep(this.root, { rule: message.rule });
      case 'open':
        return this.orSay(() => this.openArticle(message.file, message.id));
      case 'decide':
        return this.orSay(() => this.decide(message.file, message.id));
      case 'openIncident':
        return this.orSay(() => this.openIncident(message.incident));
      case 'wantLand':
        return this.tellLand();
      case 'copySummary':
        return this.orSay(() => this.copySummary(message.incident));
      case 'saveReport':
        return this.orSay(() => saveReport(this.services, this.where(), message.incident, undefined, this.ofPage()));
      case 'saveChart':
        return this.orSay(() => this.saveChart(message.incident, message.chart, message.format));
      case 'painted':
        this.painter.take(message.request, message.png);
        return;
    }
  }

  private async openArticle(file: string, id: string | undefined): Promise<void> {
    const uri = this.uriOfKnown(file);
    await showBeside(uri, this.panel.viewColumn);
    // By its public name: features do not call each other.
    await vscode.commands.executeCommand('sitrep.openArticle', { uri, ...(id !== undefined && { id }) });
  }

  private async decide(file: string, id: string): Promise<void> {
    await vscode.commands.executeCommand('sitrep.decide', { uri: this.uriOfKnown(file), id });
  }

  private async openIncident(id: string): Promise<void> {
    if (!(await this.source.hasIncidentFile(id))) {
      throw new SitrepError('incident/unknown', vscode.l10n.t('There is no incident “{0}” any more.', id));
    }
    await showBeside(this.uriOf(incidentPath(id)), this.panel.viewColumn);
  }

  private async tellLand(): Promise<void> {
    const land = await landText(this.services.extensionUri);
    const message: HostMessage = { version: PROTOCOL_VERSION, type: 'land', land };
    await this.panel.webview.postMessage(message);
  }

  private async copySummary(incident: string): Promise<void> {
    await vscode.commands.executeCommand('sitrep.copySummary', { uri: this.root, incident, ...this.ofPage() });
  }

  private saveChart(incident: string, chart: ChartKind, format: PictureFormat): Promise<unknown> {
    const { services } = this;
    if (format === 'svg') return saveChartSvg(services, this.where(), incident, chart, undefined, this.ofPage());
    const page = {
      paint: (drawing: Drawing) => this.painter.paint(drawing),
      isClosed: () => this.life.token.isCancellationRequested,
    };
    return saveChartPng(services, this.where(), incident, chart, page, this.ofPage());
  }

  /** What leaves the page follows the rule that its reader chose on it. */
  private ofPage(): { readonly rule?: Rule } {
    const rule = this.memory.rule(this.root);
    return rule === undefined ? {} : { rule };
  }

  private where(): Where {
    return { project: this.services.projects.at(this.root).project, root: this.root };
  }

  /** Throws `summary/unknown-article`: a page may name anything. */
  private uriOfKnown(file: string): vscode.Uri {
    if (this.source.knows(file)) return this.uriOf(file);
    throw new SitrepError('summary/unknown-article', `The project has no article ${file}.`);
  }

  private uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, ...path.split('/'));
  }

  /** The page shows no errors of its own: the window does. */
  private async orSay(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      inBackground(
        this.services.log,
        'saying what failed',
        Promise.resolve(
          vscode.window.showErrorMessage(plainMessage(error instanceof Error ? error.message : String(error))),
        ),
      );
      throw error;
    }
  }

  private tellInBackground(): void {
    inBackground(this.services.log, 'updating the summary', this.tell());
  }

  /** Tells the page the state. A change meanwhile makes it tell again, so that the last word is today's. */
  private async tell(): Promise<void> {
    this.tellAgain = true;
    if (this.isTelling) return;
    this.isTelling = true;
    try {
      while (this.tellAgain && this.isReady) {
        this.tellAgain = false;
        await this.tellOnce();
      }
    } catch (error) {
      if (!(SitrepError.is(error) && error.code === 'cancelled')) throw error;
    } finally {
      this.isTelling = false;
    }
  }

  private async tellOnce(): Promise<void> {
    const { token } = this.life;
    const read = await this.source.read(token);
    const rule = await this.source.rule();
    if (token.isCancellationRequested || !this.isReady) return;
    const { wanted } = this;
    this.wanted = undefined;
    const summaries = read.summaries();
    const selected = summaries.some(({ key }) => key === wanted) ? wanted : undefined;
    if (selected !== undefined) await this.memory.keep(this.root, { selected });
    this.shown = selected ?? this.shown;
    this.told = { analyses: read, summaries };
    const [shown, chosenRule] = [this.shownIncident(), this.memory.rule(this.root)];
    await this.post(
      stateMessage(summaries, localeFor(vscode.env.language), selected, {
        rule,
        ...(chosenRule && { chosenRule }),
        ...(shown && { shown }),
      }),
    );
    await this.tellStanding();
  }

  /** The one incident that is shown: to analyse all would cost the square of each one's claims. */
  private shownIncident(): ShownIncident | undefined {
    const { shown: key, told } = this;
    if (key === undefined || told === undefined) return undefined;
    return shownIncident(told.summaries, key, told.analyses.wholeOf(key));
  }

  private async tellShown(): Promise<void> {
    const shown = this.shownIncident();
    if (shown && this.isReady) await this.post({ version: PROTOCOL_VERSION, type: 'shown', shown });
  }

  private tellStandingInBackground(): void {
    inBackground(this.services.log, 'telling how incidents stand', this.tellStanding());
  }

  /** What is known by now; what is out of date is worked out once things are quiet, and told then. */
  private async tellStanding(): Promise<void> {
    const states = this.services.incidentStates.of(this.root);
    if (!states || !this.isReady) return;
    const standing = [...states].map(([key, { contradictions, undecided: pending }]) => ({
      key,
      contradictions,
      pending,
    }));
    await this.post({ version: PROTOCOL_VERSION, type: 'standing', standing });
  }

  private async post(message: HostMessage): Promise<void> {
    await this.panel.webview.postMessage(message);
  }
}
