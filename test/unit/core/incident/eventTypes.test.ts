import assert from 'node:assert/strict';
import { eventTypeOf } from '../../../../src/core/incident/eventTypes';

describe('types of events', () => {
  it('follow from the sub-event type, and from nothing else', () => {
    const told = (sub: string): string => `${eventTypeOf(sub)?.event ?? ''} | ${eventTypeOf(sub)?.disorder ?? ''}`;
    assert.equal(told('Armed clash'), 'Battles | Political violence');
    assert.equal(told('Peaceful protest'), 'Protests | Demonstrations');
    assert.equal(told('Excessive force against protesters'), 'Protests | Political violence; Demonstrations');
    assert.equal(told('Violent demonstration'), 'Riots | Demonstrations');
    assert.equal(told('Mob violence'), 'Riots | Political violence');
    assert.equal(told('Agreement'), 'Strategic developments | Strategic developments');
    assert.equal(eventTypeOf('armed clash'), undefined);
    assert.equal(eventTypeOf(undefined), undefined);
  });
});
