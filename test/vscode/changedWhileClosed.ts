import * as vscode from 'vscode';
import { makeSelector, type Selector } from '../../src/core/anchor/selector';
import { sidecarSchema } from '../../src/core/annotation/model';
import { writeYaml } from '../../src/core/yaml/write';
import { digestOfText, webCryptoDigest } from '../../src/project/digest';
import { workspaceUri } from '../harness/insideVsCode';
import { eventually, openArticle, type OpenArticle } from './fixture';

/** A report as it was tagged. */
export const REPORT = [
  'Raid on Dori',
  '',
  'Fighters of JNIM entered Dori at dawn on Tuesday. At least 12 soldiers were killed, the army said.',
  '',
  'The govenor of the region spoke of a cowardly attack. Markets reopened on Thursday.',
  '',
].join('\n');
/** A typo corrected, a figure changed, a sentence deleted, a paragraph put above. */
export const TODAY = `Corrected on Friday.\n\n${REPORT}`
  .replace('govenor', 'governor')
  .replace('12 soldiers', '21 soldiers')
  .replace(' Markets reopened on Thursday.', '');

const IDS = { jnim: 'a000000001', claim: 'a000000002', governor: 'a000000003', markets: 'a000000004' } as const;

/** The sidecar of the report as it was tagged. */
async function sidecarOf(file: string): Promise<string> {
  const tagged = (id: string, words: string): Omit<Selector, 'fragments'> & { readonly id: string } => {
    const at = REPORT.indexOf(words);
    return { id, ...makeSelector(REPORT, at, at + words.length) };
  };
  const claim = { harm: 'killed', count: { stated: 12, qualifier: 'at_least', lower: 12 }, epistemic: 'claimed' };
  const annotations = [
    { type: 'actor', actor: 'jnim', ...tagged(IDS.jnim, 'JNIM') },
    { type: 'casualty', claim, ...tagged(IDS.claim, 'At least 12 soldiers were killed') },
    { type: 'actor', ...tagged(IDS.governor, 'The govenor') },
    { type: 'actor', ...tagged(IDS.markets, 'Markets reopened on Thursday') },
  ];
  const sha256 = await digestOfText(REPORT, webCryptoDigest);
  return writeYaml(sidecarSchema.parse({ sitrep: 1, article: { file, sha256 }, annotations }), sidecarSchema);
}

interface Changed {
  readonly article: OpenArticle;
  readonly ids: typeof IDS;
}

let made = 0;

/** An article that was seen as it was tagged, and is another text when it is next opened. */
export async function changedWhileClosed(today = TODAY): Promise<Changed> {
  const stamp = `${(made += 1)}-${Date.now().toString(36)}`;
  const withSidecar = async (name: string, text: string): Promise<OpenArticle> => {
    const uri = vscode.Uri.joinPath(workspaceUri(), `${name}.sitrep.yaml`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(await sidecarOf(name)));
    const article = await openArticle(text, name);
    await eventually(
      () => article.marked(),
      (marks) => marks.length === 4,
    );
    return article;
  };
  await withSidecar(`seen-${stamp}.txt`, REPORT);
  return { article: await withSidecar(`changed-${stamp}.txt`, today), ids: IDS };
}

export async function stateOf(article: OpenArticle, id: string): Promise<string | undefined> {
  return (await article.marked()).find((one) => one.id === id)?.state;
}

/** What the Problems panel says of marks. */
export function notes(article: OpenArticle): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(article.uri)
    .filter(({ code }) => typeof code === 'string' && code.startsWith('anchor/'));
}
