import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slugSchema } from '../../../../src/core/annotation/model';
import { suggestId } from '../../../../src/core/codebook/slug';

describe('suggestId', () => {
  it('joins prefix and plain words', () =>
    assert.equal(suggestId('Nioro du Sahel', new Set(), 'ML'), 'ml-nioro-du-sahel'));
  it('numbers a taken id', () =>
    assert.equal(suggestId('Diboli', new Set(['ml-diboli', 'ml-diboli-2']), 'ml'), 'ml-diboli-3'));
  it('has a word for a name without Latin letters', () =>
    assert.equal(suggestId('Харків', new Set(), 'UA'), 'ua-entry'));

  it('is always a valid id that is not taken', () => {
    const taken = fc.array(fc.string()).map((list) => new Set(list.map((name) => suggestId(name, new Set()))));
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        taken,
        fc.option(fc.string(), { nil: undefined }),
        (name, ids, prefix) => {
          const id = suggestId(name, ids, prefix);
          return slugSchema.safeParse(id).success && !ids.has(id);
        },
      ),
    );
  });
});
