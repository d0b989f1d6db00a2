import assert from 'node:assert/strict';
import { HARMS } from '../../../../src/core/annotation/values';
import { fieldAt, keysAt } from '../../../../src/extension/sidecarFiles/fields';

const at = (path: string): readonly string[] => path.split('.');

describe('the fields of our files', () => {
  it('tells ids of actors, places, incidents and annotations apart', () => {
    const kinds = [
      'annotations.[].actor',
      'annotations.[].claim.victims.[]',
      'annotations.[].claim.place',
      'annotations.[].incident.[]',
      'annotations.[].links.[].denies',
    ].map((path) => fieldAt('sidecar', at(path), 'actor')?.kind);
    assert.deepEqual(kinds, ['actor', 'actor', 'place', 'incident', 'annotation']);
    assert.equal(fieldAt('places', at('places.bf-dori.within'), undefined)?.kind, 'place');
    assert.equal(fieldAt('incident', at('incident.side_a.[]'), undefined)?.kind, 'actor');
  });

  it('gives the closed list of a field', () => {
    assert.deepEqual(fieldAt('sidecar', at('annotations.[].claim.harm'), 'casualty'), {
      kind: 'choice',
      values: HARMS,
    });
  });

  it('gives roles by the type of the annotation', () => {
    const roles = (type: string | undefined): unknown => {
      const field = fieldAt('sidecar', at('annotations.[].role'), type);
      return field?.kind === 'choice' ? field.values[0] : field;
    };
    assert.deepEqual(['actor', 'place', 'date', 'person'].map(roles), ['perpetrator', 'attacked', 'event', 'official']);
    assert.equal(roles('constructor'), undefined);
    assert.equal(roles(undefined), undefined);
  });

  it('offers nothing in a list where the format wants one value', () => {
    assert.equal(fieldAt('sidecar', at('annotations.[].actor.[]'), 'actor'), undefined);
  });

  it('knows no field called like a property of every object', () => {
    assert.equal(fieldAt('sidecar', ['constructor'], undefined), undefined);
    assert.deepEqual(keysAt('sidecar', ['constructor'], undefined), []);
  });

  it('gives the keys of each map, those of an annotation by its type', () => {
    assert.ok(keysAt('sidecar', at('annotations.[]'), 'casualty').includes('claim'));
    assert.ok(!keysAt('sidecar', at('annotations.[]'), 'actor').includes('claim'));
    assert.deepEqual(keysAt('sidecar', at('annotations.[]'), undefined), ['id', 'type']);
    assert.ok(keysAt('places', at('places.any'), undefined).includes('within'));
    assert.ok(keysAt('incident', at('incident'), undefined).includes('side_a'));
  });
});
