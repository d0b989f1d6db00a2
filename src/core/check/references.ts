import type { Annotation } from '../annotation/model';
import { eachAnnotation, problemAt, type CheckPath, type Registers, type SidecarRule } from './view';

type Register = 'actor' | 'place' | 'incident';

interface Reference {
  readonly register: Register;
  readonly id: string;
  readonly path: CheckPath;
}

const REMEDIES: Readonly<Record<Register, string>> = {
  actor: 'Add it to .sitrep/actors.yaml, or choose another actor.',
  place: 'Add it to .sitrep/places.yaml, or choose another place.',
  incident: 'Make it with “Sitrep: New Incident”, or assign another.',
};

/** Every id names an entry of the codebook or an incident. */
export const references: SidecarRule = (view) =>
  eachAnnotation(view, (annotation, index) =>
    referencesOf(annotation)
      .filter(({ register, id }) => !isKnown(view.registers, register, id))
      .map(({ register, id, path }) =>
        problemAt(view, ['annotations', index, ...path], {
          code: `reference/${register}`,
          severity: 'error',
          message: `There is no ${register} “${id}”. ${REMEDIES[register]}`,
          annotation: annotation.id,
        }),
      ),
  );

function isKnown({ actors, places, incidents }: Registers, register: Register, id: string): boolean {
  switch (register) {
    case 'actor':
      return actors?.has(id) ?? true;
    case 'place':
      return places?.has(id) ?? true;
    case 'incident':
      return incidents?.has(id) ?? true;
  }
}

function referencesOf(annotation: Annotation): readonly Reference[] {
  return [...ownReferences(annotation), ...listed('incident', annotation.incident, ['incident'])];
}

function ownReferences(annotation: Annotation): readonly Reference[] {
  switch (annotation.type) {
    case 'actor':
      return single('actor', annotation.actor, ['actor']);
    case 'place':
      return single('place', annotation.place, ['place']);
    case 'casualty': {
      const { claim } = annotation;
      return [
        ...listed('actor', claim.victims, ['claim', 'victims']),
        ...listed('actor', claim.perpetrator, ['claim', 'perpetrator']),
        ...single('actor', claim.claimant, ['claim', 'claimant']),
        ...single('place', claim.place, ['claim', 'place']),
      ];
    }
    case 'statement':
      return single('actor', annotation.claimant, ['claimant']);
    case 'date':
    case 'person':
      return [];
  }
}

const single = (register: Register, id: string | undefined, path: CheckPath): readonly Reference[] =>
  id === undefined ? [] : [{ register, id, path }];

const listed = (register: Register, ids: readonly string[] | undefined, path: CheckPath): readonly Reference[] =>
  (ids ?? []).map((id, index) => ({ register, id, path: [...path, index] }));
