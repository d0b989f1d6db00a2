import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_CODEBOOK } from '../../../../src/core/codebook/model';
import { diffFiles } from '../../../../src/core/review/diff';
import { FRENCH_LABELS, FRENCH_REVIEW } from '../../../../src/core/review/reviewWordsFrench';
import { tellDiff } from '../../../../src/core/review/tell';
import type { YamlMap } from '../../../../src/core/yaml/value';
import { rootFolder } from '../../../harness/folders';

const CODEBOOK = { ...EMPTY_CODEBOOK, actors: new Map([['fama', { name: 'FAMa' }]]) };
const ARTICLE = { file: 'kayes.txt', sha256: 'a'.repeat(64) };
const SELECTOR = { exact: '80 men', start: 5, end: 11, prefix: 'Army ', suffix: '.' };

const sidecar = (annotation: YamlMap, article: YamlMap = ARTICLE): YamlMap => ({
  sitrep: 1,
  article,
  annotations: [{ id: 'a000000001', ...SELECTOR, ...annotation }],
});
const claim = (more: YamlMap): YamlMap =>
  sidecar({
    type: 'casualty',
    claim: { harm: 'killed', count: { stated: 80, qualifier: 'exact', lower: 80, upper: 80 }, ...more },
  });

/** French sets its double marks behind a space that does not break; they read better here with plain ones. */
function sentences(before: YamlMap | undefined, after: YamlMap | undefined): readonly string[] {
  const telling = { name: 'kayes.txt', codebook: CODEBOOK, redacted: false, words: FRENCH_REVIEW };
  return tellDiff(diffFiles('sidecar', before, after), telling).map(({ sentence }) => {
    assert.doesNotMatch(sentence, / [:;!?»]|« /u);
    return sentence.replaceAll('\u00a0', ' ');
  });
}

/** Told by other words than their key, or never. */
const UNLABELLED = /^(?:sitrep|id|sha256|exact|start|end|prefix|suffix|seen|actors|article|annotations|rejected)$/;

function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { properties } = value as { readonly properties?: object };
  return [...Object.keys(properties ?? {}), ...Object.values(value).flatMap(keysIn)];
}

describe('the sentences of a review in French', () => {
  it('tell of a claim', () => {
    const more = { count: { stated: 80, qualifier: 'more_than', lower: 81 }, claimant: 'fama', epistemic: 'claimed' };
    assert.deepEqual(sentences(claim({}), claim(more)), [
      'bilan déclaré dans kayes.txt : 80 → plus de 80 ; déclarant désormais FAMa ; certitude désormais revendiqué',
    ]);
    assert.deepEqual(sentences(claim(more), claim({})), [
      'bilan déclaré dans kayes.txt : plus de 80 → 80 ; plus de « déclarant » (avant : FAMa) ; plus de « certitude » (avant : revendiqué)',
    ]);
    const decided = claim({ decision: { harm: 'none', low: 0, best: 0, high: 0 } });
    assert.deepEqual(sentences(claim({}), decided), [
      'bilan déclaré dans kayes.txt : décision : aucune victime, 0 / 0 / 0',
    ]);
    assert.deepEqual(sentences({ sitrep: 1, article: ARTICLE }, claim({ claimant: 'fama' })), [
      'ajout : bilan déclaré dans kayes.txt – 80 tués, FAMa',
    ]);
  });

  it('tell of roles, reviews, comments, coding and what was removed', () => {
    const comments = [{ id: 'k000000001', by: 'moussa', date: '2025-07-03', text: 'À l’antenne.' }];
    const before = sidecar({ type: 'actor', role: ['target'] });
    const after = sidecar(
      { type: 'actor', role: ['victim'], sensitive: true, review: { state: 'accepted', by: 'moussa', comments } },
      { ...ARTICLE, coding: [{ by: 'aminata', status: 'not_relevant' }] },
    );
    assert.deepEqual(sentences(before, after), [
      'article kayes.txt : codage par aminata : hors sujet',
      'acteur dans kayes.txt : rôle : + victime, − cible ; désormais sensible ; accepté par moussa ; commentaire de moussa : « À l’antenne. »',
    ]);
    assert.deepEqual(sentences(before, { sitrep: 1, article: ARTICLE }), [
      'suppression : acteur dans kayes.txt – cible',
    ]);
  });

  it('have a label for every key of our files', () => {
    const folder = join(rootFolder, 'media', 'schemas');
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    assert.ok(files.length >= 5);
    const keys = new Set(files.flatMap((name) => keysIn(JSON.parse(readFileSync(join(folder, name), 'utf8')))));
    const wanted = [...keys].filter((key) => !UNLABELLED.test(key));
    assert.deepEqual(wanted.toSorted(), Object.keys(FRENCH_LABELS).toSorted());
  });
});
