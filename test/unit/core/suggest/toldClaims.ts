import type { CountOfClaim } from '../../../../src/core/annotation/model';
import type { Language } from '../../../../src/core/reading/language';
import { suggestClaims } from '../../../../src/core/suggest/suggestClaims';

const SIGNS: Readonly<Partial<Record<CountOfClaim['qualifier'], string>>> = {
  at_least: '≥',
  more_than: '>',
  up_to: '≤',
  about: '~',
};

function figure({ qualifier, stated, lower, upper }: CountOfClaim): string {
  if (qualifier === 'unstated') return '';
  if (qualifier === 'range') return ` ${lower}–${upper}`;
  if (qualifier === 'vague') return lower === undefined ? ' ?' : ` ≥${lower}`;
  return ` ${SIGNS[qualifier] ?? ''}${stated}`;
}

/** The claims of a text under a headline without any: harm, figure, "part", who says so, and what sets it apart. */
export function toldClaims(text: string, language: Language): readonly string[] {
  const headline = language === 'en' ? 'A day of fighting in the north' : 'Une journée dans le Nord';
  return suggestClaims({ text: `${headline}\n\n${text}\n`, language }).map(({ claim, claimant, partOf }) =>
    [
      claim.harm,
      figure(claim.count),
      partOf === undefined ? '' : ' part',
      claimant === undefined ? '' : ` — ${claimant.exact}`,
      claim.epistemic === 'asserted' || claim.epistemic === 'claimed' ? '' : ` [${claim.epistemic}]`,
      claim.scope === 'incident' ? '' : ` [${claim.scope}]`,
    ].join(''),
  );
}
