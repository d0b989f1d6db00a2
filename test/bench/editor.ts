import { parseDocument } from 'yaml';
import { anchorAll } from '../../src/core/anchor/anchor';
import { Placements } from '../../src/core/anchor/placements';
import { editSidecar } from '../../src/core/annotation/edit';
import { readSidecar, readSidecarInTurns, type SidecarDoc } from '../../src/core/annotation/sidecar';
import { readingInWords } from '../../src/core/incident/readingInWords';
import { wordsFor } from '../../src/core/report/wordsFor';
import { normaliseText } from '../../src/core/text/normalise';
import { needsDecision } from '../../src/core/incident/pending';
import { markKey, markOf } from '../../src/extension/marks/markOf';
import { idFor, reportOf, sidecarOf } from '../harness/manyArticles';
import { median } from '../harness/measure';
import { report } from '../harness/results';

// What a coder waits for while she types, points and tags, against the obvious way to do it, in one run: an article of
// 1 MB with 5,000 annotations.

const COUNT = 5000;
const text = normaliseText(reportOf(9500));
const yaml = sidecarOf('a.txt', text, COUNT);
const open = (source: string): SidecarDoc => {
  const doc = readSidecar(source, 'a.txt.sitrep.yaml');
  if (!doc.ok) throw new Error(doc.problems[0]?.message);
  return doc;
};
const doc = open(yaml);
const annotations = doc.sidecar.annotations ?? [];
const { sha256 } = doc.sidecar.article;
const placements = Placements.of(text, annotations, sha256, sha256);
const size = `${COUNT.toLocaleString('en')} annotations in ${(text.length / 1e6).toFixed(1)} MB`;

/** The longest of the turns that work takes, each at its best of a few rounds. */
function longestTurn<T>(work: () => Generator<void, T>): number {
  const rounds = Array.from({ length: 5 }, () => {
    const turns: number[] = [];
    const generator = work();
    for (let ended = false; !ended;) {
      const began = performance.now();
      ended = generator.next().done === true;
      turns.push(performance.now() - began);
    }
    return turns;
  });
  const best = rounds[0]?.map((_, turn) => Math.min(...rounds.map((turns) => turns[turn] ?? 0))) ?? [];
  return Math.max(...best);
}

const followed = Placements.of(text, annotations, sha256, sha256);
const keystroke = median(() => followed.follow([{ offset: 1000, removed: 0, inserted: 1 }]));
const searching = median(() => anchorAll(annotations, `${text} `, false), 3);

const words = wordsFor('en');
const codebook = { actors: new Map(), places: new Map() };
const middle = Math.floor(text.length / 2);
const hover = median(() =>
  placements.touching(middle, middle + 60).map((index) => {
    const annotation = annotations[index];
    return annotation && readingInWords(annotation, codebook, words);
  }),
);

const marks = median(() => {
  const byKey = new Map<string, number[]>();
  annotations.forEach((annotation, index) => {
    const span = placements.span(index);
    const mark = span && markOf(annotation, span.state);
    if (!span || !mark) return;
    const key = markKey(mark) + (needsDecision(annotation) ? '!' : '');
    const known = byKey.get(key);
    if (known) known.push(span.start, span.end);
    else byKey.set(key, [span.start, span.end]);
  });
  return byKey;
});

const small = open(sidecarOf('b.txt', reportOf(250), 500));
const noteOn = (of: SidecarDoc, at: number) =>
  editSidecar(of, { kind: 'change', id: idFor(at), changes: { note: 'seen' } });
const smallEdit = median(() => noteOn(small, 250));
const throughModel = median(() => {
  const model = parseDocument(small.text);
  model.setIn(['annotations', 250, 'note'], 'seen');
  return model.toString({ lineWidth: 0 });
}, 5);
// The places in the file, and its pieces, are counted once; after that an edit makes a few strings.
const largeEdit = median(() => noteOn(doc, 2500));
const rangeOf = median(() => doc.rangeOf(['annotations', 2500, 'exact']));

const reading = median(() => readSidecar(yaml, 'a'), 5);
const readingTurn = longestTurn(() => readSidecarInTurns(yaml, 'a'));
const library = median(() => parseDocument(yaml), 3);
const placing = median(() => Placements.of(text, annotations, sha256, sha256), 5);

// The article was changed elsewhere: a sentence more, and a slip in every third line.
const changed = `${text.slice(0, middle)}A sentence more. ${text.slice(middle).replace(/armed men/g, (words, at: number) => (at % 3 === 0 ? 'armed mem' : words))}`;
const OTHER = '0'.repeat(64);
const placingTurn = longestTurn(() => Placements.inTurns(changed, annotations, OTHER, sha256, undefined, () => text));
const searchingTurn = longestTurn(() => Placements.inTurns(changed, annotations, OTHER, sha256));
const switchingTurn = longestTurn(() => {
  const switched = text.replaceAll('\n', '\r\n');
  const open = Placements.of(text, annotations, sha256, sha256);
  open.follow([{ offset: 0, removed: text.length, inserted: switched.length }]);
  return open.settleInTurns(switched);
});
let typed = text;
const settling = median(() => {
  const at = typed.indexOf('armed men', middle) + 2;
  typed = `${typed.slice(0, at)}x${typed.slice(at)}`;
  placements.follow([{ offset: at, removed: 0, inserted: 1 }]);
  return placements.settle(typed);
});

report('editor', [
  {
    what: `a keystroke, followed: ${size}`,
    value: keystroke,
    unit: 'ms',
    against: { what: 'searching all quotes again', value: searching },
    atMost: 0.01,
  },
  { what: `a keystroke, followed: ${size}`, value: keystroke, unit: 'ms', atMost: 2 },
  { what: `a hover's own work: ${size}`, value: hover, unit: 'ms', atMost: 5 },
  { what: `which marks to draw where: ${size}`, value: marks, unit: 'ms', atMost: 16 },
  {
    what: 'a note on one annotation of 500',
    value: smallEdit,
    unit: 'ms',
    against: { what: 'parsing and writing the file through the document model', value: throughModel },
    atMost: 0.1,
  },
  { what: `a note on one annotation of ${COUNT.toLocaleString('en')}`, value: largeEdit, unit: 'ms', atMost: 16 },
  { what: `the line of a value in a sidecar of ${COUNT.toLocaleString('en')}`, value: rangeOf, unit: 'ms', atMost: 1 },
  {
    what: `opening: reading a sidecar of ${COUNT.toLocaleString('en')}`,
    value: reading,
    unit: 'ms',
    against: { what: 'parsing it with the yaml library', value: library },
    atMost: 0.1,
  },
  { what: 'opening: longest turn of reading the sidecar', value: readingTurn, unit: 'ms', atMost: 16 },
  { what: `opening: placing ${size}`, value: placing, unit: 'ms', atMost: 16 },
  { what: `typing rests after a tagged word was changed: ${size}`, value: settling, unit: 'ms', atMost: 16 },
  { what: 'opening a changed article, old text known: longest turn', value: placingTurn, unit: 'ms', atMost: 16 },
  { what: 'opening a changed article, old text unknown: longest turn', value: searchingTurn, unit: 'ms', atMost: 16 },
  { what: 'another end of line: longest turn', value: switchingTurn, unit: 'ms', atMost: 16 },
]);
