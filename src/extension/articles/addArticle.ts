import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { articleSchema } from '../../core/annotation/model';
import { readDetails } from '../../core/article/details';
import { suggestId } from '../../core/codebook/slug';
import { SitrepError } from '../../core/problem';
import { decodeArticle } from '../../core/text/decode';
import { assertInside, isProjectPath, isSidecarPath } from '../../project/paths';
import type { Project } from '../../project/project';
import { registerCommand, uriSchema } from '../shared/commands';
import { editForm } from '../shared/fields';
import { icon, pick } from '../shared/pick';
import { projectToUse } from '../shared/projectToUse';
import type { Services } from '../shared/services';
import { detailFields, type ArticleDetails } from './detailFields';

/**
 * `text` or `source` (a file) gives the words; `file` the name to write, below the project folder; the rest goes into
 * the article block. Without arguments: from the clipboard or a file, with a form.
 */
const schema = () =>
  z.extend(z.partial(z.omit(articleSchema, { file: true, sha256: true, coding: true, original_sha256: true })), {
    text: z.optional(z.string()),
    source: z.optional(uriSchema()),
    file: z.optional(z.string()),
  });

export const registerAddArticle = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.addArticle', schema, async ({ text, source, file, ...given }) => {
    const chosen = await projectToUse(services);
    if (!chosen) return undefined;
    const { project, root } = chosen;
    const asked = text === undefined && source === undefined;
    const bytes = asked
      ? await askBytes()
      : source
        ? await vscode.workspace.fs.readFile(source)
        : new TextEncoder().encode(text);
    if (!bytes) return undefined;
    const decoded = decodeArticle(bytes);
    const from = source ? vscode.workspace.asRelativePath(source) : vscode.l10n.t('The text');
    if (!decoded.ok) throw new SitrepError(decoded.code, `${from}: ${decoded.message}`);
    if (decoded.text.trim() === '') throw new SitrepError('article/empty', vscode.l10n.t('There is no text to add.'));
    const guessed: ArticleDetails = { ...readDetails(decoded.text), retrieved: now(), ...given };
    const details = asked
      ? await editForm(vscode.l10n.t('Add article'), guessed, detailFields(), ({ headline }) => headline ?? '')
      : guessed;
    if (!details) return undefined;
    const path = file ?? (await freeName(project, details.headline ?? decoded.text.slice(0, 60)));
    if (isSidecarPath(path)) {
      throw new SitrepError(
        'article/sidecar-name',
        vscode.l10n.t('{0} is the name of a sidecar. Choose another.', path),
      );
    }
    if (isProjectPath(path))
      throw new SitrepError('article/in-project-folder', vscode.l10n.t('An article cannot stand below .sitrep.'));
    // A sidecar left without its article describes another text.
    assertInside(path);
    const isTaken = (await project.sidecar(path)) !== undefined;
    if (isTaken || !(await project.writer.create(path, decoded.text))) {
      throw new SitrepError('article/exists', vscode.l10n.t('There is already a file {0}. Choose another name.', path));
    }
    const original_sha256 = await project.digestOfBytes(bytes);
    const sha256 = await project.digestOf(decoded.text);
    await project.editSidecar(path, { kind: 'setArticle', changes: { ...details, original_sha256 } }, () =>
      Promise.resolve({ file: path, sha256 }),
    );
    const uri = vscode.Uri.joinPath(root, ...path.split('/'));
    await vscode.window.showTextDocument(uri);
    return uri;
  });

/** The words to add, as bytes: what came is what is hashed. */
async function askBytes(): Promise<Uint8Array | undefined> {
  const from = await pick<'clipboard' | 'file'>(
    [
      { iconPath: icon('clippy'), label: vscode.l10n.t('From the clipboard'), value: 'clipboard' },
      { iconPath: icon('file'), label: vscode.l10n.t('From a file …'), value: 'file' },
    ],
    { title: vscode.l10n.t('Add article') },
  );
  if (from === 'clipboard') return new TextEncoder().encode(await vscode.env.clipboard.readText());
  if (from !== 'file') return undefined;
  const [uri] =
    (await vscode.window.showOpenDialog({ title: vscode.l10n.t('Add article from a plain-text file') })) ?? [];
  return uri && vscode.workspace.fs.readFile(uri);
}

async function freeName(project: Project, headline: string): Promise<string> {
  const { articles, sidecars } = await project.paths();
  const taken = new Set(
    [...articles, ...sidecars.map((path) => path.slice(0, -'.sitrep.yaml'.length))].map((path) =>
      path.replace(/\.txt$/, ''),
    ),
  );
  return `${suggestId(headline.slice(0, 60), taken)}.txt`;
}

/** Local time to the minute, as the formats write a date with a time. */
function now(): string {
  const date = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
