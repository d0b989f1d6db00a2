import * as vscode from 'vscode';
import type { Claim, CountOfClaim } from '../../core/annotation/model';
import { dateSchema } from '../../core/annotation/model';
import { EPISTEMIC, HARMS, SCOPES, VICTIM_STATUSES, type Qualifier } from '../../core/annotation/values';
import { actorName, placeName } from '../../core/codebook/find';
import { boundsInWords } from '../../core/incident/words';
import { readCount } from '../../core/reading/readCount';
import type { LoadedCodebook } from '../../project/codebookStore';
import type { ArticleSession } from './articleSession';
import { choiceField, editForm, inWords, textField, type Field } from './fields';
import { pickActor } from './pickActor';
import { pickPlace } from './pickPlace';
import { icon, pick } from './pick';
import { put } from './otherFields';

/** The form of a casualty claim: Save, then a row for each field with what was read. */
export async function editClaim(session: ArticleSession, words: string, claim: Claim): Promise<Claim | undefined> {
  const codebook = await session.file.project.codebook.load();
  const title = vscode.l10n.t('Casualty claim: {0}', shorten(words));
  return editForm(title, claim, claimFields(session, words, codebook), (value) => summary(value, codebook));
}

/** "81 or more killed · JNIM · says FAMa" */
function summary(claim: Claim, codebook: LoadedCodebook): string {
  const victims = claim.victims?.map((id) => actorName(codebook, id)).join(', ') ?? claim.victims_text;
  const claimant = claim.claimant ? actorName(codebook, claim.claimant) : claim.claimant_text;
  const says = claimant && vscode.l10n.t('says {0}', claimant);
  return [`${boundsInWords(claim.count)} ${inWords(claim.harm)}`, victims, says].filter(Boolean).join(' · ');
}

function claimFields(session: ArticleSession, words: string, codebook: LoadedCodebook): readonly Field<Claim>[] {
  return [
    choiceField(
      vscode.l10n.t('Harm'),
      HARMS,
      (claim) => claim.harm,
      (claim, harm) => (harm ? { ...claim, harm } : claim),
      {
        required: true,
      },
    ),
    countField(),
    actorListField(session, codebook, vscode.l10n.t('Victims'), 'victims', (claim) => claim.victims_text ?? words),
    textField(
      vscode.l10n.t('Victims, in words'),
      (claim) => claim.victims_text,
      (claim, to) => put(claim, 'victims_text', to),
    ),
    choiceField(
      vscode.l10n.t('Victims’ status'),
      VICTIM_STATUSES,
      (claim) => claim.victim_status,
      (claim, to) => put(claim, 'victim_status', to),
    ),
    traitsField(),
    claimantField(session, codebook),
    textField(
      vscode.l10n.t('Claimant, in words'),
      (claim) => claim.claimant_text,
      (claim, to) => put(claim, 'claimant_text', to),
    ),
    choiceField(
      vscode.l10n.t('How sure'),
      EPISTEMIC,
      (claim) => claim.epistemic,
      (claim, to) => put(claim, 'epistemic', to),
    ),
    textField(
      vscode.l10n.t('Attribution words'),
      (claim) => claim.attribution,
      (claim, to) => put(claim, 'attribution', to),
    ),
    choiceField(
      vscode.l10n.t('Scope'),
      SCOPES,
      (claim) => claim.scope,
      (claim, to) => put(claim, 'scope', to),
    ),
    actorListField(session, codebook, vscode.l10n.t('Perpetrator'), 'perpetrator', () => ''),
    placeField(session, codebook),
    textField(
      vscode.l10n.t('As of'),
      (claim) => claim.as_of,
      (claim, to) => put(claim, 'as_of', to),
      {
        prompt: vscode.l10n.t('YYYY-MM-DD, with THH:MM where a time matters'),
        problem: (typed) =>
          dateSchema.safeParse(typed).success ? undefined : vscode.l10n.t('Write YYYY-MM-DD or YYYY-MM-DDTHH:MM.'),
      },
    ),
  ];
}

