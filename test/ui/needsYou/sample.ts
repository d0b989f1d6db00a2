import { newActorsFile, newPlacesFile, newProjectFile } from '../../../src/core/codebook/codebookFile';
import { sidecar } from '../tree/sample';
import type { ProjectFiles } from '../openProject';

export const ARTICLE = 'report.txt';

const BEFORE = [
  'Raid on Dori',
  '',
  'Fighters of the JNIM entered Dori at dawn on Tuesday. The army says that it killed more than 80 militants',
  'on the road to the north, and that two of its own soldiers were wounded.',
  '',
  'The govenor of the region, who had left the day before, spoke of a cowardly attack on civilians.',
  '',
  'Markets stayed closed all week. Aid workers counted 300 families on the road to Seytenga.',
  '',
].join('\n');

/** As another person left it: a figure and a typo corrected, a sentence taken out, a paragraph put above its neighbour. */
export const TODAY = [
  'Raid on Dori',
  '',
  'The governor of the region, who had left the day before, spoke of a cowardly attack on civilians.',
  '',
  'Fighters of the JNIM entered Dori at dawn on Tuesday. The army says that it killed more than 30 militants',
  'on the road to the north, and that two of its own soldiers were wounded.',
  '',
  'Aid workers counted 300 families on the road to Seytenga.',
  '',
].join('\n');

/** The files of a set-up folder with one annotated article. */
export function needsYouFiles(): ProjectFiles {
  return {
    '.sitrep/project.yaml': newProjectFile({ rule: 'acled' }),
    '.sitrep/actors.yaml': newActorsFile({
      jnim: { name: 'Group for Support of Islam and Muslims', aliases: ['JNIM', 'GSIM'], kind: 'Rebel group' },
      'burkina-forces': { name: 'Military Forces of Burkina Faso', aliases: ['FABF'], kind: 'State forces' },
    }),
    '.sitrep/places.yaml': newPlacesFile({ 'bf-dori': { name: 'Dori', kind: 'town', country: 'BF' } }),
    [ARTICLE]: BEFORE,
    [`${ARTICLE}.sitrep.yaml`]: sidecar(ARTICLE, BEFORE, [
      ['JNIM', { type: 'actor', actor: 'jnim' }],
      ['on Tuesday', { type: 'date', value: '2025-07-01' }],
      [
        'killed more than 80 militants',
        {
          type: 'casualty',
          claim: {
            harm: 'killed',
            count: { stated: 80, qualifier: 'more_than', lower: 81 },
            victims: ['jnim'],
            claimant: 'burkina-forces',
          },
        },
      ],
      ['The govenor of the region', { type: 'person', role: 'official' }],
      ['Markets stayed closed all week', { type: 'statement', kind: 'other' }],
    ]),
  };
}
