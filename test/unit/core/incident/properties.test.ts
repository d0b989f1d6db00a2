import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { IncidentAnalysis } from '../../../../src/core/incident/analysis';
import { analyseIncidents } from '../../../../src/core/incident/analyseIncidents';
import { gatherIncidents } from '../../../../src/core/incident/gather';
import { mergeIncidents } from '../../../../src/core/incident/mergeIncidents';
import { splitIncident } from '../../../../src/core/incident/splitIncident';
import { applyPlan } from './applyPlan';
import { count, link, MOST_TAGS, randomProject, type RandomProject } from './randomProjects';

const RUNS = { numRuns: 300 };

const analyses = (project: RandomProject): readonly (readonly [string, IncidentAnalysis])[] =>
  analyseIncidents(project).map(({ key, analysis }) => [key, analysis] as const);

/** The same project with articles, annotations and incidents in another order. */
function shuffled(project: RandomProject, chances: readonly number[]): RandomProject {
  let at = 0;
  const mixed = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, key: chances[at++ % chances.length] ?? 0 }))
      .sort((left, right) => left.key - right.key)
      .map(({ item }) => item);
  return {
    ...project,
    incidents: mixed(project.incidents),
    articles: mixed(project.articles).map((article) => ({
      ...article,
      sidecar: { ...article.sidecar, annotations: mixed(article.sidecar.annotations ?? []) },
    })),
  };
}

describe('what follows from claims', () => {
  it('does not depend on the order of files and annotations', () => {
    fc.assert(
      fc.property(randomProject, fc.array(fc.integer(), { minLength: 5, maxLength: 29 }), (project, chances) => {
        const other = shuffled(project, chances);
        assert.deepEqual(gatherIncidents(other), gatherIncidents(project));
        assert.deepEqual(analyseIncidents(other), analyseIncidents(project));
      }),
      RUNS,
    );
  });

  it('has low ≤ best ≤ high everywhere, deaths that add up, and rows that add up', () => {
    fc.assert(
      fc.property(randomProject, (project) => {
        for (const [key, { acled, ucdp }] of analyses(project)) {
          for (const one of [
            acled,
            ucdp,
            ...acled.steps,
            ...ucdp.steps,
            ...ucdp.steps.flatMap(({ claims }) => claims),
          ]) {
            const figures = [one.low, one.best, one.high];
            assert.ok(
              figures.every((figure) => Number.isInteger(figure) && figure >= 0),
              `${key} ${figures.join()}`,
            );
            assert.ok(one.low <= one.best && one.best <= one.high, `${key} ${figures.join()}`);
          }
          for (const { best, deaths } of [acled, ucdp]) {
            assert.equal(deaths.a + deaths.b + deaths.civilians + deaths.unknown, best, key);
          }
          assert.equal(
            (acled.rows ?? []).reduce((sum, { fatalities }) => sum + fatalities, 0),
            acled.best,
            key,
          );
        }
      }),
      RUNS,
    );
  });

  it('explains every number: a step is its claims, its decision or its parts, and the sum is that of the top', () => {
    fc.assert(
      fc.property(randomProject, (project) => {
        for (const [, analysis] of analyses(project)) {
          for (const { best, high, steps, top } of [analysis.acled, analysis.ucdp]) {
            const byKey = new Map(steps.map((step) => [step.key, step]));
            assert.equal(byKey.size, steps.length);
            const tops = top.map((key) => byKey.get(key));
            const counted = tops.filter((step) => step?.overlaps === false);
            assert.equal(
              counted.reduce((sum, step) => sum + (step?.best ?? 0), 0),
              best,
            );
            assert.equal(
              tops.reduce((sum, step) => sum + (step?.high ?? 0), 0),
              high,
            );
            for (const step of steps) {
              const based = step.claims.filter(({ id }) => step.basedOn.some((at) => at.id === id));
              switch (step.basis) {
                case 'corroborated':
                case 'lowest':
                  assert.ok(based.length > 0 && based.every((claim) => claim.best === step.best), step.key);
                  break;
                case 'parts': {
                  const parts = step.parts.map((key) => byKey.get(key)).filter((part) => part?.overlaps === false);
                  assert.equal(
                    parts.reduce((sum, part) => sum + (part?.best ?? 0), 0),
                    step.best,
                    step.key,
                  );
                  break;
                }
                case 'decision':
                  assert.ok(step.decision, step.key);
                  break;
                case 'nothing':
                  assert.equal(step.best, 0, step.key);
              }
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('changes in nothing but what is left out by a background claim', () => {
    const withoutIt = (project: RandomProject, id: string): unknown =>
      analyses(project).map(([key, { leftOut, ...rest }]) => [key, rest, leftOut.filter((one) => one.id !== id)]);
    const added = fc.record({ count, links: fc.array(link, { maxLength: 3 }), file: fc.nat(3), start: fc.nat(5) });
    fc.assert(
      fc.property(randomProject, added, (project, { count: figures, links, file, start }) => {
        const id = `c${String(MOST_TAGS + 1).padStart(9, '0')}`;
        const articles = project.articles.map((article, at) => {
          if (at !== file) return article;
          const annotations = [
            ...(article.sidecar.annotations ?? []),
            {
              id,
              type: 'casualty' as const,
              exact: 'over 100',
              start,
              end: start + 8,
              prefix: '',
              suffix: '',
              claim: { harm: 'killed' as const, count: figures, victims: ['fama'], scope: 'background' as const },
              incident: ['raid'],
              ...(links.length > 0 && { links }),
            },
          ];
          return { ...article, sidecar: { ...article.sidecar, annotations } };
        });
        assert.deepEqual(withoutIt({ ...project, articles }, id), withoutIt(project, id));
      }),
      RUNS,
    );
  });

  it('comes back when an incident is split and merged again', () => {
    fc.assert(
      fc.property(randomProject, fc.infiniteStream(fc.boolean()), (project, choice) => {
        const ids = project.articles.flatMap(({ sidecar }) =>
          (sidecar.annotations ?? []).filter(({ incident }) => incident?.includes('raid')).map(({ id }) => id),
        );
        const chosen = ids.filter((_, at) => at === 0 || choice.next().value);
        fc.pre(chosen.length > 0);
        const split = { from: 'raid', into: { id: 'raid-2', title: 'Another raid' }, annotations: chosen };
        const parted = applyPlan(project, splitIncident(project, split));
        assert.equal(parted.incidents.length, project.incidents.length + 1);
        const back = applyPlan(parted, mergeIncidents(parted, 'raid-2', 'raid'));
        assert.equal(JSON.stringify(back.incidents), JSON.stringify(project.incidents));
        assert.equal(JSON.stringify(back.articles), JSON.stringify(project.articles));
        assert.equal(JSON.stringify(gatherIncidents(back)), JSON.stringify(gatherIncidents(project)));
        assert.equal(JSON.stringify(analyseIncidents(back)), JSON.stringify(analyseIncidents(project)));
      }),
      RUNS,
    );
  });
});
