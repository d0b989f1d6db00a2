import assert from 'node:assert/strict';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import french from '../../package.nls.fr.json';
import bundle from '../../media/l10n/bundle.l10n.fr.json';
import { screenStrings } from '../harness/l10nStrings';

const placeholders = (text: string): readonly string[] => (text.match(/\{\d+\}/g) ?? []).sort();
const links = (text: string): readonly string[] => text.match(/\(command:[^)]*\)/g) ?? [];

const translations: Readonly<Record<string, string>> = bundle;
const frenchNls: Readonly<Record<string, string>> = french;

describe('French', () => {
  it('has every string of the extension, each a literal', () => {
    const strings = screenStrings();
    assert.ok(strings.length > 100, `${strings.length} strings`);
    const notLiteral = strings.filter(({ text }) => text === undefined).map(({ where }) => where);
    assert.deepEqual(notLiteral, [], 'l10n.t takes a literal, or it cannot be translated');
    const missing = strings.filter(({ text = '' }) => !(text in translations));
    assert.deepEqual(
      missing.map(({ text, where }) => `${where}: ${text ?? ''}`),
      [],
      'media/l10n/bundle.l10n.fr.json lacks these',
    );
  });

  it('has no string that the extension does not use', () => {
    const used = new Set(screenStrings().map(({ text }) => text));
    const unused = Object.keys(bundle).filter((text) => !used.has(text));
    assert.deepEqual(unused, [], 'remove these from media/l10n/bundle.l10n.fr.json');
  });

  it('has every string of the manifest and no other', () => {
    assert.deepEqual(Object.keys(french).sort(), Object.keys(english).sort());
    assert.equal(manifest.l10n, './media/l10n');
  });

  it('keeps placeholders and the commands of links', () => {
    for (const [text, translation] of Object.entries(translations)) {
      assert.deepEqual(placeholders(translation), placeholders(text), text);
    }
    for (const [key, text] of Object.entries(english)) {
      assert.deepEqual(links(frenchNls[key] ?? ''), links(text), key);
    }
  });

  it('says something everywhere, and sets French marks with their spaces', () => {
    for (const translation of [...Object.values(translations), ...Object.values(frenchNls)]) {
      assert.notEqual(translation.trim(), '');
      assert.doesNotMatch(translation, / [:;?!»]|« |[“”]|\w'\w/, translation);
    }
  });
});
