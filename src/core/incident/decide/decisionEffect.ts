import type { Annotation, Decision } from '../../annotation/model';
import type { Figures, Rule } from '../analysis';
import { RULES } from '../analysis';
import type { Gathering } from '../gather';
import { IncidentAnalyses } from '../incidentAnalyses';

/** What a decision makes of the dead of an incident by each rule. */
export interface DecisionEffect {
  readonly incident: string;
  readonly before: Readonly<Record<Rule, Figures>>;
  readonly after: Readonly<Record<Rule, Figures>>;
}

/** Works out, before anything is written, what decisions on one claim change in its incidents. */
export class DecisionEffects {
  private readonly gathering: Gathering;
  private readonly incidents: readonly string[];
  private readonly before: readonly Readonly<Record<Rule, Figures>>[];

  /** `file`: the claim's article, by its path in the project. Costs a look at every annotation, and each effect but its incidents. */
  constructor(
    gathering: Gathering,
    private readonly file: string,
    private readonly claim: Extract<Annotation, { type: 'casualty' }>,
  ) {
    this.incidents = [...new Set(claim.incident ?? [])];
    const has = ({ incident, links }: Annotation): boolean =>
      links !== undefined || (incident?.some((id) => this.incidents.includes(id)) ?? false);
    const articles = gathering.articles.map(({ sidecar, ...article }) => ({
      ...article,
      sidecar: { ...sidecar, annotations: sidecar.annotations?.filter(has) },
    }));
    this.gathering = { ...gathering, articles };
    this.before = this.figures(this.gathering);
  }

  /** One for each incident that the claim names; `null` takes a decision away. */
  of(decision: Decision | null): readonly DecisionEffect[] {
    const changed = (one: Annotation): Annotation =>
      one.id === this.claim.id && one.type === 'casualty'
        ? { ...one, claim: { ...one.claim, decision: decision ?? undefined } }
        : one;
    const articles = this.gathering.articles.map((article) =>
      article.file === this.file
        ? { ...article, sidecar: { ...article.sidecar, annotations: article.sidecar.annotations?.map(changed) } }
        : article,
    );
    const after = this.figures({ ...this.gathering, articles });
    return this.incidents.flatMap((incident, index) => {
      const [was, is] = [this.before[index], after[index]];
      return was && is ? [{ incident, before: was, after: is }] : [];
    });
  }

  private figures(gathering: Gathering): readonly Readonly<Record<Rule, Figures>>[] {
    const analyses = new IncidentAnalyses(gathering);
    return this.incidents.map((key) => analyses.reconciledOf(key));
  }
}

/** "ACLED 0 → 80 · UCDP 0/0/80": what changes, and what stays. */
export function effectInWords({ before, after }: Pick<DecisionEffect, 'before' | 'after'>): string {
  return RULES.map((rule) => {
    const [was, is] = [told(rule, before[rule]), told(rule, after[rule])];
    return `${rule.toUpperCase()} ${was === is ? is : `${was} → ${is}`}`;
  }).join(' · ');
}

const told = (rule: Rule, { low, best, high }: Figures): string =>
  rule === 'acled' ? String(best) : [low, best, high].join('/');
