import type { Gathering } from '../../../src/core/incident/gather';
import { report } from '../../unit/core/incident/reports';

const CLAIMS_OF_ARTICLE = 10;

/** So many incidents of so many claims each, in articles of ten, with figures that do not agree. */
export function manyClaims(incidents: number, claims: number): Gathering {
  const articles = Array.from({ length: (incidents * claims) / CLAIMS_OF_ARTICLE }, (_, article) => {
    const incident = [`incident-${article % incidents}`];
    const words = Array.from(
      { length: CLAIMS_OF_ARTICLE },
      (_line, at) => `${at + article + 1} soldiers dead at ${at}.`,
    );
    return report(
      `reports/${article}.txt`,
      words.join(' '),
      words.map((exact, at) => {
        const stated = at + article + 1;
        return {
          id: `c${String(article * CLAIMS_OF_ARTICLE + at).padStart(9, '0')}`,
          type: 'casualty',
          exact,
          claim: {
            harm: at % 3 === 0 ? 'neutralised' : 'killed',
            count: { stated, qualifier: 'exact', lower: stated, upper: stated },
            victims: [at % 2 === 0 ? 'army' : 'front'],
            claimant: at % 2 === 0 ? 'front' : 'army',
          },
          incident,
        };
      }),
      { outlet: `Outlet ${article}`, published: '2025-07-01' },
    );
  });
  return {
    articles,
    incidents: Array.from({ length: incidents }, (_, at) => ({
      id: `incident-${at}`,
      title: `Incident ${at}`,
      date: '2025-07-01',
      side_a: ['army'],
      side_b: ['front'],
    })),
    codebook: {
      actors: new Map([
        ['army', { name: 'Army' }],
        ['front', { name: 'Front' }],
      ]),
      places: new Map(),
    },
  };
}
