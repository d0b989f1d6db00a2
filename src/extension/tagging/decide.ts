import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { decisionSchema, type Annotation, type Claim, type Decision } from '../../core/annotation/model';
import { decisionFault, type DecisionFault } from '../../core/incident/decide/decisionFault';
import { SitrepError } from '../../core/problem';
import { annotatorName } from '../shared/annotator';
import { changeAsRead } from '../shared/changeAsRead';
import { registerCommand } from '../shared/commands';
import { shorten, visibleText } from '../shared/markdown';
import type { Services } from '../shared/services';
import { annotationOf, annotationTargetSchema } from '../shared/target';
import { today } from '../shared/today';
import { askDecision } from './askDecision';
import { changesBetween } from './changes';

/** A coder's reading of a claim; `null` withdraws it, and without one she is asked. */
const schema = () => z.extend(annotationTargetSchema(), { decision: z.optional(z.nullable(decisionSchema)) });

/** Resolves to the annotation; undefined where she left it open. */
export const registerDecide = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.decide', schema, async ({ decision, ...which }) => {
    const none = vscode.l10n.t('Put the cursor on a casualty claim first.');
    const { session, placed } = await annotationOf(services, which, 'casualty', none);
    const { annotation } = placed;
    if (annotation.type !== 'casualty') throw notAClaim(annotation);
    const given = decision === undefined ? await askDecision(services, session, annotation) : decision;
    if (given === undefined) return undefined;
    const fault = given === null ? undefined : decisionFault(given);
    if (fault) throw new SitrepError(`decide/${fault}`, faultInWords(fault));
    const stamped = given === null ? undefined : await stamp(session.document.uri, given);
    return changeAsRead(services, session, annotation.id, (now) => {
      // Somebody may have changed what she was asked about.
      if (now.type !== 'casualty' || keyOf(now.claim) !== keyOf(annotation.claim)) throw changedMeanwhile(annotation);
      const { decision: _before, ...claim } = now.claim;
      const after = { ...now, claim: stamped === undefined ? claim : { ...claim, decision: stamped } };
      const changes = changesBetween(now, after);
      return Object.keys(changes).length === 0 ? undefined : changes;
    });
  });

/** With who decides, and when, unless it says so itself. Keys stand in the order of the format. */
async function stamp(uri: vscode.Uri, decision: Decision): Promise<Decision> {
  const { harm, low, best, high, why } = decision;
  const by = decision.by ?? (await annotatorName(uri));
  const all = { harm, low, best, high, by, date: decision.date ?? today(), why };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function faultInWords(fault: DecisionFault): string {
  switch (fault) {
    case 'empty':
      return vscode.l10n.t('The decision says neither what befell them nor how many, so nothing was decided.');
    case 'order':
      return vscode.l10n.t('The figures have to be 0 ≤ low ≤ best ≤ high.');
    case 'none':
      return vscode.l10n.t('The decision says that nobody was harmed and yet gives a figure above 0.');
  }
}

const keyOf = (claim: Claim): string => JSON.stringify(claim);
const quote = ({ exact }: Annotation): string => shorten(visibleText(exact), 60);

const notAClaim = (annotation: Annotation): SitrepError =>
  new SitrepError(
    'decide/not-a-claim',
    vscode.l10n.t('“{0}” is no casualty claim: there is nothing to decide on it.', quote(annotation)),
  );

const changedMeanwhile = (annotation: Annotation): SitrepError =>
  new SitrepError(
    'decide/changed-since',
    vscode.l10n.t('“{0}” has changed meanwhile, so nothing was decided. Look at it again.', quote(annotation)),
  );
