import assert from 'node:assert/strict';
import { applyEdit } from '../../../../src/core/annotation/edit';
import type { SeenMove, SidecarEdit } from '../../../../src/core/annotation/sidecarEdit';
import type { Annotation } from '../../../../src/core/annotation/model';
import { readSidecar } from '../../../../src/core/annotation/sidecar';
import { SitrepError } from '../../../../src/core/problem';

const HEAD = `sitrep: 1
article:
  file: a.txt
  sha256: ${'a'.repeat(64)}
`;
const ONE = `  - id: aaaaaaaaaa
    type: actor
    exact: JNIM
    start: 10
    end: 14
    prefix: ""
    suffix: ""
    actor: jnim
`;
const TWO = `  - id: bbbbbbbbbb
    type: casualty
    exact: 21 dead
    start: 20
    end: 27
    prefix: ""
    suffix: ""
    claim:
      harm: killed # says the army
      count:
        stated: 21
        qualifier: exact
    links:
      - contradicts: cccccccccc # why
      - denies: dddddddddd
`;
const added: Annotation = {
  id: 'gggggggggg',
  type: 'place',
  exact: 'Kayes',
  start: 15,
  end: 20,
  prefix: '',
  suffix: '',
  place: 'ml-kayes',
};
const ADDED = `  - id: gggggggggg
    type: place
    exact: Kayes
    start: 15
    end: 20
    prefix: ""
    suffix: ""
    place: ml-kayes
`;

function edit(text: string, change: SidecarEdit): string {
  const { text: next, inverse } = applyEdit(text, change, 'a.yaml');
  assert.equal(applyEdit(next, inverse, 'a.yaml').text, text, 'taken back');
  return next;
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof SitrepError) return error.code;
    throw error;
  }
  return 'nothing';
}

describe('adding an annotation', () => {
  const add: SidecarEdit = { kind: 'add', annotation: added };

  it('puts it by start, end and id', () => {
    assert.equal(edit(`${HEAD}annotations:\n${ONE}${TWO}`, add), `${HEAD}annotations:\n${ONE}${ADDED}${TWO}`);
    assert.equal(edit(`${HEAD}annotations:\n${TWO}`, add), `${HEAD}annotations:\n${ADDED}${TWO}`);
    assert.equal(edit(`${HEAD}annotations:\n${ONE}`, add), `${HEAD}annotations:\n${ONE}${ADDED}`);
  });

  it('makes the list where there is none, before what follows it', () => {
    const rejected = 'rejected:\n  - type: actor\n    exact: x\n    start: 1\n    end: 2\n';
    const list = `annotations:\n${ADDED}`;
    assert.equal(edit(HEAD, add), HEAD + list);
    assert.equal(edit(HEAD.trimEnd(), add), HEAD + list);
    assert.equal(edit(HEAD + rejected, add), HEAD + list + rejected);
    assert.equal(edit(`${HEAD}annotations: []\n${rejected}`, add), HEAD + list + rejected);
    assert.equal(edit(`${HEAD}annotations:\n${rejected}`, add), HEAD + list + rejected);
    assert.equal(edit(`${HEAD}annotations: [] # none\n`, add), `${HEAD}annotations: # none\n${ADDED}`);
    assert.equal(edit(`${HEAD}annotations: # none\n# end\n`, add), `${HEAD}annotations: # none\n${ADDED}# end\n`);
  });

  it('follows the indent and the line ends of the file', () => {
    const flat = (text: string): string => text.replace(/^ {2}/gm, '');
    assert.equal(edit(`${HEAD}annotations:\n${flat(TWO)}`, add), `${HEAD}annotations:\n${flat(ADDED)}${flat(TWO)}`);
    const deep = (text: string): string => text.replace(/^/gm, '  ').trimEnd();
    assert.equal(
      edit(`${HEAD}annotations:\n${deep(ONE)}\n`, add),
      `${HEAD}annotations:\n${deep(ONE)}\n${deep(ADDED)}\n`,
    );
    const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    assert.equal(edit(crlf(`${HEAD}annotations:\n${ONE}`), add), crlf(`${HEAD}annotations:\n${ONE}${ADDED}`));
  });

  it('leaves a comment above the entry it stands above', () => {
    const text = `${HEAD}annotations:\n${ONE}\n  # about the dead\n${TWO}`;
    assert.equal(edit(text, add), `${HEAD}annotations:\n${ONE}${ADDED}\n  # about the dead\n${TWO}`);
  });

  it('brings a list written in flow style into the usual form, comments kept', () => {
    const flow = `annotations: [\n  {id: aaaaaaaaaa, type: actor, exact: JNIM, start: 10, end: 14, # c\n   prefix: "", suffix: "", mine: 1}\n]\n`;
    assert.equal(
      edit(HEAD + flow, add),
      `${HEAD}annotations:\n  # c\n${ONE.replace('    actor: jnim', '    mine: 1')}${ADDED}`,
    );
  });

  it('brings a file written like JSON into the usual form', () => {
    const json = JSON.stringify({ mine: 1, article: { sha256: 'a'.repeat(64), file: 'a.txt' }, sitrep: 1 });
    assert.equal(edit(`# c\n${json}\n`, add), `# c\n${HEAD}annotations:\n${ADDED}mine: 1\n`);
  });

  it('writes nothing where the list begins on the line of its key', () => {
    const text = `${HEAD}? annotations\n:${ONE.slice(1)}`;
    assert.ok(readSidecar(text, 'a').ok);
    assert.equal(
      codeOf(() => edit(text, add)),
      'yaml/splice',
    );
  });

  it('refuses an id that is taken, and what is no annotation', () => {
    const text = `${HEAD}annotations:\n${ONE}`;
    const invalid: Annotation = { ...added, end: 15 };
    assert.equal(
      codeOf(() => edit(text, { kind: 'add', annotation: { ...added, id: 'aaaaaaaaaa' } })),
      'edit/duplicate-id',
    );
    assert.equal(
      codeOf(() => edit(text, { kind: 'add', annotation: invalid })),
      'edit/invalid',
    );
    assert.equal(
      codeOf(() => edit(text, { kind: 'add', annotation: { ...added, id: 'x' } })),
      'edit/invalid',
    );
  });
});

