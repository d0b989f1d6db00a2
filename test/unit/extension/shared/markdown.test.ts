import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  escapeMarkdown,
  plainLabel,
  plainMessage,
  shorten,
  visibleText,
} from '../../../../src/extension/shared/markdown';

describe('escapeMarkdown', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a link', '[x](https://example.org)', '\\[x\\]\\(https\\:\\/\\/example\\.org\\)'],
    ['a command link', '[x](command:workbench.action.quit)', '\\[x\\]\\(command\\:workbench\\.action\\.quit\\)'],
    ['a bare address', 'see www.example.org', 'see www\\.example\\.org'],
    ['an address in brackets', '<https://example.org>', '&lt;https\\:\\/\\/example\\.org&gt;'],
    ['an e-mail address', 'a@b.org', 'a\\@b\\.org'],
    ['HTML', '<img src=x onerror=alert(1)>', '&lt;img src\\=x onerror\\=alert\\(1\\)&gt;'],
    ['an entity', '&lt;b&gt; &#x202e;', '&amp;lt\\;b&amp;gt\\; &amp;\\#x202e\\;'],
    ['code', '`x` ```y```', '\\`x\\` \\`\\`\\`y\\`\\`\\`'],
    ['emphasis', '**a** __b__ ~~c~~', '\\*\\*a\\*\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~'],
    ['an icon', '$(trash)', '\\$\\(trash\\)'],
    ['a table', '|a|b|', '\\|a\\|b\\|'],
    ['escapes already there', '\\[x\\]', '\\\\\\[x\\\\\\]'],
  ];
  for (const [what, text, expected] of cases) {
    it(`makes plain text of ${what}`, () => assert.equal(escapeMarkdown(text), expected));
  }

  it('cannot begin a block: line breaks, indents and paragraphs are one space', () => {
    assert.equal(escapeMarkdown('a\n\n# b\r\n    c\u2028- d'), 'a \\# b c \\- d');
  });

  it('keeps the letters of every script, and the joiners they need', () => {
    assert.equal(escapeMarkdown('Ménaka ميناكا क्‍ष 😀'), 'Ménaka ميناكا क्‍ष 😀');
  });

  it('leaves no sign of ASCII without its escape', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const rest = escapeMarkdown(text)
          .replace(/\\[!-/:-@[-`{-~]/g, '')
          .replace(/&(?:amp|lt|gt);/g, '');
        assert.doesNotMatch(rest, /[!-/:-@[-`{-~]/);
        assert.doesNotMatch(rest, /[\r\n\t]/);
      }),
    );
  });
});

describe('visibleText', () => {
  it('shows what would turn the reading direction', () => {
    assert.equal(visibleText('81\u202e21\u202c'), '81⟦U+202E⟧21⟦U+202C⟧');
    assert.equal(visibleText('\u2066a\u2069\u200f'), '⟦U+2066⟧a⟦U+2069⟧⟦U+200F⟧');
  });

  it('shows zero-width, control and tag characters', () => {
    assert.equal(visibleText('J\u200bNIM\u0007\u{e0041}'), 'J⟦U+200B⟧NIM⟦U+0007⟧⟦U+E0041⟧');
  });

  it('replaces half a surrogate pair', () => {
    assert.equal(visibleText('a\ud83d b'), 'a\ufffd b');
  });
});

describe('plainLabel', () => {
  it('lets no icon out of a file stand', () => {
    assert.equal(plainLabel('$(trash) Save \\$(check)\u202e'), '$ (trash) Save \\$ (check)⟦U+202E⟧');
  });
});

describe('plainMessage', () => {
  it('lets no link out of a file stand, whatever it leads to', () => {
    for (const address of ['command:workbench.action.quit', 'https://example.org', 'file:///etc/passwd']) {
      const message = plainMessage(`There is no “[x](${address} "y")”.\nCorrect it.`);
      assert.equal(message, `There is no “[x] (${address} "y")”. Correct it.`);
    }
  });
});

describe('shorten', () => {
  it('leaves a text within the limit', () => assert.equal(shorten('abc', 3), 'abc'));

  it('ends a longer one with an ellipsis, within the limit', () => assert.equal(shorten('abcd', 3), 'ab…'));

  it('cuts no character in half', () => assert.equal(shorten('a😀bc', 3), 'a…'));
});
