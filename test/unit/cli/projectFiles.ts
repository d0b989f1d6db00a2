import { createHash } from 'node:crypto';
import { AnchorText } from '../../../src/core/anchor/anchorText';
import { makeSelector } from '../../../src/core/anchor/selector';
import { sidecarSchema } from '../../../src/core/annotation/model';
import { writeYaml } from '../../../src/core/yaml/write';
import type { YamlMap } from '../../../src/core/yaml/value';

/** The sidecar of an article, with each tag at the first place of its words, in their order. */
export function sidecarFor(file: string, text: string, tags: readonly YamlMap[]): string {
  const ready = new AnchorText(text);
  const annotations = tags.map((tag): YamlMap => {
    const { exact } = tag;
    if (typeof exact !== 'string') throw new Error('A tag names its words.');
    const at = text.indexOf(exact);
    const span = makeSelector(ready, ready.toCodePoints(at), ready.toCodePoints(at + exact.length));
    const { id, type, ...more } = tag;
    const { start, end, prefix, suffix } = span;
    return { ...more, id, type, exact, start, end, prefix, suffix };
  });
  const sha256 = createHash('sha256').update(text).digest('hex');
  return writeYaml({ sitrep: 1, article: { file, sha256 }, annotations }, sidecarSchema);
}

/** A project without a fault. */
export const CODEBOOK: Readonly<Record<string, string>> = {
  '.sitrep/project.yaml': 'sitrep: 1\nrule: acled\n',
  '.sitrep/actors.yaml': 'sitrep: 1\nactors:\n  jnim:\n    name: JNIM\n',
  '.sitrep/places.yaml': 'sitrep: 1\nplaces:\n  ml-boni:\n    name: Boni\n    lat: 15.08\n    lon: -2.22\n',
};

export const TEXT = 'JNIM attacked Boni, 🔥 said Issa Baré.\n';

export const TAGS: readonly YamlMap[] = [
  { id: 'a000000001', type: 'actor', exact: 'JNIM', actor: 'jnim' },
  { id: 'a000000002', type: 'place', exact: 'Boni', place: 'ml-boni' },
  { id: 'a000000003', type: 'person', exact: 'Issa Baré' },
];

export const cleanProject = (): Record<string, string> => ({
  ...CODEBOOK,
  'a.txt': TEXT,
  'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, TAGS),
});
