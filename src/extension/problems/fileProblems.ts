import { readSidecar } from '../../core/annotation/sidecar';
import { sharedAliases } from '../../core/check/aliases';
import { checkIncident } from '../../core/check/checkIncident';
import { checkSidecar } from '../../core/check/checkSidecar';
import { placesWithin } from '../../core/check/places';
import { fileView, problemAt, type Registers } from '../../core/check/view';
import { readActorsFile, readPlacesFile, readProjectFile } from '../../core/codebook/codebookFile';
import { readIncidentFile } from '../../core/incident/incidentFile';
import { SitrepError, type Problem } from '../../core/problem';
import { articleToday } from '../../project/loadAll';
import { articlePathOf } from '../../project/paths';
import type { Project } from '../../project/project';
import { projectFileKind } from '../shared/projectFileKind';

/** What a text is looked at with: the ids it may name. */
export interface Looking {
  readonly project: Pick<Project, 'articleText' | 'digestOf' | 'oldText'>;
  readonly registers: Omit<Registers, 'articles'>;
}

/** Everything that can be said of one file by itself and the codebook, for its text as it stands in an editor. */
export async function fileProblems(path: string, text: string, looking: Looking): Promise<readonly Problem[]> {
  const view = fileView(path, text);
  const registers: Registers = { ...looking.registers, articles: undefined };
  switch (projectFileKind(path)) {
    case 'sidecar': {
      const read = readSidecar(text, path);
      if (!read.ok) return read.problems;
      const article = articlePathOf(path);
      const today = await articleToday(looking.project, article, read.sidecar);
      // One that cannot be read is reported by the check of the whole project; one that is gone, here too: it has a remedy.
      const known = SitrepError.is(today) ? undefined : today;
      const own = checkSidecar({ ...view, article, sidecar: read.sidecar, registers, today: known });
      if (!SitrepError.is(today, 'article/missing')) return own;
      const { code, message } = today;
      return [problemAt(view, ['article', 'file'], { code, severity: 'error', message }), ...own];
    }
    case 'actors': {
      const read = readActorsFile(text, path);
      return read.ok ? sharedAliases(view, 'actors', entriesOf(read.value.actors)) : read.problems;
    }
    case 'places': {
      const read = readPlacesFile(text, path);
      if (!read.ok) return read.problems;
      const places = entriesOf(read.value.places);
      return [...sharedAliases(view, 'places', places), ...placesWithin(view, places)];
    }
    case 'incident': {
      const read = readIncidentFile(text, path);
      return read.ok ? checkIncident(view, read.value.incident, registers) : read.problems;
    }
    case 'project': {
      const read = readProjectFile(text, path);
      return read.ok ? [] : read.problems;
    }
    case undefined:
      return [];
  }
}

const entriesOf = <T>(entries: Readonly<Record<string, T>> | undefined): ReadonlyMap<string, T> =>
  new Map(Object.entries(entries ?? {}));
