import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { isSameLink, linkOf } from '../../core/annotation/links';
import { LINK_KINDS } from '../../core/annotation/values';
import { SitrepError } from '../../core/problem';
import { registerCommand, uriSchema } from '../shared/commands';
import { inWords } from '../shared/fields';
import { pick, type Row } from '../shared/pick';
import type { ProjectFileRef } from '../shared/projects';
import type { Services } from '../shared/services';
import { annotationOf } from '../shared/target';

/** `from` is the annotation that gets the link, `to` the id it points at, in any sidecar of the project. */
const schema = () =>
  z.object({
    uri: z.optional(uriSchema()),
    from: z.optional(z.string()),
    to: z.optional(z.string()),
    kind: z.optional(z.enum(LINK_KINDS)),
  });

export const registerLinkAnnotations = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.linkAnnotations', schema, async (argument) => {
    const { session, placed } = await annotationOf(services, { uri: argument.uri, id: argument.from });
    const from = placed.annotation;
    const title = vscode.l10n.t('Link “{0}”', from.exact.slice(0, 60));
    const kind =
      argument.kind ??
      (await pick(
        LINK_KINDS.map((value) => ({ label: inWords(value), value })),
        { title, placeHolder: vscode.l10n.t('How does it relate to the other annotation?') },
      ));
    if (!kind) return undefined;
    const offered = await annotationsOf(session.file);
    const to =
      argument.to ??
      (await pick(
        offered.filter((row) => row.value !== from.id),
        { title, placeHolder: inWords(kind) },
      ));
    if (!to) return undefined;
    if (to === from.id) throw new SitrepError('link/self', vscode.l10n.t('An annotation cannot be linked to itself.'));
    if (!offered.some((row) => row.value === to)) {
      throw new SitrepError('link/unknown', vscode.l10n.t('No annotation of this project has the id {0}.', to));
    }
    const link = linkOf(kind, to);
    if (from.links?.some((known) => isSameLink(known, link))) return from;
    // Added to the links that stand on disk: another window may have written one since this one read them.
    await services.history.record(session.document.uri, session.edit({ kind: 'link', id: from.id, link }));
    return session.find(from.id)?.annotation;
  });

/** Every annotation of the project, this article's first, claims and statements before the rest. */
async function annotationsOf(file: ProjectFileRef): Promise<Row<string>[]> {
  const { sidecars } = await file.project.paths();
  const own = `${file.path}.sitrep.yaml`;
  const rows: (Row<string> & { weight: number })[] = [];
  for (const path of [own, ...sidecars.filter((other) => other !== own)]) {
    const loaded = await file.project.sidecar(path.slice(0, -'.sitrep.yaml'.length));
    if (!loaded?.reading.ok) continue;
    for (const { id, type, exact } of loaded.reading.sidecar.annotations ?? []) {
      const weight = (path === own ? 0 : 2) + (type === 'casualty' || type === 'statement' ? 0 : 1);
      rows.push({
        label: exact,
        description: `${inWords(type)} · ${path.slice(0, -'.sitrep.yaml'.length)}`,
        value: id,
        weight,
      });
    }
  }
  return rows.sort((a, b) => a.weight - b.weight);
}
