import * as fc from 'fast-check';

/** Texts as hard as documents come: CRLF, lone CR, byte order marks, astral characters, lone surrogates, marks. */
export const hardText = fc
  .array(
    fc.constantFrom('a', 'b', ' ', '\n', '\r', '\r\n', '\ufeff', '😀', '𝔐', '\ud83d', '\ude00', 'é', 'e\u0301', '’'),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''));

/** Words of few letters, so that repeats and lookalikes come up. */
export const plainText = fc
  .array(fc.constantFrom('the', 'army', 'town', '21', 'dead', 'said', '😀', '\n', 'in', 'no'), {
    minLength: 1,
    maxLength: 120,
  })
  .map((words) => words.join(' '));
