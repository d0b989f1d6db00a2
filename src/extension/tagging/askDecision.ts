import * as vscode from 'vscode';
import type { CasualtyAnnotation, Decision } from '../../core/annotation/model';
import { DecisionEffects, effectInWords } from '../../core/incident/decide/decisionEffect';
import { asksFigures, decisionPoints, givenFigures, type Figures } from '../../core/incident/decide/decisionPoints';
import { readFigures, writeFigures } from '../../core/incident/decide/typedFigures';
import type { Gathering } from '../../core/incident/gather';
import { claimantInWords } from '../../core/incident/readingInWords';
import { decisionInWords, figureInWords } from '../../core/incident/words';
import { localeFor, reportWordsFor, wordsFor } from '../../core/report/wordsFor';
import type { DecisionHarm } from '../../core/report/words';
import type { ArticleSession } from '../shared/articleSession';
import { askText, BACK, type Said } from '../shared/askText';
import { shorten, visibleText } from '../shared/markdown';
import { icon, pick, separator, type PickItem } from '../shared/pick';
import type { Services } from '../shared/services';

type Choice =
  | { readonly kind: 'decide'; readonly harm?: DecisionHarm | undefined }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'leave' };

const QUOTE_UNITS = 60;

/**
 * Asks what a coder decides on a claim: only what its words leave open, each step with what follows for the dead. Null where
 * she withdraws a decision, undefined where she leaves.
 */
export async function askDecision(
  services: Services,
  session: ArticleSession,
  annotation: CasualtyAnnotation,
): Promise<Decision | null | undefined> {
  const { claim } = annotation;
  const codebook = await session.file.project.codebook.load();
  const locale = localeFor(vscode.env.language);
  const [words, report] = [wordsFor(locale), reportWordsFor(locale)];
  const { open, harms } = decisionPoints(claim);
  const title = open.map((reason) => report.question[reason]).join(' ') || vscode.l10n.t('What befell how many?');
  const [claimant = words.unattributed] = claimantInWords(claim, codebook);
  const quote = vscode.l10n.t('“{0}”', shorten(visibleText(annotation.exact), QUOTE_UNITS));
  const placeHolder = [quote, figureInWords(claim, words), claimant, decisionInWords(claim, words)]
    .filter(Boolean)
    .join(' · ');
  // Read in the background: a question is not held up by a large project.
  let effects: Effects | undefined;
  const known = services.incidentStates.gathering(session.file.root).then((gathering) => {
    effects = gathering && new Effects(gathering, session.file.path, annotation);
    return effects;
  });
  known.catch((error: unknown) => services.log.warn('what a decision changes', String(error)));

  const isDecided = claim.decision !== undefined;
  const choices: readonly PickItem<Choice>[] = [
    ...(harms.length === 1 ? [{ label: vscode.l10n.t('Give low, best and high …'), value: decide() }] : []),
    ...harms.map((harm) => ({ label: words.decidedHarm[harm], value: decide(harm) })),
    separator(''),
    ...(isDecided ? [{ ...row('trash', vscode.l10n.t('Withdraw the decision')), value: WITHDRAW }] : []),
    {
      ...row('circle-slash', isDecided ? vscode.l10n.t('Keep it as it is') : vscode.l10n.t('Leave it open')),
      value: LEAVE,
    },
  ];
  const toldOf = (choice: PickItem<Choice>): string | undefined => {
    if (!('value' in choice) || choice.value.kind === 'leave') return undefined;
    if (choice.value.kind === 'withdraw') return effects?.of(null);
    const { harm } = choice.value;
    return asksFigures(claim, harm) ? vscode.l10n.t('low, best and high come next') : effects?.of({ harm });
  };
  const startAt = choices.findIndex((choice) => isHarm(choice, claim.decision?.harm));

  for (;;) {
    const descriptions = known.then(() => choices.map(toldOf));
    const active = Math.max(0, startAt);
    const chosen = await pick<Choice>(choices, { title, placeHolder, active, descriptions });
    if (!chosen || chosen.kind === 'leave') return undefined;
    if (chosen.kind === 'withdraw') return null;
    const { harm } = chosen;
    let figures: Figures = {};
    for (;;) {
      if (asksFigures(claim, harm)) {
        const given = await askFigures(title, writeFigures(givenFigures(claim)), (of) => effects?.of({ harm, ...of }));
        if (given === undefined) return undefined;
        if (given === BACK) break;
        figures = given;
      }
      const follows = effects?.of({ harm, ...figures });
      const why = await askText({
        title: vscode.l10n.t('Why? This may stay empty.'),
        prompt: follows ?? vscode.l10n.t('It is kept in the sidecar, with your name and the date.'),
        value: claim.decision?.why ?? '',
        say: () => undefined,
      });
      if (why === undefined) return undefined;
      if (why !== BACK) return { harm, ...figures, ...(why !== '' && { why }) };
      if (!asksFigures(claim, harm)) break;
    }
  }
}

async function askFigures(
  title: string,
  value: string,
  follows: (figures: Figures) => string | undefined,
): Promise<Figures | typeof BACK | undefined> {
  const say = (typed: string): Said | undefined => {
    const read = readFigures(typed);
    if (read.kind === 'fault') return { text: faultInWords(read.fault), isError: true };
    const text = follows(read.figures);
    return text === undefined ? undefined : { text, isError: false };
  };
  const dash = value.indexOf('–');
  const typed = await askText({
    // Said here, as what follows takes the place of the prompt.
    title: vscode.l10n.t('{0} (low / best / high)', title),
    prompt: vscode.l10n.t('Low / best / high, as in 5 / 10 / 30. A dash leaves one open.'),
    value,
    selection: dash < 0 ? undefined : [dash, dash + 1],
    say,
  });
  if (typed === undefined || typed === BACK) return typed;
  const read = readFigures(typed);
  return read.kind === 'figures' ? read.figures : undefined;
}

function faultInWords(fault: 'form' | 'order' | 'missing'): string {
  switch (fault) {
    case 'form':
      return vscode.l10n.t('Write three whole numbers or dashes: low / best / high.');
    case 'order':
      return vscode.l10n.t('The figures have to be 0 ≤ low ≤ best ≤ high.');
    case 'missing':
      return vscode.l10n.t('Give low or best: high alone settles nothing.');
  }
}

/** What decisions on a claim change, in words. */
class Effects {
  private readonly effects: DecisionEffects;

  constructor(
    private readonly gathering: Gathering,
    file: string,
    annotation: CasualtyAnnotation,
  ) {
    this.effects = new DecisionEffects(gathering, file, annotation);
  }

  of(decision: Decision | null): string {
    const all = this.effects.of(decision);
    if (all.length === 0) return vscode.l10n.t('It belongs to no incident yet, so no figure changes.');
    const titleOf = (id: string): string => this.gathering.incidents.find((one) => one.id === id)?.title ?? id;
    const told = all.map((effect) =>
      all.length === 1 ? effectInWords(effect) : `${titleOf(effect.incident)}: ${effectInWords(effect)}`,
    );
    return visibleText(told.join('; '));
  }
}

const WITHDRAW: Choice = { kind: 'withdraw' };
const LEAVE: Choice = { kind: 'leave' };
const decide = (harm?: DecisionHarm): Choice => ({ kind: 'decide', harm });
const row = (name: string, label: string) => ({ iconPath: icon(name), label, alwaysShow: true });
const isHarm = (choice: PickItem<Choice>, harm: DecisionHarm | undefined): boolean =>
  'value' in choice && choice.value.kind === 'decide' && choice.value.harm === harm;
