import * as vscode from 'vscode';
import { needsDecision } from '../../core/incident/pending';
import { ARTICLE_SELECTOR, mayBeArticle } from '../shared/articles';
import { plainLabel, shorten } from '../shared/markdown';
import { settings } from '../shared/settings';
import type { Services } from '../shared/services';
import { stateInWords } from '../shared/stateInWords';
import { lensesOf, type Lens } from './lensesOf';

/** UTF-16 units of a title: lenses stand side by side above a line. */
const LONGEST = 80;

/** A lens whose words are worked out when it comes into sight. */
class ClaimLens extends vscode.CodeLens {
  constructor(
    readonly uri: vscode.Uri,
    readonly root: vscode.Uri,
    readonly lens: Lens,
  ) {
    super(new vscode.Range(lens.line, 0, lens.line, 0));
  }
}

/** Says above the claims of an article what they belong to and what they wait for, where `sitrep.codeLens` is on. */
export function registerCodeLens(services: Services): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider<ClaimLens> = {
    onDidChangeCodeLenses: changes.event,
    async provideCodeLenses(document, token) {
      if (!mayBeArticle(document) || !settings.codeLens(document.uri)) return [];
      const session = await services.articles.of(document);
      if (token.isCancellationRequested) return [];
      // Where the words are gone, there is no line to stand above.
      const placed = session.placed().filter(({ state }) => state !== 'orphaned');
      const lined = placed.map(({ annotation, range }) => ({ annotation, line: range.start.line }));
      const ofIncident = placed.some(({ annotation }) => annotation.incident && needsDecision(annotation));
      const states = ofIncident ? services.incidentStates.of(session.file.root) : undefined;
      return lensesOf(lined, states).map((lens) => new ClaimLens(document.uri, session.file.root, lens));
    },
    async resolveCodeLens(lens) {
      lens.command = await commandOf(lens, services);
      return lens;
    },
  };
  return vscode.Disposable.from(
    changes,
    vscode.languages.registerCodeLensProvider(ARTICLE_SELECTOR, provider),
    services.articles.onDidChange(() => changes.fire()),
    services.incidentStates.onDidChange(() => changes.fire()),
    services.projects.onDidChange(({ change }) => {
      if (change.kind === 'incidents') changes.fire();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('sitrep.codeLens')) changes.fire();
    }),
  );
}

async function commandOf({ uri, root, lens }: ClaimLens, services: Services): Promise<vscode.Command> {
  const { about, ids } = lens;
  const [id = ''] = ids;
  switch (about.kind) {
    case 'incident': {
      const { incidents } = await services.projects.at(root).project.incidents.load();
      const filed = incidents.find((one) => one.id === about.incident);
      const title = filed?.title ?? vscode.l10n.t('{0} (no such incident)', about.incident);
      const state = services.incidentStates.of(root)?.get(about.incident);
      return {
        title: [plainLabel(shorten(title, LONGEST)), ...(state ? stateInWords(state) : [])].join(' · '),
        tooltip: vscode.l10n.t('Show the incident’s summary'),
        command: 'sitrep.showSummary',
        arguments: [{ uri: uri.toString(), ...(filed && { incident: about.incident }) }],
      };
    }
    case 'unassigned':
      return {
        title: vscode.l10n.t('not assigned: {0}', ids.length),
        tooltip: vscode.l10n.t('Assign these claims to an incident'),
        command: 'sitrep.assignIncident',
        arguments: [{ uri: uri.toString(), ids }],
      };
    case 'undecided':
      return {
        title: vscode.l10n.t('undecided: {0}', ids.length),
        tooltip: vscode.l10n.t('Decide what the first of these claims counts for'),
        command: 'sitrep.decide',
        arguments: [{ uri: uri.toString(), id }],
      };
  }
}
