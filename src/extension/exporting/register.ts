import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { DATASET_FORMATS, type DatasetFormat } from '../../core/dataset/formats';
import { SitrepError } from '../../core/problem';
import { wholeFiles } from '../../project/datasetTarget';
import { exportProject, type ExportOptions, type ExportResult } from '../../project/exportProject';
import type { Project } from '../../project/project';
import { inBackground, registerCommand, uriSchema } from '../shared/commands';
import { plainMessage } from '../shared/markdown';
import { projectToUse } from '../shared/projectToUse';
import type { Services } from '../shared/services';
import { settings } from '../shared/settings';
import { askFormat, askTarget } from './askExport';
import { askOptions, keepChoices, lastChoices } from './askOptions';
import { DatasetFolder } from './datasetFolder';
import { LastTarget } from './lastTarget';
import { tellResult } from './tellResult';

/** `uri`: a file of the project to export, where there are several. What is absent is asked for. */
const argumentSchema = () =>
  z.object({
    uri: z.optional(uriSchema()),
    format: z.optional(z.enum(DATASET_FORMATS)),
    target: z.optional(uriSchema()),
    options: z.optional(
      z.object({
        redactPersons: z.optional(z.boolean()),
        rule: z.optional(z.enum(['acled', 'ucdp'])),
        hxl: z.optional(z.boolean()),
        actorNumbers: z.optional(z.boolean()),
        hardNegatives: z.optional(z.boolean()),
      }),
    ),
  });

const FORMAT_KEY = 'sitrep.exportFormat';

const lastFormat = (memory: vscode.Memento): DatasetFormat | undefined =>
  DATASET_FORMATS.find((format) => format === memory.get<string>(FORMAT_KEY));

/** The command that exports a dataset; resolves to what was written, or to undefined when it is left or cancelled. */
export function registerExport(services: Services): vscode.Disposable {
  const lastTarget = new LastTarget(services.memory);
  return registerCommand(services.log, 'sitrep.exportDataset', argumentSchema, async (argument) => {
    const chosen = argument.uri ? await services.projects.of(argument.uri) : await projectToUse(services);
    if (!chosen) return undefined;
    const { project, root } = chosen;
    const isAsked = !argument.format || !argument.target;
    const format = argument.format ?? (await askFormat(lastFormat(services.memory)));
    const before = lastChoices(services.memory, settings.redactPersons(root));
    const asked = format && isAsked && !argument.options ? await askOptions(format, before) : argument.options;
    if (!format || (isAsked && !asked)) return undefined;
    const folder = argument.target ?? (await askTarget(root, format, lastTarget.of(root)));
    if (!folder) return undefined;
    const redactPersons = asked?.redactPersons ?? settings.redactPersons(root);
    const opened = await DatasetFolder.open(folder, root);
    const target = wholeFiles(opened);
    const { rule, hxl, actorNumbers, hardNegatives }: NonNullable<typeof argument.options> = asked ?? {};
    const formatOptions = { hxl, actorNumbers, hardNegatives };
    const options = {
      format,
      target,
      inside: opened.inside,
      version: services.version,
      redactPersons,
      rule,
      formatOptions,
    };
    const result = await withProgress(project, options);
    if (!result) return undefined;
    if (isAsked) {
      await lastTarget.keep(root, folder);
      await services.memory.update(FORMAT_KEY, format);
      if (!argument.options) await keepChoices(services.memory, { ...before, ...asked, redactPersons });
      // The message stays until it is closed; the command is done before.
      inBackground(services.log, 'telling of the export', tellResult(result, folder, redactPersons));
    }
    return result;
  });
}

/** Undefined when the person cancels: nothing is written then. */
async function withProgress(project: Project, options: ExportOptions): Promise<ExportResult | undefined> {
  const title = vscode.l10n.t('Exporting the dataset');
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, cancellable: true, title }, async (shown, cancel) => {
    let reported = 0;
    try {
      return await exportProject(project, {
        ...options,
        cancel,
        progress: (done, of, file) => {
          // Percent of the whole; told once for each, not for each article.
          const percent = Math.floor((100 * done) / Math.max(1, of));
          if (percent === reported && done > 0) return;
          shown.report({ increment: percent - reported, message: plainMessage(`${done + 1}/${of} ${file}`) });
          reported = percent;
        },
      });
    } catch (error) {
      if (SitrepError.is(error) && error.code === 'cancelled') return undefined;
      throw error;
    }
  });
}