describe('removing an annotation', () => {
  it('takes its lines, and the key when none is left', () => {
    assert.equal(
      edit(`${HEAD}annotations:\n${ONE}${TWO}`, { kind: 'remove', id: 'aaaaaaaaaa' }),
      `${HEAD}annotations:\n${TWO}`,
    );
    assert.equal(edit(`${HEAD}annotations: # all\n${ONE}`, { kind: 'remove', id: 'aaaaaaaaaa' }), `${HEAD}# all\n`);
  });

  it('keeps the comments around it', () => {
    const text = `${HEAD}annotations:\n  # one\n${ONE}  # two\n${TWO}# end\n`;
    assert.equal(
      edit(text, { kind: 'remove', id: 'aaaaaaaaaa' }),
      `${HEAD}annotations:\n  # one\n  # two\n${TWO}# end\n`,
    );
    assert.equal(
      edit(text, { kind: 'remove', id: 'bbbbbbbbbb' }),
      `${HEAD}annotations:\n  # one\n${ONE}  # two\n# end\n`,
    );
  });

  it('is undone to the letter while other entries change', () => {
    const text = `${HEAD}annotations:\n${ONE}${TWO}`;
    const removed = applyEdit(text, { kind: 'remove', id: 'bbbbbbbbbb' }, 'a');
    const between = applyEdit(removed.text, { kind: 'add', annotation: added }, 'a');
    assert.equal(applyEdit(between.text, removed.inverse, 'a').text, `${HEAD}annotations:\n${ONE}${ADDED}${TWO}`);
  });

  it('comes back with the hash of its own text when the article has another by now', () => {
    const text = `${HEAD}annotations:\n${ONE}${TWO}`;
    const removed = applyEdit(text, { kind: 'remove', id: 'aaaaaaaaaa' }, 'a');
    const moved = applyEdit(
      removed.text,
      { kind: 'move', moves: [{ id: 'bbbbbbbbbb', start: 30, end: 37 }], sha256: 'b'.repeat(64) },
      'a',
    );
    const back = applyEdit(moved.text, removed.inverse, 'a');
    assert.deepEqual(
      back.sidecar.annotations?.map(({ id, sha256 }) => [id, sha256]),
      [
        ['aaaaaaaaaa', 'a'.repeat(64)],
        ['bbbbbbbbbb', undefined],
      ],
    );
  });
});

