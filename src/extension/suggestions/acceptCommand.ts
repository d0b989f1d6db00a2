import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { slugSchema, type Annotation } from '../../core/annotation/model';
import { ACTOR_KINDS, PLACE_KINDS } from '../../core/codebook/model';
import { suggestId } from '../../core/codebook/slug';
import { SitrepError } from '../../core/problem';
import { askAnnotation } from '../shared/annotationForm';
import type { ArticleSession } from '../shared/articleSession';
import { registerCommand } from '../shared/commands';
import { inWords } from '../shared/fields';
import { newActor, pickActor, type Choice } from '../shared/pickActor';
import { newPlace, pickPlace } from '../shared/pickPlace';
import type { Services } from '../shared/services';
import { annotationsFor, writeAccepted } from './acceptSuggestions';
import { answeredHere, goOn } from './goOn';
import { suggestionFor, suggestionSchema, type ChosenSuggestion } from './suggestionAt';

/**
 * `entry`: the codebook id that a name stands for, null to link it later. `new`: writes a new entry, true asks for what it
 * holds. Both are for names that the codebook lacks; without them a person is asked.
 */
const newSchema = z.object({
  name: z.string().check(z.minLength(1)),
  kind: z.enum([...ACTOR_KINDS, ...PLACE_KINDS]),
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
});
const schema = () =>
  z.extend(suggestionSchema(), {
    entry: z.nullish(slugSchema),
    new: z.optional(z.union([z.literal(true), newSchema])),
  });
type Argument = z.output<ReturnType<typeof schema>>;

/** Accepting as it is, and accepting with changes: the form of the tag, filled in. Both move on to the next one. */
export const registerAccept = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    registerCommand(services.log, 'sitrep.acceptSuggestion', schema, (argument) =>
      accept(services, argument, (_, annotation) => Promise.resolve(annotation)),
    ),
    registerCommand(services.log, 'sitrep.editSuggestion', schema, (argument) =>
      accept(services, argument, ({ session }, annotation) =>
        askAnnotation(
          session,
          annotation,
          vscode.l10n.t('Accept {0}: {1}', inWords(annotation.type), annotation.exact.slice(0, 60)),
        ),
      ),
    ),
  );

async function accept(
  services: Services,
  argument: Argument,
  finish: (which: ChosenSuggestion, annotation: Annotation) => Promise<Annotation | undefined>,
): Promise<Annotation | undefined> {
  const answered = answeredHere();
  const which = await suggestionFor(services, argument);
  if (!which) return undefined;
  const { session, chosen } = which;
  const choice = await entryFor(which, argument);
  if (!choice) return undefined;
  const [proposed] = await annotationsFor(services, session, [chosen]);
  const annotation = proposed && (await finish(which, linkedTo(proposed, choice)));
  if (!annotation) return undefined;
  const made = choice.kind === 'id' ? choice.made : undefined;
  const [written] = await writeAccepted(services, session, [chosen], [annotation], made);
  await goOn(services, session, chosen, answered);
  return written;
}

type EntryChoice = Choice | { readonly kind: 'as-suggested' };

/** The codebook entry of a name: what the suggestion says, or, for one that the codebook lacks, what a person does. */
async function entryFor({ session, chosen }: ChosenSuggestion, argument: Argument): Promise<EntryChoice | undefined> {
  const { suggestion } = chosen;
  const isName = suggestion.type === 'actor' || suggestion.type === 'place';
  if (argument.entry !== undefined && isName) {
    return argument.entry === null ? { kind: 'unlinked' } : { kind: 'id', id: argument.entry };
  }
  if (!isName || !(suggestion.new ?? argument.new)) return { kind: 'as-suggested' };
  const name = suggestion.new?.name ?? suggestion.exact;
  const codebook = await session.file.project.codebook.load();
  const isActor = suggestion.type === 'actor';
  if (typeof argument.new === 'object') return written(session, suggestion.type, argument.new);
  if (argument.new) {
    return isActor
      ? newActor(session, name, new Set(codebook.actors.keys()))
      : newPlace(session, name, new Set(codebook.places.keys()));
  }
  return isActor
    ? pickActor(session, name, vscode.l10n.t('Accept actor'))
    : pickPlace(session, name, vscode.l10n.t('Accept place'));
}

/** Writes the entry that a script gives. */
async function written(
  { file: { project } }: ArticleSession,
  type: 'actor' | 'place',
  { name, kind, country }: z.output<typeof newSchema>,
): Promise<Choice> {
  const { actors, places } = await project.codebook.load();
  const where = country === undefined ? {} : { country };
  const [actorKind, placeKind] = [ACTOR_KINDS.find((one) => one === kind), PLACE_KINDS.find((one) => one === kind)];
  if (type === 'actor' && actorKind) {
    const id = suggestId(name, new Set(actors.keys()));
    return { kind: 'id', id, made: await project.codebook.addActor(id, { name, kind: actorKind, ...where }) };
  }
  if (type === 'place' && placeKind) {
    const id = suggestId(name, new Set(places.keys()), country?.toLowerCase());
    return { kind: 'id', id, made: await project.codebook.addPlace(id, { name, kind: placeKind, ...where }) };
  }
  throw new SitrepError('codebook/kind', vscode.l10n.t('“{0}” is no kind of {1}.', kind, inWords(type)));
}

function linkedTo(annotation: Annotation, choice: EntryChoice): Annotation {
  if (choice.kind === 'as-suggested') return annotation;
  const id = choice.kind === 'id' ? choice.id : undefined;
  if (annotation.type === 'actor') {
    const { actor: _before, ...rest } = annotation;
    return id === undefined ? rest : { ...rest, actor: id };
  }
  if (annotation.type !== 'place') return annotation;
  const { place: _before, ...rest } = annotation;
  return id === undefined ? rest : { ...rest, place: id };
}
