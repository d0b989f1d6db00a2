import assert from 'node:assert/strict';
import type { Annotation, Claim, Rejected } from '../../../../src/core/annotation/model';
import { openSuggestions, type Answered, type PlacedSuggestion } from '../../../../src/core/suggest/openSuggestions';
import type { Suggestion } from '../../../../src/core/suggest/suggestion';

const TEXT = 'JNIM raided Dori. At least 12 soldiers were killed, among them 3 children. JNIM left Dori.';

function spanOf(words: string, nth = 0): { readonly start: number; readonly end: number; readonly exact: string } {
  let start = -1;
  for (let found = 0; found <= nth; found += 1) start = TEXT.indexOf(words, start + 1);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length, exact: words };
}

type Reading =
  | { readonly type: 'actor'; readonly actor?: string }
  | { readonly type: 'place'; readonly place?: string }
  | { readonly type: 'casualty'; readonly claim: Claim };

function suggested(words: string, reading: Reading, nth = 0): PlacedSuggestion {
  const span = spanOf(words, nth);
  const suggestion: Suggestion = { ...reading, ...span, why: 'test' };
  return { suggestion, start: span.start, end: span.end };
}

function annotated(words: string, reading: Reading, nth = 0): Answered {
  const span = spanOf(words, nth);
  const annotation: Annotation = { ...reading, ...span, id: 'aaaaaaaaaa', prefix: '', suffix: '' };
  return { annotation, start: span.start, end: span.end };
}

const killed = (stated: number): Reading => ({
  type: 'casualty',
  claim: { harm: 'killed', count: { qualifier: 'exact', stated, lower: stated, upper: stated } },
});
const ACTOR: Reading = { type: 'actor', actor: 'jnim' };
const PLACE: Reading = { type: 'place', place: 'bf-dori' };
const JNIM = suggested('JNIM', ACTOR);
const LATER = suggested('JNIM', ACTOR, 1);
const DEAD = suggested('12 soldiers were killed', killed(12));
const CHILDREN = suggested('3 children', killed(3));

const wordsAt = ({ start, end }: { readonly start: number; readonly end: number }): string => TEXT.slice(start, end);
const open = (
  all: readonly PlacedSuggestion[],
  answered: readonly Answered[],
  refused: readonly Rejected[] = [],
): readonly PlacedSuggestion[] => openSuggestions(all, answered, refused, wordsAt);

describe('openSuggestions', () => {
  it('keeps what nobody has answered', () => {
    assert.deepEqual(open([JNIM, DEAD], []), [JNIM, DEAD]);
  });

  it('drops what overlaps an annotation of its type, whatever entry a person chose', () => {
    assert.deepEqual(open([JNIM, LATER], [annotated('JNIM raided', { type: 'actor', actor: 'isgs' })]), [LATER]);
  });

  it('takes a name for one thing: words tagged as an actor are offered as no place', () => {
    const dori = suggested('Dori', PLACE);
    assert.deepEqual(open([dori], [annotated('Dori', { type: 'actor' })]), []);
    assert.deepEqual(open([dori], [annotated('raided Dori', { type: 'actor' })]), [dori]);
  });

  it('lets claims nest: only the same words or the same figure answer one', () => {
    const whole = annotated('12 soldiers were killed, among them 3 children', killed(12));
    assert.deepEqual(open([DEAD, CHILDREN], [whole]), [CHILDREN]);
    assert.deepEqual(open([CHILDREN], [annotated('3 children', killed(4))]), []);
    const loose = annotated('At least 12 soldiers were killed', {
      type: 'casualty',
      claim: { harm: 'wounded', count: { qualifier: 'unstated' } },
    });
    assert.deepEqual(open([DEAD], [loose]), []);
  });

  it('drops what was refused at its place, and its twin elsewhere stays', () => {
    assert.deepEqual(open([JNIM, LATER], [], [{ type: 'actor', ...spanOf('JNIM', 1) }]), [JNIM]);
    assert.deepEqual(open([JNIM, LATER], [], [{ type: 'place', ...spanOf('JNIM', 1) }]), [JNIM, LATER]);
  });

  it('knows refused words again that have moved from where they were recorded: each refusal answers the nearest', () => {
    const moved = { type: 'actor', exact: 'JNIM', start: 60, end: 64 } as const;
    assert.deepEqual(open([JNIM, LATER], [], [moved]), [JNIM]);
    assert.deepEqual(open([JNIM, LATER], [], [moved, { ...moved, start: 50, end: 54 }]), []);
  });

  it('does not take a refusal whose words stand where they did for one of the same words elsewhere', () => {
    assert.deepEqual(open([LATER], [], [{ type: 'actor', ...spanOf('JNIM') }]), [LATER]);
  });

  it('answers ten thousand suggestions beside ten thousand annotations without comparing each with each', () => {
    let looks = 0;
    const many = (count: number): readonly PlacedSuggestion[] =>
      Array.from({ length: count }, (_, index) => ({
        ...JNIM,
        get start() {
          looks += 1;
          return index * 10;
        },
        end: index * 10 + 4,
      }));
    const answered = many(10_000).map(({ start, end }) => ({ ...annotated('JNIM', ACTOR), start, end }));
    looks = 0;
    assert.deepEqual(open(many(10_000), answered), []);
    assert.ok(looks < 500_000, `${looks} looks`);
  });
});