function countField(): Field<Claim> {
  const label = vscode.l10n.t('Count');
  return {
    label,
    show: ({ count }) => `${boundsInWords(count)} (${inWords(count.qualifier)})`,
    async edit(claim) {
      const before = typedForm(claim.count);
      const typed = await vscode.window.showInputBox({
        title: label,
        value: before,
        prompt: vscode.l10n.t(
          'As the words say it: 21, at least 12, over 80, up to 30, about 20, 20 to 25, dozens, several. Empty: no figure.',
        ),
        validateInput: (text) => (parseCount(text) ? undefined : vscode.l10n.t('This cannot be read as a count.')),
      });
      // Left as it was, it stays as it was: few words say all that a reading holds.
      const count = typed === undefined || typed === before ? undefined : parseCount(typed);
      return count && { ...claim, count };
    },
  };
}

/** What a coder types is read by the same rules as the article's words. */
function parseCount(typed: string): CountOfClaim | undefined {
  if (typed.trim() === '') return { qualifier: 'unstated' };
  return readCount(typed, undefined) ?? undefined;
}

/** The count in words that `readCount` reads back as the same count. */
function typedForm({ qualifier, stated, lower, upper }: CountOfClaim): string {
  const words: Record<Qualifier, string> = {
    exact: `${stated ?? lower ?? ''}`,
    at_least: `at least ${stated ?? lower ?? ''}`,
    more_than: `more than ${stated ?? ''}`,
    up_to: `up to ${stated ?? upper ?? ''}`,
    about: `about ${stated ?? ''}`,
    range: `${lower ?? ''} to ${upper ?? ''}`,
    vague: lower === undefined ? 'several' : `${lower}`,
    unstated: '',
  };
  return words[qualifier].trim();
}

function actorListField(
  session: ArticleSession,
  codebook: LoadedCodebook,
  label: string,
  key: 'victims' | 'perpetrator',
  wordsFor: (claim: Claim) => string,
): Field<Claim> {
  return {
    label,
    show: (claim) => claim[key]?.map((id) => actorName(codebook, id)).join(', '),
    async edit(claim) {
      const current = claim[key] ?? [];
      type Step = { kind: 'add' } | { kind: 'drop'; id: string };
      const step: Step | undefined =
        current.length === 0
          ? { kind: 'add' }
          : await pick<Step>(
              [
                { iconPath: icon('add'), label: vscode.l10n.t('Add …'), value: { kind: 'add' } },
                ...current.map((id) => ({
                  iconPath: icon('trash'),
                  label: actorName(codebook, id),
                  description: vscode.l10n.t('remove'),
                  value: { kind: 'drop' as const, id },
                })),
              ],
              { title: label },
            );
      if (!step) return undefined;
      if (step.kind === 'drop')
        return withList(
          claim,
          key,
          current.filter((id) => id !== step.id),
        );
      const choice = await pickActor(session, wordsFor(claim), label);
      if (!choice) return undefined;
      return choice.kind === 'unlinked' ? claim : withList(claim, key, [...new Set([...current, choice.id])]);
    },
  };
}

function claimantField(session: ArticleSession, codebook: LoadedCodebook): Field<Claim> {
  const label = vscode.l10n.t('Claimant');
  return {
    label,
    show: ({ claimant }) => claimant && actorName(codebook, claimant),
    async edit(claim) {
      const choice = await pickActor(session, claim.claimant_text ?? '', label);
      return choice && put(claim, 'claimant', choice.kind === 'id' ? choice.id : undefined);
    },
  };
}

function placeField(session: ArticleSession, codebook: LoadedCodebook): Field<Claim> {
  const label = vscode.l10n.t('Place');
  return {
    label,
    show: ({ place }) => (place ? placeName(codebook, place) : vscode.l10n.t('the whole incident')),
    async edit(claim) {
      const choice = await pickPlace(session, '', label);
      return choice && put(claim, 'place', choice.kind === 'id' ? choice.id : undefined);
    },
  };
}

function traitsField(): Field<Claim> {
  return textField(
    vscode.l10n.t('Victims’ traits'),
    ({ victim_traits }) => victim_traits?.join(', '),
    (claim, to) =>
      withList(
        claim,
        'victim_traits',
        (to ?? '')
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean),
      ),
    { prompt: vscode.l10n.t('women, children, aid_workers, journalists, peacekeepers …, separated by commas') },
  );
}

const withList = (claim: Claim, key: 'victims' | 'perpetrator' | 'victim_traits', list: readonly string[]): Claim =>
  put(claim, key, list.length === 0 ? undefined : [...list]);

const shorten = (words: string): string => (words.length > 60 ? `${words.slice(0, 57)}…` : words);
