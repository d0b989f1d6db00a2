import * as vscode from 'vscode';
import { readLink } from '../../core/annotation/links';
import { EMPTY_CODEBOOK } from '../../core/codebook/model';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import type { Project } from '../../project/project';
import type { ArticleSession } from '../shared/articleSession';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import { ARTICLE_SELECTOR, mayBeArticle } from '../shared/articles';
import type { Revision } from '../shared/revisions';
import type { Services } from '../shared/services';
import { hoverText, type HoverContext } from './hoverText';
import { LinkTargets, type LinkTarget } from './linkTargets';

/** More nested annotations than anyone reads in one hover. */
const MOST = 6;

/** Tells what the annotations under the mouse say, the innermost first. */
export function registerHover({ articles, revisions, projects, incidentStates }: Services): vscode.Disposable {
  const links = new LinkTargets(projects);
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      const isRevision = !mayBeArticle(document);
      const session = isRevision ? await revisions.of(document) : await articles.of(document);
      const here = session ? under(session, position).slice(0, MOST) : [];
      const innermost = here[0];
      if (!session || !innermost) return undefined;
      const { file } = session;
      const article = file?.path ?? document.uri.path;
      const [{ codebook, incidents }, targets] = await Promise.all([
        registersOf(file?.project),
        targetsOf(session, here, links),
      ]);
      if (token.isCancellationRequested) return undefined;
      const isOfIncident = here.some(({ annotation }) => (annotation.incident ?? []).length > 0);
      // How incidents stand today says nothing of another revision.
      const states = isOfIncident && file && !isRevision ? incidentStates.of(file.root) : undefined;
      const words = wordsFor(localeFor(vscode.env.language));
      const contents = here.map((placed) => {
        const own = incidents.filter(({ id }) => placed.annotation.incident?.includes(id));
        const wordsAt = (range: vscode.Range): string => document.getText(range);
        return hoverText(placed, {
          codebook,
          incidents: own,
          words,
          uri: document.uri,
          targets,
          states,
          article,
          wordsAt,
          isReadOnly: isRevision,
        });
      });
      return new vscode.Hover(contents, innermost.range);
    },
  };
  return vscode.Disposable.from(links, vscode.languages.registerHoverProvider(ARTICLE_SELECTOR, provider));
}

/** Names are today's, also for another revision: ids do not change. */
async function registersOf(project: Project | undefined): Promise<Pick<HoverContext, 'codebook' | 'incidents'>> {
  if (!project) return { codebook: EMPTY_CODEBOOK, incidents: [] };
  const [codebook, { incidents }] = await Promise.all([project.codebook.load(), project.incidents.load()]);
  return { codebook, incidents };
}

/** Those that hold the character; else those that end just before it or stood there, where the badges stand. */
function under(session: ArticleSession | Revision, position: vscode.Position): readonly PlacedAnnotation[] {
  const touching = session.at(position);
  const holding = touching.filter(({ range }) => position.isBefore(range.end));
  const lost = session
    .needing()
    .filter(({ state, start, range }) => state === 'orphaned' && start > 0 && range.start.isEqual(position));
  return [...(holding.length > 0 ? holding : touching), ...lost];
}

/** The annotations these link to: this article's are at hand, and only others are looked for in their files. */
async function targetsOf(
  session: ArticleSession | Revision,
  here: readonly PlacedAnnotation[],
  links: LinkTargets,
): Promise<ReadonlyMap<string, LinkTarget>> {
  const ids = new Set(
    here.flatMap(({ annotation }) => (annotation.links ?? []).flatMap((one) => readLink(one)?.to ?? [])),
  );
  const targets = new Map<string, LinkTarget>();
  for (const id of ids) {
    const own = session.find(id);
    const { file } = session;
    const target = own
      ? { annotation: own.annotation, article: file?.path ?? session.document.uri.path }
      : file && (await links.find(file.project, id));
    if (target) targets.set(id, target);
  }
  return targets;
}
