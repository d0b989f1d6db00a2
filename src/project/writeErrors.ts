import { SitrepError } from '../core/problem';

// What a person is told when a file cannot be written, each with a next step.

export function failed(path: string, cause: unknown): SitrepError {
  const message = `${path} could not be written. Check that the folder is writable and the disk not full; nothing was changed.`;
  return new SitrepError('write/failed', message, [], { cause });
}

export const readOnly = (path: string): SitrepError =>
  new SitrepError('write/read-only', `${path} is read-only. Make it writable and try again; nothing was changed.`);

export const busy = (path: string): SitrepError =>
  new SitrepError(
    'write/busy',
    `${path} is being written by another window or program. Try again in a moment; nothing was changed.`,
  );

/** `ticket`: where what the file was to hold is. */
export function lost(path: string, ticket: string, cause: unknown): SitrepError {
  const message = `${path} could not be written and is gone from its place. What it was to hold is in ${ticket}: rename that file once the folder is writable.`;
  return new SitrepError('write/lost', message, [], { cause });
}

export const notKept = (path: string): SitrepError =>
  new SitrepError('write/not-kept', `${path} does not read back as it was written. Check the disk, then tag again.`);
