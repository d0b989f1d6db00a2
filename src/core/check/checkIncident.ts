import type { Incident } from '../incident/model';
import type { Problem } from '../problem';
import { dateProblems } from './dates';
import { decisionProblems } from './decisions';
import { comparePositions } from './order';
import { problemAt, type CheckPath, type FileView, type Registers } from './view';

/** What can be said of an incident's file by itself and the codebook, in the order of its lines. */
export function checkIncident(view: FileView, incident: Incident, registers: Registers): readonly Problem[] {
  return [
    ...ownName(view, incident),
    ...unknownNames(view, incident, registers),
    ...duplicates(view, incident, registers),
    ...period(view, incident),
    ...(incident.decisions ?? []).flatMap((decision, index) =>
      decisionProblems(view, ['incident', 'decisions', index], decision),
    ),
  ].sort((left, right) => comparePositions(left.range, right.range));
}

function ownName(view: FileView, { id }: Incident): readonly Problem[] {
  const name = view.file.slice(view.file.lastIndexOf('/') + 1);
  if (name === `${id}.yaml`) return [];
  const message = `The file is named ${name}, but its incident is “${id}”. Rename the file to ${id}.yaml, or correct the id.`;
  return [problemAt(view, ['incident', 'id'], { code: 'incident/file-name', severity: 'error', message })];
}

function unknownNames(view: FileView, incident: Incident, { actors, places }: Registers): readonly Problem[] {
  const actor = (id: string, path: CheckPath): readonly Problem[] => {
    if (actors?.has(id) ?? true) return [];
    const message = `There is no actor “${id}”. Add it to .sitrep/actors.yaml, or name another.`;
    return [problemAt(view, ['incident', ...path], { code: 'reference/actor', severity: 'error', message })];
  };
  const place = (id: string, path: CheckPath): readonly Problem[] => {
    if (places?.has(id) ?? true) return [];
    const message = `There is no place “${id}”. Add it to .sitrep/places.yaml, or name another.`;
    return [problemAt(view, ['incident', ...path], { code: 'reference/place', severity: 'error', message })];
  };
  return [
    ...(incident.places ?? []).flatMap(({ place: id }, index) => place(id, ['places', index, 'place'])),
    ...(incident.side_a ?? []).flatMap((id, index) => actor(id, ['side_a', index])),
    ...(incident.side_b ?? []).flatMap((id, index) => actor(id, ['side_b', index])),
    ...(incident.decisions ?? []).flatMap(({ victims = [] }, at) =>
      victims.flatMap((id, index) => actor(id, ['decisions', at, 'victims', index])),
    ),
    ...bothSides(view, incident),
  ];
}

function bothSides(view: FileView, { side_a: sideA = [], side_b: sideB = [] }: Incident): readonly Problem[] {
  return sideB.flatMap((id, index) => {
    if (!sideA.includes(id)) return [];
    const message = `“${id}” stands on both sides. Remove it from one of them.`;
    return [
      problemAt(view, ['incident', 'side_b', index], { code: 'incident/both-sides', severity: 'warning', message }),
    ];
  });
}

function duplicates(view: FileView, incident: Incident, { incidents }: Registers): readonly Problem[] {
  return (['possible_duplicate_of', 'not_duplicate_of'] as const).flatMap((key) =>
    (incident[key] ?? []).flatMap((id, index) => {
      const itself = id === incident.id;
      if (!itself && (incidents?.has(id) ?? true)) return [];
      const message = itself
        ? 'The incident is compared with itself. Remove the id.'
        : `There is no incident “${id}”. Correct the id, or remove it.`;
      const path = ['incident', key, index];
      return [problemAt(view, path, { code: 'reference/incident', severity: itself ? 'warning' : 'error', message })];
    }),
  );
}

function period(view: FileView, { date, date_end: end }: Incident): readonly Problem[] {
  const wrong = [
    ...dateProblems(view, ['incident', 'date'], date),
    ...dateProblems(view, ['incident', 'date_end'], end),
  ];
  if (wrong.length > 0 || end === undefined) return wrong;
  if (date === undefined) {
    const message = 'The incident has an end and no beginning. Add “date”, or remove “date_end”.';
    return [problemAt(view, ['incident', 'date_end'], { code: 'incident/period', severity: 'warning', message })];
  }
  return dateProblems(view, ['incident', 'date_end'], `${date}/${end}`);
}