describe('changing an annotation', () => {
  const text = `${HEAD}annotations:\n${ONE}${TWO}`;

  it('replaces one line, and keeps the comment on it', () => {
    const claim = { harm: 'wounded', count: { stated: 21, qualifier: 'exact' } };
    assert.equal(
      edit(text, { kind: 'change', id: 'bbbbbbbbbb', changes: { claim } }),
      text.replace('harm: killed #', 'harm: wounded #'),
    );
  });

  it('puts a new key at its place, and removes one', () => {
    assert.equal(
      edit(text, { kind: 'change', id: 'aaaaaaaaaa', changes: { note: 'a: b', role: ['target'], actor: undefined } }),
      text.replace('    actor: jnim\n', '    role: [target]\n    note: "a: b"\n'),
    );
  });

  it('changes one entry of a list within', () => {
    const links = [{ denies: 'dddddddddd' }, { part_of: 'ffffffffff' }];
    assert.equal(
      edit(text, { kind: 'change', id: 'bbbbbbbbbb', changes: { links } }),
      text
        .replace('      - contradicts: cccccccccc # why\n', '')
        .replace('dddddddddd\n', 'dddddddddd\n      - part_of: ffffffffff\n'),
    );
  });

  it('adds a link to those that stand in the file, and one that stands there not again', () => {
    const link = { part_of: 'ffffffffff' };
    assert.equal(
      edit(text, { kind: 'link', id: 'bbbbbbbbbb', link }),
      text.replace('dddddddddd\n', 'dddddddddd\n      - part_of: ffffffffff\n'),
    );
    assert.equal(edit(text, { kind: 'link', id: 'bbbbbbbbbb', link: { denies: 'dddddddddd' } }), text);
    assert.equal(
      edit(text, { kind: 'link', id: 'aaaaaaaaaa', link }),
      text.replace('    actor: jnim\n', '    actor: jnim\n    links:\n      - part_of: ffffffffff\n'),
    );
  });

  it('rewrites only the entry that is written in flow style, with its unknown keys and comments', () => {
    const flow = `  - {id: aaaaaaaaaa, type: actor, exact: JNIM, # c\n     start: 10, end: 14, prefix: "", suffix: "", actor: jnim, mine: [1]} # d\n`;
    assert.equal(
      edit(`${HEAD}annotations:\n${flow}${TWO}`, { kind: 'change', id: 'aaaaaaaaaa', changes: { actor: 'fama' } }),
      `${HEAD}annotations:\n  # c\n${ONE.replace('aaaaaaaaaa\n', 'aaaaaaaaaa # d\n').replace('jnim\n', 'fama\n    mine: [1]\n')}${TWO}`,
    );
  });

  it('moves an entry whose new words stand elsewhere', () => {
    const selector = { exact: 'GSIM', start: 100, end: 104, prefix: 'a', suffix: 'b' };
    const next = edit(text, { kind: 'replaceSelector', id: 'aaaaaaaaaa', selector });
    assert.deepEqual(
      applyEdit(next, { kind: 'setArticle', changes: { language: 'fr' } }, 'a').sidecar.annotations?.map(
        ({ id }) => id,
      ),
      ['bbbbbbbbbb', 'aaaaaaaaaa'],
    );
    assert.ok(next.includes(TWO));
  });

  it('is undone alone when something else changed, and refused when the annotation itself did', () => {
    const first = applyEdit(text, { kind: 'change', id: 'aaaaaaaaaa', changes: { actor: 'fama' } }, 'a');
    const elsewhere = applyEdit(first.text, { kind: 'change', id: 'bbbbbbbbbb', changes: { note: 'x' } }, 'a');
    const moved = applyEdit(elsewhere.text, { kind: 'move', moves: [{ id: 'aaaaaaaaaa', start: 11, end: 15 }] }, 'a');
    const undone = applyEdit(moved.text, first.inverse, 'a').text;
    assert.equal(undone, moved.text.replace('actor: fama', 'actor: jnim'));
    const again = applyEdit(first.text, { kind: 'change', id: 'aaaaaaaaaa', changes: { note: 'x' } }, 'a');
    assert.equal(
      codeOf(() => applyEdit(again.text, first.inverse, 'a')),
      'edit/changed-since',
    );
    const gone = applyEdit(first.text, { kind: 'remove', id: 'aaaaaaaaaa' }, 'a');
    assert.equal(
      codeOf(() => applyEdit(gone.text, first.inverse, 'a')),
      'edit/unknown-id',
    );
  });

  it('never changes an id, nor leaves what the model forbids', () => {
    assert.equal(
      codeOf(() => edit(text, { kind: 'change', id: 'aaaaaaaaaa', changes: { id: 'zzzzzzzzzz' } })),
      'edit/invalid',
    );
    assert.equal(
      codeOf(() => edit(text, { kind: 'change', id: 'aaaaaaaaaa', changes: { start: 14 } })),
      'edit/invalid',
    );
    assert.equal(
      codeOf(() => edit(text, { kind: 'change', id: 'bbbbbbbbbb', changes: { claim: undefined } })),
      'edit/invalid',
    );
    assert.equal(
      codeOf(() => edit(text, { kind: 'change', id: 'zzzzzzzzzz', changes: {} })),
      'edit/unknown-id',
    );
  });
});

