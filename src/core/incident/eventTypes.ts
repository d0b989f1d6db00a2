/** ACLED's event types with their sub-event types (domain.md), highest first. */
const EVENT_TYPES: Readonly<Record<string, readonly string[]>> = {
  Battles: ['Government regains territory', 'Non-state actor overtakes territory', 'Armed clash'],
  Protests: ['Excessive force against protesters', 'Protest with intervention', 'Peaceful protest'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
};

export interface EventType {
  readonly event: string;
  readonly disorder: string;
}

/** The types that follow from a sub-event type; undefined for one that ACLED does not know. */
export function eventTypeOf(subEvent: string | undefined): EventType | undefined {
  const [event] =
    Object.entries(EVENT_TYPES).find(([, subs]) => subEvent !== undefined && subs.includes(subEvent)) ?? [];
  return event === undefined ? undefined : { event, disorder: disorderOf(event, subEvent) };
}

function disorderOf(event: string, subEvent: string | undefined): string {
  if (event === 'Strategic developments') return event;
  if (subEvent === 'Excessive force against protesters') return 'Political violence; Demonstrations';
  return event === 'Protests' || subEvent === 'Violent demonstration' ? 'Demonstrations' : 'Political violence';
}
