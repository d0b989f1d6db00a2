import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldName } from '../../../../src/core/codebook/fold';
import { sharedFoldTable } from '../../../../src/core/codebook/foldTable';
import { NameIndex } from '../../../../src/core/codebook/nameIndex';
import { scanWords } from '../../../../src/core/codebook/nameScan';

/** The words of a text that one of the names stands for, the longest from each place on, none overlapping. */
function found(names: readonly string[], text: string): readonly string[] {
  const index = new NameIndex();
  names.forEach((name, owner) => index.add(foldName(name), owner));
  const fold = sharedFoldTable();
  const words = scanWords(text, fold);
  const hits: string[] = [];
  for (let from = 0; from < words.count;) {
    const hit = index.at(text, words, from, fold)[0];
    if (hit === undefined) from += 1;
    else {
      hits.push(text.slice(words.starts[hit.from], words.ends[hit.to - 1]));
      from = hit.to;
    }
  }
  return hits;
}

const VARIANTS: readonly (readonly [what: string, name: string, text: string, exact: string])[] = [
  ['as written', 'Nioro du Sahel', 'in Nioro du Sahel today', 'Nioro du Sahel'],
  ['upper case', 'Nioro du Sahel', 'NIORO DU SAHEL, Mali', 'NIORO DU SAHEL'],
  ['lower case', 'Islamic State', 'the islamic state said', 'islamic state'],
  ['dropped diacritics', 'Sévaré', 'near Sevare.', 'Sevare'],
  ['added diacritics', 'Sevare', 'near Sévaré.', 'Sévaré'],
  ['decomposed letters', 'Sévaré', 'near Se\u0301vare\u0301.', 'Se\u0301vare\u0301'],
  ['curly apostrophe', "Jama'at Nusrat", 'Jama’at Nusrat said', 'Jama’at Nusrat'],
  ['modifier apostrophe', "Jama'at Nusrat", 'Jamaʼat Nusrat said', 'Jamaʼat Nusrat'],
  ['possessive', 'Kayes', "Kayes's market", 'Kayes'],
  ['curly possessive', 'Mali', 'Mali’s army', 'Mali'],
  ['possessive inside a name', 'Mali army', 'Mali’s army said', 'Mali’s army'],
  ['line end inside', 'Nioro du Sahel', 'Nioro\ndu Sahel', 'Nioro\ndu Sahel'],
  ['no-break space inside', 'Nioro du Sahel', 'Nioro\u00a0du\u202fSahel', 'Nioro\u00a0du\u202fSahel'],
  ['double space inside', 'Nioro du Sahel', 'Nioro  du Sahel', 'Nioro  du Sahel'],
  ['hyphen for space', 'Nioro du Sahel', 'Nioro-du-Sahel', 'Nioro-du-Sahel'],
  ['space for hyphen', 'Gorom-Gorom', 'Gorom Gorom', 'Gorom Gorom'],
  ['other hyphens', 'Gorom-Gorom', 'Gorom\u2011Gorom', 'Gorom\u2011Gorom'],
  ['soft hyphen', 'Ouagadougou', 'Ouaga\u00addougou', 'Ouaga\u00addougou'],
  ['elided article', 'armée malienne', 'l’armée malienne', 'armée malienne'],
  ['dotted initials', 'UN', 'the U.N. said', 'U.N.'],
  ['letters that do not decompose', 'Ɓorgu', 'in Borgu', 'Borgu'],
  ['ligature', 'Œuvre', 'the oeuvre of', 'oeuvre'],
  ['another script with case beyond the basic plane', '𐐀𐐁', 'in 𐐀𐐁 today', '𐐀𐐁'],
  ['emoji beside', 'Kayes', '🔥Kayes🔥', 'Kayes'],
  ['zero-width joiner inside', 'Kayes', 'Ka\u200dyes', 'Ka\u200dyes'],
];

describe('NameIndex', () => {
  for (const [what, name, text, exact] of VARIANTS) {
    it(`finds a name written otherwise: ${what}`, () => assert.deepEqual(found([name], text), [exact]));
  }

  it('minds word boundaries', () => {
    assert.deepEqual(found(['Mali'], 'Malian Somali Malinke mali2 _Mali_'), ['Mali']);
  });

  it('takes the longest name', () => {
    const names = ['Islamic State', 'Islamic State in the Greater Sahara', 'Greater Sahara'];
    assert.deepEqual(found(names, 'Islamic State in the Greater Sahara; Islamic State in the Sahel'), [
      'Islamic State in the Greater Sahara',
      'Islamic State',
    ]);
  });

  it('joins no words across signs, paragraphs or wide gaps', () => {
    for (const gap of ['. ', ', ', ' (', '\n\n', ' / ', '      '])
      assert.deepEqual(found(['Diboli Kayes'], `Diboli${gap}Kayes`), [], JSON.stringify(gap));
  });

  it('finds every name of a text that is made of names, whatever else is in it', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'é', 'ß', 'œ', 'k', 'ŋ', '𐐀', 'Ж'),
      minLength: 2,
      maxLength: 6,
    });
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 20 }), (wanted, others) => {
        fc.pre(foldName(wanted) !== '');
        const hits = found([wanted, ...others], `… ${wanted}. 🔥`);
        assert.equal(foldName(hits[0] ?? ''), foldName(wanted));
      }),
    );
  });

  it('tells words apart whose hashes are the same', () => {
    // Two words of eight letters that FNV-1a gives one hash.
    const [one, other] = collision();
    assert.deepEqual(found([one], `${other} ${one}`), [one]);
  });
});