describe('edits made for one text, in a sidecar of another', () => {
  const text = `${HEAD}annotations:\n${ONE}${TWO}`;
  const selector = { exact: 'Kayes', start: 7, end: 12, prefix: '', suffix: '' };
  const moved = { kind: 'move', moves: [{ id: 'aaaaaaaaaa', start: 8, end: 13 }], sha256: 'c'.repeat(64) } as const;

  it('names the text that a new annotation stands in', () => {
    const of = (sha256: string): string | undefined =>
      applyEdit(text, { kind: 'add', annotation: added, sha256 }, 'a').sidecar.annotations?.find(
        ({ id }) => id === added.id,
      )?.sha256;
    assert.equal(of('a'.repeat(64)), undefined);
    assert.equal(of('b'.repeat(64)), 'b'.repeat(64));
  });

  it('takes a re-selection back though its place has moved with the text', () => {
    const chosen = applyEdit(text, { kind: 'replaceSelector', id: 'aaaaaaaaaa', selector }, 'a');
    const later = applyEdit(chosen.text, moved, 'a');
    const undone = applyEdit(later.text, chosen.inverse, 'a');
    const [back] = undone.sidecar.annotations ?? [];
    assert.deepEqual([back?.exact, back?.start, back?.sha256], ['JNIM', 10, 'a'.repeat(64)]);
  });

  it('refuses to take it back where someone chose other words, or the same words elsewhere in the same text', () => {
    const chosen = applyEdit(text, { kind: 'replaceSelector', id: 'aaaaaaaaaa', selector }, 'a');
    for (const other of [
      { ...selector, exact: 'Nioro' },
      { ...selector, start: 17, end: 22 },
    ]) {
      const later = applyEdit(chosen.text, { kind: 'replaceSelector', id: 'aaaaaaaaaa', selector: other }, 'a');
      assert.equal(
        codeOf(() => applyEdit(later.text, chosen.inverse, 'a')),
        'edit/changed-since',
      );
    }
  });
});

