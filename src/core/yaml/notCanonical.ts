/** A text is not in the usual form, or not surely: the YAML parser reads it. */
export class NotCanonical extends Error {}

export function decline(): never {
  throw new NotCanonical();
}