/** Separators that go on a name, and those that do not. */
const JOINTS: readonly string[] = [' ', '  ', '-', '\u00a0', '\n', '\u2011', '’', "'"];
const BREAKS: readonly string[] = [', ', '\n\n', ' (', '. ', '      '];
const VOCABULARY = ['kayes', 'Sévaré', 'DU', 'nioro', 'sahel', 'Œuvre', '𐐀𐐁', 'Ka\u00adye', 'x1', 'Жук'];

type Piece = readonly [word: string, separator: string];

/** What an index finds at each word, and what a search through all names and words finds, both as owner and last word. */
function bothFind(names: readonly (readonly string[])[], pieces: readonly Piece[]): readonly (readonly string[])[] {
  const index = new NameIndex(1);
  names.forEach((name, owner) => index.add(foldName(name.join(' ')), owner));
  const text = pieces.flat().join('');
  const fold = sharedFoldTable();
  const words = scanWords(text, fold);
  assert.equal(words.count, pieces.length, text);
  const same = (one = '', other = ''): boolean => foldName(one) === foldName(other);
  // "St. Louis": a point goes on after a word of up to three letters.
  const isJoint = (at: number): boolean => {
    const [word, separator] = pieces[at] ?? ['', ''];
    return JOINTS.includes(separator) || (separator === '. ' && word.length <= 3);
  };
  const quick = pieces.flatMap((_, from) =>
    index.at(text, words, from, fold).map(({ name, to }) => `${index.owner(name)} from ${from} to ${to}`),
  );
  const naive = pieces.flatMap((_, from) =>
    names
      .map((name, owner) => ({ name, owner }))
      .filter(({ name }) => name.every((word, at) => same(word, pieces[from + at]?.[0])))
      .filter(({ name }) => name.slice(1).every((_word, at) => isJoint(from + at)))
      .toSorted((left, right) => right.name.length - left.name.length)
      .map(({ name, owner }) => `${owner} from ${from} to ${from + name.length}`),
  );
  return [quick, naive];
}

describe('NameIndex beside a search without an index', () => {
  const word = fc.constantFrom(...VOCABULARY);
  const name = fc.array(word, { minLength: 1, maxLength: 3 });

  it('finds the same names at each word, in the same order', () => {
    const piece = fc.tuple(word, fc.constantFrom(...JOINTS, ...JOINTS, ...BREAKS));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), fc.array(piece, { maxLength: 30 }), (names, pieces) => {
        const [quick, naive] = bothFind(names, pieces);
        assert.deepEqual(quick, naive);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds them also where there are many more names than it was made for', () => {
    const number = fc.integer({ min: 0, max: 999 }).map((value) => `Nr${value}`);
    const many = fc.array(fc.array(number, { minLength: 1, maxLength: 2 }), { minLength: 800, maxLength: 1500 });
    const text = fc.array(fc.tuple(number, fc.constantFrom(' ', '-', ', ')), { maxLength: 60 });
    fc.assert(
      fc.property(many, text, (names, pieces) => {
        const [quick, naive] = bothFind(names, pieces);
        assert.deepEqual(quick, naive);
      }),
      { numRuns: 20 },
    );
  });

  it('finds a name that is longer than a page of its memory', () => {
    const long = 'word '.repeat(30_000).trim();
    const index = new NameIndex();
    index.add('kayes', 0);
    index.add(long, 1);
    index.add('sahel', 2);
    assert.deepEqual(
      ['kayes', long, 'sahel', 'word word'].map((key) => index.has(key)),
      [true, true, true, false],
    );
    assert.deepEqual(index.near('sahell', 1), [{ owner: 2, key: 'sahel', distance: 1 }]);
  });

  it('keeps a name once for an owner, and once for each owner', () => {
    const index = new NameIndex();
    for (const owner of [0, 0, 1]) index.add('kayes', owner);
    assert.deepEqual(
      index.near('kayes', 0).map(({ owner }) => owner),
      [0, 1],
    );
  });
});

describe('names that are added from a text', () => {
  it('are those that foldName gives', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        'a',
        'É',
        ' ',
        '-',
        "'",
        '’',
        '.',
        's',
        'œ',
        '\u0301',
        '𐐀',
        '\u00a0',
        '\u200d',
        'Σ',
        'İ',
        'ŉ',
        '\n',
      ),
      fc.constantFrom('the ', 'La ', 'les-', 'l’', '(', '9', '🔥'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const name = units.join('');
        const index = new NameIndex();
        index.addFrom(`x${name}y`, 1, 1 + name.length, 7, sharedFoldTable());
        const folded = foldName(name);
        assert.equal(index.size, folded === '' ? 0 : 1);
        assert.ok(folded === '' || index.has(folded), JSON.stringify([name, folded]));
      }),
      { numRuns: 3000 },
    );
  });
});

/** Found by walking through words until two share their 32 bits. */
function collision(): readonly [string, string] {
  const fold = sharedFoldTable();
  const seen = new Map<number, string>();
  for (let number = 0; ; number += 1) {
    const word = `x${number.toString(36)}${(Math.imul(number, 2654435761) >>> 0).toString(36)}`;
    const hash = scanWords(word, fold).hashes[0] ?? 0;
    const known = seen.get(hash);
    if (known !== undefined) return [known, word];
    seen.set(hash, word);
  }
}
