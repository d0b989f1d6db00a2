import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import * as values from '../../../src/core/annotation/values';
import { ACTOR_KINDS, PLACE_KINDS } from '../../../src/core/codebook/model';
import { loadGrammar, tokenizeLines, under, type Token } from './tokenize';

const FILE_SCOPE = 'sitrep.yaml.file.injection';
const INSIDE = 'sitrep.yaml.inside.injection';
const files = {
  'source.yaml': 'vscode-yaml/yaml.tmLanguage.json',
  'source.yaml.1.2': 'vscode-yaml/yaml-1.2.tmLanguage.json',
  'source.yaml.embedded': 'vscode-yaml/yaml-embedded.tmLanguage.json',
  [FILE_SCOPE]: '../../../syntaxes/sitrep-yaml.tmLanguage.json',
  [INSIDE]: '../../../syntaxes/sitrep-yaml-inside.tmLanguage.json',
};

const SIDECAR = `sitrep: 1
article:
  file: gate.txt
  sha256: 211bfa73354b1fc32dbc9dfe894c14a45dd378588a395fd779adb2d170752ee9
  headline: "Post overrun: what we know"
  coding:
    - by: awa
      status: draft               # still reading
      seen:
        - [0, 120]
annotations:
  - id: h7q2mzkd4c
    type: casualty
    exact: '"neutralised" over 80 men'
    start: 20
    end: 45
    prefix: "said \\"units\\" had "
    suffix: " near the river."
    role: [perpetrator, claimant]
    claim:
      harm: neutralised
      count:
        stated: 80
        qualifier: more_than
      victim_status: combatant
      epistemic: claimed
      scope: incident
    links:
      - contradicts: m0n3q8d75b
    review:
      state: proposed
      comments:
        - id: k2m4p6r8t0
          text: |
            type: actor
            start: 12
  - id: c9v5t1xa0e
    type: actor
    exact: Front du fleuve
    start: 60
    end: 75
    colour: draft
`;
const FOREIGN = `# someone's pipeline
type: actor
id: h7q2mzkd4c
harm: killed
start: 12
exact: "words"
links:
  - contradicts: m0n3q8d75b
`;

/** The tokens without our scopes, neighbours of one scope list joined: what the YAML grammar alone made of the text. */
function ofYaml(lines: readonly (readonly Token[])[]): string[][] {
  return lines.map((tokens) => {
    const joined: { text: string; key: string }[] = [];
    for (const token of tokens) {
      const key = token.scopes.filter((scope) => !scope.includes('sitrep')).join(' ');
      const last = joined.at(-1);
      if (last?.key === key) last.text += token.text;
      else joined.push({ text: token.text, key });
    }
    return joined.map((each) => `${each.text} ‹${each.key}›`);
  });
}

