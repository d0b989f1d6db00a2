import assert from 'node:assert/strict';
import { actorName, findEntry, idsNamed, placeName } from '../../../../src/core/codebook/find';
import type { Codebook } from '../../../../src/core/codebook/model';

const codebook = (): Codebook => ({
  actors: new Map([['jnim', { name: 'Nusrat', aliases: ['JNIM', 'GSIM'] }]]),
  places: new Map([['ml-gao', { name: 'Gao' }]]),
});

describe('finding codebook entries', () => {
  it('finds actors and places by id', () => {
    assert.deepEqual(findEntry(codebook(), 'jnim'), {
      type: 'actor',
      id: 'jnim',
      entry: codebook().actors.get('jnim'),
    });
    assert.deepEqual(findEntry(codebook(), 'ml-gao'), { type: 'place', id: 'ml-gao', entry: { name: 'Gao' } });
    assert.equal(findEntry(codebook(), 'none'), undefined);
  });
  it('shows the id where the entry is missing', () => {
    assert.equal(actorName(codebook(), 'jnim'), 'Nusrat');
    assert.equal(actorName(codebook(), 'gone'), 'gone');
    assert.equal(placeName(codebook(), 'ml-gao'), 'Gao');
    assert.equal(placeName(codebook(), 'gone'), 'gone');
  });
  it('finds ids by folded name or alias', () => {
    assert.deepEqual(idsNamed(codebook().actors, ' gsim '), ['jnim']);
    assert.deepEqual(idsNamed(codebook().actors, ''), []);
  });
});
