import { shorten, visibleText } from '../shared/markdown';

/** Longer quotes would be cut off by the menu anyway. */
const QUOTE_UNITS = 40;

/** Words of an article for the title of an action: on one line, nothing hidden in them. */
export const quoted = (words: string): string => shorten(visibleText(words), QUOTE_UNITS);
