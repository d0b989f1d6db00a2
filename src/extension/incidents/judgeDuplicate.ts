import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { slugSchema } from '../../core/annotation/model';
import type { Incident } from '../../core/incident/model';
import { SitrepError } from '../../core/problem';
import { changeIncidents } from '../../project/changeIncidents';
import { registerCommand, uriSchema } from '../shared/commands';
import { withProgress } from '../shared/longWork';
import { icon, pick } from '../shared/pick';
import { projectWithIncident } from '../shared/projectToUse';
import type { Services } from '../shared/services';
import type { Where } from './carryOut';
import { duplicateInWords } from './duplicateWords';
import { mustExist } from './mustExist';

const VERDICTS = ['not', 'possible'] as const;

/** What is absent is asked for: a pair of those that may be one, then what a person says of it. */
const schema = () =>
  z.object({
    uri: z.optional(uriSchema()),
    incident: z.optional(slugSchema),
    other: z.optional(slugSchema),
    verdict: z.optional(z.enum(VERDICTS)),
  });

interface Pair {
  readonly incident: string;
  readonly other: string;
}

/** Says of two incidents that they are two, or may be one, and writes it down in their files. Resolves to what was said. */
export const registerJudgeDuplicate = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.judgeDuplicate', schema, async ({ uri, incident, other, verdict }) => {
    const where = uri ? await services.projects.of(uri) : await projectWithIncident(services, incident);
    if (!where) return undefined;
    const pair =
      incident !== undefined && other !== undefined ? { incident, other } : await pickPair(services, where, incident);
    if (!pair) return undefined;
    await mustExist(where.project, pair.incident);
    const said = verdict ?? (await pickVerdict());
    if (said === undefined) return undefined;
    if (said === 'merge') {
      const argument = {
        uri: vscode.Uri.joinPath(where.root, '_'),
        from: pair.other,
        into: pair.incident,
        preview: true,
      };
      return vscode.commands.executeCommand('sitrep.mergeIncidents', argument);
    }
    const change = { kind: 'judge', from: pair.incident, into: pair.other, verdict: said } as const;
    await services.history.recordAcross(
      changeIncidents(where.project, change).then((done) =>
        done.map(({ path, edit }) => ({ where: vscode.Uri.joinPath(where.root, ...path.split('/')), edit })),
      ),
    );
    return { ...pair, verdict: said };
  });

/** The pairs that may be one, each once. Rejects with `duplicates/none` where there are none. */
async function pickPair(
  { incidentStates }: Services,
  { project, root }: Where,
  only: string | undefined,
): Promise<Pair | undefined> {
  const title = vscode.l10n.t('Possible duplicates');
  const states = await withProgress(title, () => incidentStates.today(root));
  const { incidents } = await project.incidents.load();
  const pairs = [...states].flatMap(([incident, { duplicates }]) =>
    duplicates
      .filter(({ key }) => (only === undefined ? isFirst(incident, key, incidents) : incident === only))
      .map((duplicate) => ({ incident, other: duplicate.key, why: duplicateInWords(duplicate) })),
  );
  if (pairs.length === 0) {
    throw new SitrepError('duplicates/none', vscode.l10n.t('No two incidents look like one.'));
  }
  const titleOf = (id: string): string => incidents.find((one) => one.id === id)?.title ?? id;
  return pick(
    pairs.map(({ incident, other, why }) => ({
      label: `${titleOf(incident)} ↔ ${titleOf(other)}`,
      description: why,
      detail: `${incident} ↔ ${other}`,
      value: { incident, other },
    })),
    { title, placeHolder: vscode.l10n.t('Which two do you want to say something of? Nothing is merged by itself') },
  );
}

/** Of two with files each pair is told once, from the first; of one without a file always from the other. */
function isFirst(id: string, other: string, incidents: readonly Incident[]): boolean {
  const has = (wanted: string): boolean => incidents.some((incident) => incident.id === wanted);
  return has(id) && (id < other || !has(other));
}

const pickVerdict = (): Promise<(typeof VERDICTS)[number] | 'merge' | undefined> =>
  pick(
    [
      { label: vscode.l10n.t('They are one: merge them …'), iconPath: icon('merge'), value: 'merge' as const },
      { label: vscode.l10n.t('They are two'), iconPath: icon('split-horizontal'), value: 'not' as const },
      {
        label: vscode.l10n.t('They may be one: write it down'),
        iconPath: icon('question'),
        value: 'possible' as const,
      },
    ],
    { title: vscode.l10n.t('Possible duplicates') },
  );
