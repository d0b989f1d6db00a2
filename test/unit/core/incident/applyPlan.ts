import type { Annotation } from '../../../../src/core/annotation/model';
import type { IncidentPlan } from '../../../../src/core/incident/incidentPlan';
import type { ArticleReading } from '../../../../src/core/incident/mention';
import type { Incident } from '../../../../src/core/incident/model';

interface Files {
  readonly incidents: readonly Incident[];
  readonly articles: readonly ArticleReading[];
}

/** A project after a plan was carried out, in memory. */
export function applyPlan<P extends Files>(project: P, plan: IncidentPlan): P {
  const changed = project.incidents.map((incident) => {
    const { changes = {} } = plan.change.find(({ id }) => id === incident.id) ?? {};
    return withoutAbsent({ ...incident, ...changes }) as Incident;
  });
  const incidents = [...changed, ...plan.create].filter(({ id }) => !plan.remove.includes(id));
  const articles = project.articles.map((article) => {
    const edits = plan.articles.find(({ file }) => file === article.file)?.edits ?? [];
    const annotations = article.sidecar.annotations?.map((annotation) => {
      const edit = edits.find((one) => one.kind === 'change' && one.id === annotation.id);
      return edit?.kind === 'change' ? (withoutAbsent({ ...annotation, ...edit.changes }) as Annotation) : annotation;
    });
    return { ...article, sidecar: { ...article.sidecar, ...(annotations && { annotations }) } };
  });
  return { ...project, incidents, articles };
}

const withoutAbsent = (value: object): unknown => JSON.parse(JSON.stringify(value));
