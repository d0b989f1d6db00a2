import assert from 'node:assert/strict';
import { occurrencesOf } from '../../../../src/core/suggest/occurrences';
import { untaggedOccurrences, type NamingAnnotation } from '../../../../src/core/suggest/untaggedOccurrences';

const found = (words: string, text: string): readonly string[] =>
  occurrencesOf(words, text).map(({ start, end }) => text.slice(start, end));

describe('occurrencesOf', () => {
  it('finds whole words in all their spellings', () => {
    assert.deepEqual(found('Ménaka', 'Menaka, MÉNAKA; Me\u0301naka’s market. Menakas and xMenaka are others.'), [
      'Menaka',
      'MÉNAKA',
      'Me\u0301naka',
    ]);
    assert.deepEqual(found("Jama'at Nusrat al-Islam", 'Jama’at Nusrat al Islam and JAMA AT NUSRAT AL-ISLAM.'), [
      'Jama’at Nusrat al Islam',
      'JAMA AT NUSRAT AL-ISLAM',
    ]);
  });

  it('keeps to capitals where the words have them', () => {
    assert.deepEqual(found('Say', 'Officials say Say fell; SAY burned.'), ['Say', 'SAY']);
    assert.deepEqual(found('IS', 'It is IS, and Is is not.'), ['IS']);
    assert.deepEqual(found('militants', 'Militants and militants'), ['Militants', 'militants']);
  });

  it('does not join what a sentence or a paragraph parts', () => {
    assert.deepEqual(found('Burkina Faso', 'in Burkina. \n\nFaso is. Burkina\nFaso. Burkina, Faso.'), [
      'Burkina\nFaso',
    ]);
  });

  it('passes over the page’s furniture', () => {
    assert.deepEqual(found('Dori', 'Raid on Dori\n\nRead more: Dori falls\n\nDori fell.\n').length, 2);
  });

  it('finds none of what has no letters', () => {
    assert.deepEqual(found('!?', 'what !?'), []);
  });
});

describe('untaggedOccurrences', () => {
  const annotation: NamingAnnotation = {
    id: 'aaaaaaaaaa',
    type: 'actor',
    exact: 'JNIM',
    start: 0,
    end: 4,
    prefix: '',
    suffix: '',
    actor: 'jnim',
  };

  it('leaves out what has a tag of the type, of whichever entry, and not what has one of another type', () => {
    const text = 'JNIM, JNIM, JNIM, JNIM.';
    const { exact, id, prefix, suffix } = annotation;
    const person: NamingAnnotation = { id, type: 'person', exact, start: 12, end: 16, prefix, suffix };
    const answered = [
      { annotation, start: 0, end: 4 },
      { annotation: { ...annotation, actor: 'isgs' }, start: 5, end: 11 },
      { annotation: person, start: 12, end: 16 },
    ];
    assert.deepEqual(untaggedOccurrences(annotation, text, answered), [
      { start: 12, end: 16 },
      { start: 18, end: 22 },
    ]);
  });
});