describe('edits around the annotations', () => {
  const text = `${HEAD}annotations:\n${ONE}${TWO}`;

  it('changes article details', () => {
    assert.equal(
      edit(text, { kind: 'setArticle', changes: { headline: 'Attack', published: '2025-07-01' } }),
      text.replace(`${'a'.repeat(64)}\n`, `${'a'.repeat(64)}\n  headline: Attack\n  published: "2025-07-01"\n`),
    );
    assert.equal(
      codeOf(() => edit(text, { kind: 'setArticle', changes: { published: 'July' } })),
      'edit/invalid',
    );
    const first = applyEdit(text, { kind: 'setArticle', changes: { headline: 'x' } }, 'a');
    const later = applyEdit(first.text, { kind: 'setArticle', changes: { headline: 'y' } }, 'a');
    assert.equal(
      codeOf(() => applyEdit(later.text, first.inverse, 'a')),
      'edit/changed-since',
    );
  });

  it('says what one coder has read and where she stands, and leaves the others’ lines alone', () => {
    const words = (start: number, end: number, isRead = true) => ({
      start,
      end,
      exact: 'x'.repeat(end - start),
      isRead,
    });
    const by = 'aminata';
    const first = edit(text, { kind: 'code', by, words: words(0, 20) });
    const coding = (lines: string): string => text.replace('annotations:', `  coding:\n${lines}annotations:`);
    assert.equal(first, coding('    - by: aminata\n      status: draft\n      seen:\n        - [0, 20]\n'));
    const two = first.replace(
      'annotations:',
      '    - by: moussa # abroad\n      status: coded\n      x: 1\nannotations:',
    );
    const on = edit(two, { kind: 'code', by, words: words(30, 40), status: 'coded' });
    assert.equal(on, two.replace('draft', 'coded').replace('[0, 20]\n', '[0, 20]\n        - [30, 40]\n'));
    assert.equal(edit(on, { kind: 'code', by, words: words(18, 31) }), on.replace(/\[0, 20\].*\n.*\n/, '[0, 40]\n'));
    assert.equal(
      edit(two, { kind: 'code', by, words: words(5, 8, false) }),
      two.replace('[0, 20]\n', '[0, 5]\n        - [8, 20]\n'),
    );
    assert.equal(edit(two, { kind: 'code', by, words: words(0, 99, false) }), two.replace(/ {6}seen:\n.*\n/, ''));
    assert.equal(edit(two, { kind: 'code', by: 'moussa', words: words(1, 2, false) }), two);
    const then = applyEdit(two, { kind: 'code', by, words: words(20, 30) }, 'a');
    const since = applyEdit(then.text, { kind: 'code', by, words: words(30, 40) }, 'a');
    assert.equal(
      codeOf(() => applyEdit(since.text, then.inverse, 'a')),
      'edit/changed-since',
    );
  });

  it('carries what was read to another text, and drops what nobody can place there', () => {
    const read = applyEdit(
      applyEdit(text, { kind: 'code', by: 'aminata', words: { start: 0, end: 9, exact: '', isRead: true } }, 'a').text,
      { kind: 'code', by: 'moussa', status: 'coded', words: { start: 3, end: 9, exact: '', isRead: true } },
      'a',
    ).text;
    const sha256 = 'b'.repeat(64);
    const move = (...carried: readonly SeenMove[]): SidecarEdit => ({ kind: 'move', moves: [], sha256, read: carried });
    const next = edit(read, move({ by: 'aminata', was: [[0, 9]], now: [[4, 6], [6, 13]] })); // prettier-ignore
    assert.match(next, /by: aminata\n {6}status: draft\n {6}seen:\n {8}- \[4, 13\]\n/);
    assert.match(next, /by: moussa\n {6}status: coded\nannotations/);
    // Another window has marked more since the spans were carried.
    assert.doesNotMatch(edit(read, move({ by: 'aminata', was: [[0, 5]], now: [[4, 9]] })), /aminata\n.*\n {6}seen/);
    const same = edit(read, { kind: 'move', moves: [], sha256: 'a'.repeat(64), read: [] });
    assert.equal(same, read);
  });

  it('moves offsets by their digits alone, with the hash of the text', () => {
    const moves = [
      { id: 'aaaaaaaaaa', start: 1010, end: 1014 },
      { id: 'bbbbbbbbbb', start: 1020, end: 1027 },
    ];
    const next = edit(text, { kind: 'move', moves, sha256: 'b'.repeat(64) });
    const wanted = text.replace(/(start|end): /g, '$1: 10').replace('a'.repeat(64), 'b'.repeat(64));
    assert.equal(next, wanted);
    assert.equal(
      codeOf(() => edit(text, { kind: 'move', moves: [{ id: 'zzzzzzzzzz', start: 1, end: 2 }] })),
      'edit/unknown-id',
    );
  });

  it('leaves what a plan did not know of where it stands, and says of which text', () => {
    const doc = readSidecar(text, 'a');
    assert.ok(doc.ok);
    const seen = doc.sidecar.annotations?.slice(0, 1) ?? [];
    const moves = [
      { id: 'aaaaaaaaaa', start: 30, end: 34 },
      { id: 'bbbbbbbbbb', start: 40, end: 47 },
      { id: 'zzzzzzzzzz', start: 50, end: 51 },
    ];
    const { sidecar, inverse } = applyEdit(text, { kind: 'move', moves, sha256: 'b'.repeat(64), seen }, 'a');
    const places = sidecar.annotations?.map(({ id, start, sha256 }) => [id, start, sha256]);
    assert.deepEqual(places, [
      ['bbbbbbbbbb', 20, 'a'.repeat(64)],
      ['aaaaaaaaaa', 30, undefined],
    ]);
    assert.equal(sidecar.article.sha256, 'b'.repeat(64));
    assert.deepEqual(
      applyEdit(text, { kind: 'move', moves, sha256: 'b'.repeat(64), seen: [] }, 'a').sidecar.annotations?.map(
        ({ start, sha256 }) => [start, sha256],
      ),
      [
        [10, 'a'.repeat(64)],
        [20, 'a'.repeat(64)],
      ],
    );
    assert.equal(inverse.kind, 'revert');
  });

  it('moves the text of entries only when their order changes', () => {
    const next = edit(text, {
      kind: 'move',
      moves: [{ id: 'aaaaaaaaaa', start: 30, end: 34, sha256: 'c'.repeat(64) }],
    });
    const moved = ONE.replace('10', '30')
      .replace('14', '34')
      .replace('suffix: ""\n', `suffix: ""\n    sha256: ${'c'.repeat(64)}\n`);
    assert.equal(next, `${HEAD}annotations:\n${TWO}${moved}`);
  });

  it('remembers refused suggestions in order, and forgets them', () => {
    const late = { type: 'place', exact: 'b', start: 9, end: 10 } as const;
    const early = { type: 'actor', exact: 'a', start: 1, end: 2, why: 'no actor' } as const;
    const first = edit(text, { kind: 'reject', rejected: late });
    const second = edit(first, { kind: 'reject', rejected: early });
    assert.equal(
      second,
      `${text}rejected:\n  - type: actor\n    exact: a\n    start: 1\n    end: 2\n    why: no actor\n  - type: place\n    exact: b\n    start: 9\n    end: 10\n`,
    );
    assert.equal(edit(second, { kind: 'unreject', rejected: { type: 'actor', exact: 'a', start: 1, end: 2 } }), first);
    assert.equal(
      codeOf(() => edit(first, { kind: 'reject', rejected: late })),
      'edit/already-rejected',
    );
    assert.equal(
      codeOf(() => edit(first, { kind: 'unreject', rejected: early })),
      'edit/unknown-rejected',
    );
  });
});

