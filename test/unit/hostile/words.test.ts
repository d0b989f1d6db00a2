import assert from 'node:assert/strict';
import { WORDS } from '../../fixtures/hostile/words';
import { sidecarSchema } from '../../../src/core/annotation/model';
import { incidentFileSchema } from '../../../src/core/incident/model';
import { actorsFileSchema, placesFileSchema, projectFileSchema } from '../../../src/core/codebook/model';
import { writeYaml } from '../../../src/core/yaml/write';
import { escapeMarkdown, plainLabel, plainMessage } from '../../../src/extension/shared/markdown';
import { assertHarmless } from './harmless';
import { INCIDENT, outcomeOf, projectFiles, SIDECAR } from './outcome';

const sha256 = '9f86b7e8747470065c78bb671861248c8c23ab0fe8c2e23fcac2cdcaf7b73927';
const span = {
  exact: 'JNIM',
  start: 14,
  end: 18,
  prefix: 'Raid on Boni\n\n',
  suffix: ' said it killed 21 soldiers at B',
};

/** A project that says these words in every field that holds free text. UTF-8 has no half characters: YAML escapes do. */
function saying(words: string): ReadonlyMap<string, Uint8Array> {
  const [half, standIn] = ['\ud83d', '\ue000'];
  const text = words.replaceAll(half, standIn);
  const incident = ['ml-2026-10-06-boni'];
  const review = { state: 'disputed', by: text, comments: [{ id: 'k000000001', by: text, date: '2026-10-08', text }] };
  const claim = {
    harm: 'killed',
    count: { qualifier: 'unstated' },
    victims_text: text,
    victim_traits: [text],
    claimant_text: text,
    via: [text],
    attribution: text,
    decision: { harm: 'none', by: text, why: text },
  };
  const article = {
    file: text,
    sha256,
    headline: text,
    outlet: text,
    source_scale: text,
    url: text,
    language: text,
    copy_of: text,
  };
  const annotations = [
    { id: 'a000000001', type: 'actor', ...span, actor: 'jnim', incident, by: text, note: text, review },
    { id: 'a000000002', type: 'actor', ...span, exact: text, incident },
    { id: 'c000000001', type: 'casualty', ...span, claim, incident },
    { id: 's000000001', type: 'statement', ...span, kind: 'other', claimant_text: text, incident },
  ];
  const rejected = [{ type: 'actor', exact: text, start: 0, end: 4, by: text, why: text }];
  const files = {
    [SIDECAR]: writeYaml({ sitrep: 1, article, annotations, rejected }, sidecarSchema),
    '.sitrep/actors.yaml': writeYaml(
      { sitrep: 1, actors: { jnim: { name: text, aliases: [text], acled: text, ucdp: text }, fama: { name: 'FAMa' } } },
      actorsFileSchema,
    ),
    '.sitrep/places.yaml': writeYaml(
      { sitrep: 1, places: { 'ml-boni': { name: text, admin1: text } } },
      placesFileSchema,
    ),
    '.sitrep/project.yaml': writeYaml({ sitrep: 1, dataset: { name: text, licence: text } }, projectFileSchema),
    [INCIDENT]: writeYaml(
      { sitrep: 1, incident: { id: 'ml-2026-10-06-boni', title: text, sub_event_type: text, notes: text } },
      incidentFileSchema,
    ),
  };
  const escaped = Object.entries(files).map(([place, yaml]) => [place, yaml.replaceAll(standIn, '\\ud83d')] as const);
  return projectFiles(Object.fromEntries(escaped));
}

describe('hostile words in every field', () => {
  for (const [name, words] of Object.entries(WORDS)) {
    it(`${name}: stay words in reports, datasets, the summary and every label`, async () => {
      const outcome = await outcomeOf(saying(words));
      assert.equal(outcome.loaded.articles.length, 1, 'the sidecar was read');
      assertHarmless(outcome);
      // eslint-disable-next-line no-control-regex -- control characters are what it looks for
      const steering = /[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff](?![\udc00-\udfff])/;
      for (const shown of [plainLabel(words), plainMessage(words), escapeMarkdown(words)]) {
        assert.doesNotMatch(shown.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''), steering);
      }
      assert.doesNotMatch(plainLabel(words), /\$\(/);
      assert.doesNotMatch(plainMessage(words), /\]\(/);
      assert.doesNotMatch(escapeMarkdown(words), /<|(?<!\\)[[\]()`$|!]/);
    });
  }
});
