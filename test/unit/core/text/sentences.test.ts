import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sentenceAround } from '../../../../src/core/text/sentences';
import { hardText } from './arbitraries';

/** The sentence around the words between bars. */
function around(marked: string): string {
  const start = marked.indexOf('|');
  const end = marked.indexOf('|', start + 1) - 1;
  const text = marked.replaceAll('|', '');
  return text.slice(...sentenceAround(text, start, end));
}

describe('sentenceAround', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['plain sentences', 'They came. At least |nine men| fell. Then rain.', 'At least nine men fell.'],
    ['abbreviations', 'It fell. Gen. Sow and |Lt. Col. Ba| left. Rain.', 'Gen. Sow and Lt. Col. Ba left.'],
    ['initials', 'Vu. M. A. Sow et |deux gardes| sont morts. Fin.', 'M. A. Sow et deux gardes sont morts.'],
    [
      'titles before a name with an article',
      'Vu. M. Le Bihan et |deux gardes| sont morts. Fin.',
      'M. Le Bihan et deux gardes sont morts.',
    ],
    ['an abbreviation that ends one', 'He sailed to the U.S. The |crew| stayed.', 'The crew stayed.'],
    ['figures', 'It rained. Some |3.5 tonnes| burned. End.', 'Some 3.5 tonnes burned.'],
    ['closing quotes', 'He said: “We |lost two|.” Then he left.', 'He said: “We lost two.”'],
    ['straight quotes', '"They |left|." Nobody knew.', '"They left."'],
    ['a question that is quoted and goes on', '"Who |fired|?" he asked. Nobody knew.', '"Who fired?" he asked.'],
    ['French quotes', 'Il parle. « Nous avons |perdu un ami|. » Puis il part.', '« Nous avons perdu un ami. »'],
    ['headings', 'The toll\n|Nine| men fell.\n\nMore.', 'Nine men fell.'],
    ['list items', 'It lists:\n- |two| mules\n- a cart', '- two mules'],
    ['blank lines', 'The chief of staff spoke to reporters in town\n\n|Nine| fell', 'Nine fell'],
    ['CRLF', 'One.\r\n\r\n|Nine| fell\r\n\r\nEnd', 'Nine fell'],
    ['several sentences', 'A. |Nine fell. Two| fled. Rain.', 'A. Nine fell. Two fled.'],
    ['the end of the text', 'It rained. |Nine|', 'Nine'],
  ];
  for (const [what, marked, expected] of cases) it(`knows ${what}`, () => assert.equal(around(marked), expected));

  it('goes on over the line ends of a wrapped text', () => {
    const wrapped =
      'They fled. The patrol came back to the camp by the road\nwith |two wounded| men and a lorry that had no\nwheels. Rain.';
    assert.equal(around(wrapped), wrapped.slice(11, -6).replaceAll('|', ''));
  });

  it('always holds the span and stays within the text', () => {
    fc.assert(
      fc.property(hardText, fc.nat(80), fc.nat(80), (text, one, other) => {
        const start = Math.min(one, other, text.length);
        const end = Math.min(Math.max(one, other), text.length);
        const [from, to] = sentenceAround(text, start, end);
        assert.ok(from >= 0 && from <= start && to >= end && to <= text.length, `${from} ${to}`);
      }),
    );
  });

  it('reads a large text only around the span', () => {
    const text = `${'Word and word. '.repeat(70_000)}They lost nine. ${'Word and word. '.repeat(70_000)}`;
    const at = text.indexOf('nine');
    let length = 0;
    for (let run = 0; run < 2_000; run += 1) length = text.slice(...sentenceAround(text, at, at + 4)).length;
    // 2,000 runs over 2 MB each would take far longer than mocha's limit.
    assert.equal(length, 'They lost nine.'.length);
  });
});