describe('YAML injections', () => {
  let bare: IGrammar;
  let scoped: IGrammar;
  let full: IGrammar;
  before(async () => {
    bare = await loadGrammar('source.yaml', { files });
    scoped = await loadGrammar('source.yaml', { files, injections: { 'source.yaml': [FILE_SCOPE] } });
    full = await loadGrammar('source.yaml', { files, injections: { 'source.yaml': [FILE_SCOPE, INSIDE] } });
  });
  const inSidecar = (scope: string) => under(tokenizeLines(full, SIDECAR), `${scope}.sitrep.yaml`);
  const scopes = (text: string) => tokenizeLines(full, text).flatMap((line) => line.flatMap((token) => token.scopes));

  it('scopes the whole of our files', () => {
    for (const token of tokenizeLines(full, SIDECAR).flat())
      assert.ok(token.scopes.includes('meta.sitrep.yaml'), token.text);
    for (const first of ['sitrep: 1', 'sitrep: 2', 'sitrep: 1 # ours'])
      assert.ok(scopes(`${first}\nactors:\n  front:\n    name: Front\n`).includes('meta.sitrep.yaml'), first);
  });

  it('leaves the YAML grammar to its work inside them', () => {
    assert.deepEqual(ofYaml(tokenizeLines(scoped, SIDECAR)), ofYaml(tokenizeLines(bare, SIDECAR)));
  });

  it('keeps the structure of YAML when it colours too', () => {
    const structure = (grammar: IGrammar) =>
      tokenizeLines(grammar, SIDECAR).map((line) =>
        [
          ...new Set(
            line.flatMap((token) =>
              token.scopes.filter(
                (scope) => /^(?:meta|entity|comment|invalid)/.test(scope) && !scope.includes('sitrep'),
              ),
            ),
          ),
        ].sort(),
      );
    assert.deepEqual(structure(full), structure(bare));
  });

  const foreign: readonly [string, string][] = [
    ['an ordinary file', FOREIGN],
    ['sitrep: on the second line', `${FOREIGN.split('\n')[0] ?? ''}\nsitrep: 1\n${FOREIGN}`],
    ['sitrep: after an empty line', `\nsitrep: 1\n${FOREIGN}`],
    ['sitrep: after a document start', `---\nsitrep: 1\n${FOREIGN}`],
    ['sitrep: indented', `  sitrep: 1\n  type: actor\n`],
    ['a key that begins alike', `sitreps: 1\n${FOREIGN}`],
    ['sitrep: with another value', `sitrep: weekly\n${FOREIGN}`],
    ['sitrep: with a mapping', `sitrep:\n  type: actor\n  start: 12\n`],
    ['sitrep: inside a later document', `a: 1\n---\nsitrep: 1\n${FOREIGN}`],
  ];
  for (const [name, text] of foreign) {
    it(`never touches other people's YAML: ${name}`, () => {
      assert.deepEqual(
        scopes(text).filter((scope) => scope.includes('sitrep')),
        [],
      );
      assert.deepEqual(tokenizeLines(full, text), tokenizeLines(bare, text));
    });
  }

  it('colours ids, types, links, offsets and the hash', () => {
    assert.deepEqual(inSidecar('variable.other.constant.annotation-id'), [
      'h7q2mzkd4c',
      'm0n3q8d75b',
      'k2m4p6r8t0',
      'c9v5t1xa0e',
    ]);
    assert.deepEqual(inSidecar('entity.name.type.annotation'), ['casualty', 'actor']);
    assert.deepEqual(inSidecar('keyword.other.link'), ['contradicts']);
    assert.deepEqual(inSidecar('constant.numeric.offset'), ['20', '45', '60', '75']);
    assert.equal(inSidecar('constant.other.sha256').length, 1);
  });

  it('colours the quote and its surroundings, with their escapes and marks', () => {
    assert.deepEqual(inSidecar('markup.quote.exact'), ['"neutralised" over 80 men', 'Front du fleuve']);
    assert.deepEqual(inSidecar('string.other.context'), ['said \\"units\\" had ', ' near the river.']);
  });

  it('marks the keys of the format and no others', () => {
    const keys = inSidecar('support.type.property-name');
    for (const key of ['sitrep', 'annotations', 'exact', 'claim', 'qualifier', 'review'])
      assert.ok(keys.includes(key), key);
    assert.ok(!keys.includes('colour'));
    assert.deepEqual(inSidecar('constant.language.status'), ['draft']);
  });

  it('leaves text blocks and comments alone', () => {
    const lines = tokenizeLines(full, 'sitrep: 1\nnote: |\n  type: actor\n  start: 12\n# type: actor\n');
    const own = lines
      .slice(2)
      .flat()
      .flatMap((token) =>
        token.scopes.filter((scope) => scope.endsWith('.sitrep.yaml') && scope !== 'meta.sitrep.yaml'),
      );
    assert.deepEqual(own, []);
  });

  const lists: readonly [string, string, readonly string[]][] = [
    ['type', 'entity.name.type.annotation', values.ANNOTATION_TYPES],
    ['harm', 'constant.language.harm', values.DECISION_HARMS],
    ['qualifier', 'constant.language.qualifier', values.QUALIFIERS],
    ['victim_status', 'constant.language.victim-status', values.VICTIM_STATUSES],
    ['epistemic', 'constant.language.epistemic', values.EPISTEMIC],
    ['scope', 'constant.language.scope', values.SCOPES],
    ['state', 'constant.language.review-state', values.REVIEW_STATES],
    ['status', 'constant.language.status', values.CODING_STATUSES],
    ['granularity', 'constant.language.granularity', values.GRANULARITIES],
    ['resolved_from', 'constant.language.resolved-from', values.DATE_SOURCES],
    ['kind', 'constant.language.kind', [...values.STATEMENT_KINDS, ...ACTOR_KINDS, ...PLACE_KINDS]],
    [
      'role',
      'constant.language.role',
      [...values.ACTOR_ROLES, ...values.PLACE_ROLES, ...values.DATE_ROLES, ...values.PERSON_ROLES],
    ],
    ['rule', 'constant.language.rule', ['acled', 'ucdp']],
  ];
  for (const [key, scope, list] of lists) {
    it(`knows every value of ${key}, and only those`, () => {
      for (const value of list)
        assert.deepEqual(under(tokenizeLines(full, `sitrep: 1\nx:\n  - ${key}: ${value}\n`), `${scope}.sitrep.yaml`), [
          value,
        ]);
      for (const other of ['mistaken', `${list[0] ?? ''}s`, `not ${list[0] ?? ''}`])
        assert.deepEqual(
          under(tokenizeLines(full, `sitrep: 1\nx:\n  - ${key}: ${other}\n`), `${scope}.sitrep.yaml`),
          [],
          other,
        );
    });
  }
  it('knows every kind of link, and roles in a list', () => {
    for (const kind of values.LINK_KINDS)
      assert.deepEqual(
        under(tokenizeLines(full, `sitrep: 1\nlinks:\n  - ${kind}: m0n3q8d75b\n`), 'keyword.other.link'),
        [kind],
      );
    assert.deepEqual(inSidecar('constant.language.role'), ['perpetrator', 'claimant']);
    assert.deepEqual(under(tokenizeLines(full, 'sitrep: 1\naliases: [target, victim]\n'), 'constant.language'), []);
  });

  it('keeps the keys of our own samples known', () => {
    const codebook = readFileSync(new URL('../../../media/starter/actors.yaml', import.meta.url), 'utf8');
    const lines = tokenizeLines(full, codebook);
    assert.ok(under(lines, 'support.type.property-name.sitrep.yaml').includes('aliases'));
    assert.ok(under(lines, 'constant.language.kind.sitrep.yaml').length > 10);
  });
});
