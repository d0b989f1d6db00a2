import * as fc from 'fast-check';

/** Which of the two windows does it. */
export type Which = 0 | 1;

/**
 * What may happen in a session. Numbers are picks: each is taken modulo what there is when its turn comes, so that a
 * session stays a session when some of its steps are left out.
 */
export type Op =
  | { readonly kind: 'type'; readonly window: Which; readonly at: number; readonly text: string }
  | { readonly kind: 'erase'; readonly window: Which; readonly at: number; readonly length: number }
  | {
      readonly kind: 'replace';
      readonly window: Which;
      readonly at: number;
      readonly length: number;
      readonly text: string;
    }
  | {
      readonly kind: 'cursors';
      readonly window: Which;
      readonly at: readonly number[];
      readonly length: number;
      readonly text: string;
    }
  | { readonly kind: 'replaceAll'; readonly window: Which; readonly word: number; readonly text: string }
  | {
      readonly kind: 'paste';
      readonly window: Which;
      readonly from: number;
      readonly length: number;
      readonly at: number;
    }
  | {
      readonly kind: 'moveParagraph';
      readonly window: Which;
      readonly from: number;
      readonly to: number;
      readonly how: 'cut' | 'atOnce';
    }
  | { readonly kind: 'format' | 'eol'; readonly window: Which }
  | { readonly kind: 'rest' | 'save' | 'revert' | 'notice'; readonly window: Which }
  | { readonly kind: 'textUndo' | 'textRedo'; readonly window: Which; readonly times: number }
  | { readonly kind: 'reopen'; readonly window: Which; readonly how: 'closed' | 'hotExit' }
  | { readonly kind: 'tag'; readonly window: Which; readonly at: number; readonly words: number }
  | {
      readonly kind: 'tagTogether';
      readonly at: readonly [number, number];
      readonly words: number;
    }
  | { readonly kind: 'change'; readonly window: Which; readonly pick: number; readonly to: number }
  | { readonly kind: 'link'; readonly window: Which; readonly pick: number; readonly other: number }
  | { readonly kind: 'remove'; readonly window: Which; readonly pick: number }
  | {
      readonly kind: 'assign';
      readonly window: Which;
      readonly picks: readonly number[];
      readonly incident: number;
    }
  | {
      readonly kind: 'reselect';
      readonly window: Which;
      readonly pick: number;
      readonly at: number;
      readonly words: number;
    }
  | { readonly kind: 'undo' | 'redo'; readonly window: Which }
  | { readonly kind: 'fullDisk' }
  | {
      readonly kind: 'articleOutside';
      readonly how: 'type' | 'erase' | 'moveParagraph' | 'copy' | 'eol';
      readonly at: number;
      readonly length: number;
      readonly text: string;
    }
  | {
      readonly kind: 'sidecarOutside';
      readonly how: 'add' | 'change' | 'remove' | 'comment' | 'ownKey' | 'restyle';
      readonly pick: number;
      readonly at: number;
    }
  | { readonly kind: 'commit' }
  | { readonly kind: 'checkout'; readonly pick: number }
  | { readonly kind: 'breakSidecar' | 'mendSidecar' };

export interface Session {
  readonly sentences: readonly number[];
  readonly gaps: readonly number[];
  readonly crlf: boolean;
  readonly bom: boolean;
  /** Whether the windows keep the texts they have seen. */
  readonly copies: boolean;
  readonly ops: readonly Op[];
}

const pick = fc.nat(9999);
const which = fc.constantFrom<Which>(0, 0, 0, 1);
const text = fc.oneof(
  fc.constantFrom('a', 'é', '😀', ' ', '\n', '\n\n', ' Kayes ', 'over 30', '12', 'n’', 'e\u0301', '👩‍👩‍👧', '. '),
  fc.constantFrom('Kayes', 'Residents of Kayes heard shots.', ' JNIM ', 'not '),
);
const few = fc.integer({ min: 1, max: 12 });
const words = fc.integer({ min: 1, max: 5 });
const window = { window: which };

const typing = [
  fc.record({ kind: fc.constant('type'), ...window, at: pick, text }),
  fc.record({
    kind: fc.constant('erase'),
    ...window,
    at: pick,
    length: fc.oneof(few, fc.integer({ min: 1, max: 60 })),
  }),
  fc.record({ kind: fc.constant('replace'), ...window, at: pick, length: few, text }),
  fc.record({
    kind: fc.constant('cursors'),
    ...window,
    at: fc.array(pick, { minLength: 2, maxLength: 4 }),
    length: fc.integer({ min: 0, max: 3 }),
    text,
  }),
  fc.record({ kind: fc.constant('replaceAll'), ...window, word: pick, text }),
  fc.record({ kind: fc.constant('paste'), ...window, from: pick, length: fc.integer({ min: 5, max: 60 }), at: pick }),
  fc.record({
    kind: fc.constant('moveParagraph'),
    ...window,
    from: pick,
    to: pick,
    how: fc.constantFrom('cut', 'atOnce'),
  }),
  fc.record({ kind: fc.constantFrom('textUndo', 'textRedo'), ...window, times: fc.integer({ min: 1, max: 3 }) }),
] satisfies fc.Arbitrary<unknown>[];

const op: fc.Arbitrary<Op> = fc.oneof(
  ...typing.map((arbitrary) => ({ arbitrary, weight: 3 })),
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom('rest', 'save', 'save', 'revert', 'notice', 'notice', 'format', 'eol'),
      ...window,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('reopen'), ...window, how: fc.constantFrom('closed', 'hotExit') }),
  },
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('tag'), ...window, at: pick, words }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('tagTogether'), at: fc.tuple(pick, pick), words }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('change'), ...window, pick, to: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('link'), ...window, pick, other: pick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('remove'), ...window, pick }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('assign'),
      ...window,
      picks: fc.array(pick, { minLength: 1, maxLength: 3 }),
      incident: pick,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reselect'), ...window, pick, at: pick, words }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'undo', 'redo'), ...window }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fullDisk') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('articleOutside'),
      how: fc.constantFrom('type', 'erase', 'moveParagraph', 'copy', 'eol'),
      at: pick,
      length: fc.integer({ min: 1, max: 40 }),
      text,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('sidecarOutside'),
      how: fc.constantFrom('add', 'change', 'remove', 'comment', 'ownKey', 'restyle'),
      pick,
      at: pick,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('commit') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('checkout'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('breakSidecar', 'mendSidecar') }) },
);

export const session: fc.Arbitrary<Session> = fc.record({
  sentences: fc.array(fc.nat(7), { minLength: 2, maxLength: 6 }),
  gaps: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
  crlf: fc.boolean(),
  bom: fc.boolean(),
  copies: fc.boolean(),
  ops: fc.array(op, { minLength: 1, maxLength: 30, size: 'max' }),
});
