/** Why an actor is offered for a selection. */
export type ActorWhy =
  | 'alias'
  | 'name'
  | 'acronym'
  | 'spelling'
  | 'contained'
  | 'force-of-country'
  | 'government-of-country'
  | 'police-of-country'
  | 'civilians-of-country'
  | 'group-of-country'
  | 'country'
  | 'capital'
  | 'recent'
  | 'listed';