describe('a sidecar that is not ours to write', () => {
  it('is refused with its problems, whatever the edit', () => {
    const cases = [
      `${HEAD}annotations:\n${ONE}`.replace('sitrep: 1', 'sitrep: 2'),
      `${HEAD}<<<<<<< ours\nannotations:\n${ONE}`,
      `${HEAD}annotations:\n${ONE.replace('end: 14', 'end: 10')}`,
      `${HEAD}annotations:\n${ONE.replace('actor: jnim', 'actor: [')}`,
    ];
    for (const text of cases) {
      try {
        applyEdit(text, { kind: 'add', annotation: added }, 'a');
        assert.fail('it was written');
      } catch (error) {
        assert.ok(SitrepError.is(error, 'sidecar/unreadable'), String(error));
        assert.equal(error.problems.length, 1);
      }
    }
    const crossed = readSidecar(cases[2] ?? '', 'a');
    assert.ok(!crossed.ok);
    assert.equal(
      crossed.problems[0]?.message,
      'annotations[0] (aaaaaaaaaa): end must be greater than start; found start 10, end 10.',
    );
    assert.deepEqual(crossed.problems[0].range.start, { line: 9, character: 9 });
  });
});

describe('several edits as one', () => {
  const refused = { type: 'actor', exact: 'Kayes', start: 15, end: 20, by: 'aminata' } as const;

  it('are carried out in order and taken back byte for byte', () => {
    const next = edit(`${HEAD}annotations:\n${ONE}${TWO}`, {
      kind: 'all',
      edits: [
        { kind: 'add', annotation: added },
        { kind: 'change', id: 'aaaaaaaaaa', changes: { links: [{ part_of: 'gggggggggg' }] } },
        { kind: 'reject', rejected: refused },
      ],
    });
    assert.match(next, /part_of: gggggggggg\n {2}- id: gggggggggg\n[^]*rejected:\n {2}- type: actor\n/);
  });

  it('that only add give the bytes of one after the other, and refuse an id that two of them have', () => {
    const ids = ['mmmmmmmmmm', 'ddddddddd1', 'kkkkkkkkkk', 'ddddddddd0'];
    const additions = ids.map((id, index) => ({ ...added, id, start: index % 2, end: added.end + (index % 3) }));
    const edits = additions.map((annotation): SidecarEdit => ({ kind: 'add', annotation, sha256: 'f'.repeat(64) }));
    for (const text of [
      HEAD,
      `${HEAD}annotations:\n${TWO}${ONE}`,
      `${HEAD}annotations:\n${ONE}`.replaceAll('\n', '\r\n'),
    ]) {
      const single = edits.reduce((before, one) => applyEdit(before, one, 'a.yaml').text, text);
      assert.equal(edit(text, { kind: 'all', edits }), single);
      const [first] = edits;
      assert.ok(first);
      assert.throws(
        () => applyEdit(text, { kind: 'all', edits: [...edits, first] }, 'a.yaml'),
        (error: unknown) => SitrepError.is(error, 'edit/duplicate-id'),
      );
    }
  });

  it('change nothing where one of them cannot be carried out', () => {
    const text = `${HEAD}annotations:\n${ONE}`;
    const edits: readonly SidecarEdit[] = [
      { kind: 'add', annotation: added },
      { kind: 'remove', id: 'zzzzzzzzzz' },
    ];
    assert.throws(
      () => applyEdit(text, { kind: 'all', edits }, 'a.yaml'),
      (error: unknown) => SitrepError.is(error) && error.code === 'edit/unknown-id',
    );
  });

  it('are taken back also when something else has changed since', () => {
    const text = `${HEAD}annotations:\n${ONE}`;
    const both = applyEdit(
      text,
      {
        kind: 'all',
        edits: [
          { kind: 'add', annotation: added },
          { kind: 'reject', rejected: refused },
        ],
      },
      'a.yaml',
    );
    const later = applyEdit(both.text, { kind: 'change', id: 'aaaaaaaaaa', changes: { note: 'Later.' } }, 'a.yaml');
    const back = applyEdit(later.text, both.inverse, 'a.yaml');
    assert.doesNotMatch(back.text, /gggggggggg|rejected/);
    assert.match(back.text, /note: Later\./);
  });
});

describe('refused suggestions in a text that moved', () => {
  const refused = { type: 'actor', exact: 'Kayes', start: 15, end: 20 } as const;
  const text = applyEdit(`${HEAD}annotations:\n${ONE}`, { kind: 'reject', rejected: refused }, 'a.yaml');
  const move: SidecarEdit = {
    kind: 'move',
    moves: [],
    sha256: 'b'.repeat(64),
    refused: [
      { was: refused, start: 25, end: 30 },
      { was: { ...refused, start: 90, end: 95 }, start: 100, end: 105 },
    ],
  };

  it('get their new offsets with the text they are of, and the old ones back', () => {
    const moved = edit(text.text, move);
    assert.match(moved, /rejected:\n {2}- type: actor\n {4}exact: Kayes\n {4}start: 25\n {4}end: 30\n/);
  });

  it('are forgotten by an undo wherever they stand by then', () => {
    const moved = applyEdit(text.text, move, 'a.yaml');
    assert.doesNotMatch(applyEdit(moved.text, text.inverse, 'a.yaml').text, /rejected/);
  });
});
