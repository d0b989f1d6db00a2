import { SitrepError } from '../core/problem';

/** What refuses to take an action back over what someone has changed since. */
export const changedSince = (path: string): SitrepError =>
  new SitrepError('edit/changed-since', `${path} has changed since. It was left as it is.`);
