import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readAnn } from '../../../../src/core/dataset/bratReading';
import { atOnce } from '../../../../src/core/turns';
import { articleOf, datasetOf, preparedOf } from './articles';
import { randomArticles } from './randomArticles';

/** What brat's own reader takes for a line: Python's `codecs` splits at all of these. */
const PYTHON_LINES = new RegExp(`[${String.fromCharCode(10, 11, 12, 13, 28, 29, 30, 0x85, 0x2028, 0x2029)}]`, 'u');

describe('brat', () => {
  const tags = [
    { id: 'a000000001', type: 'actor' as const, exact: 'JNIM', actor: 'jnim', role: ['claimant', 'perpetrator'] },
    {
      id: 'a000000002',
      type: 'casualty' as const,
      exact: '12\nsoldiers dead',
      claim: { harm: 'killed', count: { stated: 12, qualifier: 'exact', lower: 12, upper: 12 } },
      links: [{ attributed_by: 'a000000001' }, { corroborates: 'b000000009' }],
      note: 'Said\ton air.\nTwice.',
    },
  ];
  const codebook = { actors: new Map([['jnim', { name: "Jama'at\tNusrat" }]]), places: new Map() };
  const article = articleOf('x/kayes.txt', '🔥 JNIM: 12\nsoldiers dead.', tags);

  it('writes text and lines as brat has them', () => {
    const { files, losses } = datasetOf([article], { format: 'brat', codebook });
    assert.equal(files.get('x/kayes.txt'), '🔥 JNIM: 12\nsoldiers dead.');
    const lines = files.get('x/kayes.ann')?.split('\n') ?? [];
    assert.deepEqual(lines.slice(0, 9), [
      'T1\tActor 2 6\tJNIM',
      'T2\tCasualty 8 10;11 24\t12 soldiers dead',
      'R1\tClaimant Arg1:T2 Arg2:T1',
      'A1\tIsClaimant T1',
      'A2\tIsPerpetrator T1',
      'A3\tHarm T2 killed',
      'A4\tQualifier T2 exact',
      "N1\tReference T1 codebook:jnim\tJama'at Nusrat",
      '#1\tSitrep T1\t{"id":"a000000001","start":2,"end":6,"actor":"jnim","actor_name":"Jama\'at\\tNusrat","role":["claimant","perpetrator"]}',
    ]);
    assert.equal(lines[9], '#2\tAnnotatorNotes T2\tSaid on air. Twice.');
    assert.deepEqual(
      losses.map(({ annotation, what }) => [annotation, what]),
      [['a000000002', 'link corroborates:b000000009']],
    );
    const conf = files.get('annotation.conf') ?? '';
    for (const section of ['entities', 'relations', 'events', 'attributes']) assert.ok(conf.includes(`[${section}]\n`));
    assert.match(conf, /^Claimant\tArg1:<ENTITY>, Arg2:<ENTITY>$/m);
    assert.match(conf, /^Harm\tArg:Casualty, Value:killed\|wounded\|/m);
  });

  it('masks what is redacted, letter by letter, and keeps lines and offsets', () => {
    const secret = articleOf('issa-bare.txt', 'Issa Baré of\nJNIM. Baré fled.', [
      { id: 'p000000001', type: 'person', exact: 'Issa Baré', role: 'witness', note: 'Lives in Boni.' },
      { id: 'a000000001', type: 'actor', exact: 'Baré of\nJNIM', actor: 'jnim' },
      { id: 'p000000002', type: 'person', exact: 'fled', state: 'uncertain' },
    ]);
    const { files } = datasetOf([secret], { format: 'brat', codebook });
    const text = files.get('[redacted]-[redacted].txt') ?? files.get('[redacted].txt');
    assert.equal(text, '█████████ of\nJNIM. ████ ████.');
    assert.ok(![...files.values()].some((each) => /bar[eé]|Issa|Boni/i.test(each)));
  });

  it('gives each article files of its own, also where redaction makes their names alike', () => {
    const one = (path: string) => articleOf(path, 'Baré', [{ id: 'p000000001', type: 'person', exact: 'Baré' }]);
    const { files } = datasetOf([one('bare.txt'), one('Baré.txt'), one('x.md')], { format: 'brat' });
    assert.deepEqual(
      [...files.keys()].filter((name) => name.endsWith('.ann')),
      ['[redacted].ann', '[redacted]-2.ann', 'x.md.ann'],
    );
  });

  it('is read by its own rules, whatever the articles: no span over a line end, exact text, nothing lost', () => {
    fc.assert(
      fc.property(randomArticles, fc.boolean(), (articles, redact) => {
        const { files, losses } = datasetOf(articles, { format: 'brat', codebook, redact });
        const prepared = preparedOf(articles, { codebook, redact });
        for (const [index, { path, spans, text }] of prepared.entries()) {
          const name = path.replace(/\.txt$/, '');
          const ann = files.get(`${name}.ann`) ?? '';
          const points = Array.from(files.get(`${name}.txt`) ?? '');
          assert.equal(points.length, Array.from(articles[index]?.text ?? '').length);
          for (const line of ann.split('\n')) assert.doesNotMatch(line, PYTHON_LINES);
          const read = atOnce(readAnn(ann));
          assert.ok(read);
          for (const { fragments, text: words } of read.entities.values()) {
            const parts = fragments.map(([start, end]) => points.slice(start, end).join(''));
            assert.equal(parts.join(' '), words);
            for (const part of parts) assert.doesNotMatch(part, PYTHON_LINES);
          }
          const left = losses.filter(({ kind, file }) => kind === 'left-out' && file === path).length;
          assert.equal(read.entities.size + left, articles[index]?.sidecar.annotations?.length);
          assert.equal(text.text, points.join(''));
          assert.ok(read.entities.size <= spans.length);
        }
      }),
    );
  });
});
