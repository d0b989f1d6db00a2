/** The coarsest clock of a file system in use (FAT), in milliseconds, and a little. */
const COARSEST_MS = 3000;

/**
 * Whether a file was written so lately, or by a clock so far ahead, that another write may get the same time. `time` is in
 * milliseconds since 1970. (Git calls such a file racily clean.)
 */
export const isRecent = (time: number, now: number): boolean => now - time < COARSEST_MS;
