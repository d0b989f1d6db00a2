/** Keys of an annotation's selector, and of the text it is of: they change together or not at all. */
export const SELECTOR_KEYS: readonly string[] = ['exact', 'start', 'end', 'fragments', 'prefix', 'suffix', 'sha256'];
