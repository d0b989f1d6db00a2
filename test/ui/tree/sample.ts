import { createHash } from 'node:crypto';
import { makeSelector } from '../../../src/core/anchor/selector';
import { AnchorText } from '../../../src/core/anchor/anchorText';
import { sidecarSchema, type Annotation, type Coding } from '../../../src/core/annotation/model';
import { newActorsFile, newPlacesFile, newProjectFile } from '../../../src/core/codebook/codebookFile';
import { newIncidentFile } from '../../../src/core/incident/incidentFile';
import { writeYaml } from '../../../src/core/yaml/write';
import type { ProjectFiles } from '../openProject';

const WIRE =
  'Gunmen raid market in Dori\n\nFighters of the JNIM raided the market of Dori on Tuesday. ' +
  'The army says it killed more than 80 of them. Residents counted 21 dead soldiers.\n';
const CLAIM = 'Rebels claim raid\n\nThe JNIM says its fighters killed 21 soldiers in Dori.\n';

/** What an annotation reads, without its selector and id. */
type ReadingOf = Annotation extends infer A
  ? A extends Annotation
    ? Omit<A, 'id' | 'exact' | 'start' | 'end' | 'prefix' | 'suffix'>
    : never
  : never;

const RAID = 'bf-2025-07-01-dori';

const killed = (stated: number, more: object): ReadingOf => ({
  type: 'casualty',
  claim: { harm: 'killed', count: { stated, qualifier: 'exact' }, ...more },
  incident: [RAID],
});

/** The text of a sidecar: each reading with the words it stands on. */
export function sidecar(
  file: string,
  text: string,
  tags: readonly (readonly [string, ReadingOf])[],
  coding?: Coding[],
): string {
  const today = new AnchorText(text);
  const annotations = tags
    .map(([words, reading], index) => {
      const at = text.indexOf(words);
      const selector = makeSelector(today, today.toCodePoints(at), today.toCodePoints(at + words.length));
      // Annotations stand in the order of the text; ids only have to differ.
      const id = `a${file.length.toString(36)}${String(index).padStart(8, '0')}`.replaceAll(/[ilou]/g, 'z');
      return { ...reading, ...selector, id };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const article = {
    file,
    sha256: createHash('sha256').update(text).digest('hex'),
    headline: text.split('\n')[0],
    coding,
  };
  return writeYaml(sidecarSchema.parse({ sitrep: 1, article, annotations }), sidecarSchema);
}

/** The files of a project with what the tree can show: two annotated articles, one that changed since, one bare, one broken sidecar. */
export function treeFiles(): ProjectFiles {
  const changed = 'Soldiers left Arbinda at dawn.\n';
  return {
    '.sitrep/project.yaml': newProjectFile({ rule: 'acled' }),
    '.sitrep/actors.yaml': newActorsFile({
      jnim: { name: 'Group for Support of Islam and Muslims', aliases: ['JNIM', 'GSIM'], kind: 'Rebel group' },
      'burkina-forces': { name: 'Military Forces of Burkina Faso', aliases: ['FABF'], kind: 'State forces' },
    }),
    '.sitrep/places.yaml': newPlacesFile({ 'bf-dori': { name: 'Dori', kind: 'town', country: 'BF' } }),
    [`.sitrep/incidents/${RAID}.yaml`]: newIncidentFile({
      id: RAID,
      title: 'Raid on the market of Dori',
      date: '2025-07-01',
    }),
    'wire.txt': WIRE,
    'wire.txt.sitrep.yaml': sidecar(
      'wire.txt',
      WIRE,
      [
        ['JNIM', { type: 'actor', actor: 'jnim', incident: [RAID] }],
        ['Gunmen', { type: 'actor' }],
        ['Dori', { type: 'place', place: 'bf-dori', role: 'attacked' }],
        ['on Tuesday', { type: 'date', value: '2025-07-01' }],
        [
          'killed more than 80 of them',
          {
            type: 'casualty',
            claim: {
              harm: 'killed',
              count: { stated: 80, qualifier: 'more_than', lower: 81 },
              victims: ['jnim'],
              claimant: 'burkina-forces',
            },
            incident: [RAID],
          },
        ],
        ['21 dead soldiers', killed(21, { victims: ['burkina-forces'], claimant_text: 'residents' })],
      ],
      [{ by: 'aminata', status: 'coded' }],
    ),
    'claim/rebels.txt': CLAIM,
    'claim/rebels.txt.sitrep.yaml': sidecar('rebels.txt', CLAIM, [
      ['killed 21 soldiers', killed(21, { victims: ['burkina-forces'], claimant: 'jnim' })],
      ['The JNIM says', { type: 'statement', kind: 'responsibility', claimant: 'jnim' }],
      ['JNIM', { type: 'actor', actor: 'jnim' }],
    ]),
    'changed.txt': 'The town of Djibo was quiet.\n',
    'changed.txt.sitrep.yaml': sidecar('changed.txt', changed, [
      ['Soldiers', { type: 'actor', actor: 'burkina-forces' }],
    ]),
    'later.txt': 'Nothing is tagged here yet.\n',
    'broken.txt': 'Its sidecar does not parse.\n',
    'broken.txt.sitrep.yaml': 'sitrep: 1\nannotations: [\n',
  };
}
