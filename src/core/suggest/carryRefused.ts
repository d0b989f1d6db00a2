import { AnchorText } from '../anchor/anchorText';
import { carryWords } from '../anchor/carryWords';
import type { RefusedMove } from '../annotation/edit';
import type { Rejected } from '../annotation/model';

/**
 * Where refused suggestions of one text stand in another, both normalised: those whose words are there unchanged, at
 * other code points than before. By what changed between the texts, so that words said twice are not confused.
 */
export function carryRefused(refused: readonly Rejected[], oldText: string, newText: string): readonly RefusedMove[] {
  if (refused.length === 0 || oldText === newText) return [];
  const [old, today] = [new AnchorText(oldText), new AnchorText(newText)];
  const carry = carryWords(old, today);
  return refused.flatMap((was): readonly RefusedMove[] => {
    const [from, to] = [old.toUtf16(was.start), old.toUtf16(was.end)];
    if (oldText.slice(from, to) !== was.exact) return [];
    const start = carry(from, to);
    if (start === undefined) return [];
    const move = { was, start: today.toCodePoints(start), end: today.toCodePoints(start + was.exact.length) };
    return move.start === was.start ? [] : [move];
  });
}

/** Refused suggestions with the places that they were carried to. */
export function refusedAt(refused: readonly Rejected[], moves: readonly RefusedMove[]): readonly Rejected[] {
  const places = new Map(moves.map((move) => [move.was, move]));
  return refused.map((was) => {
    const move = places.get(was);
    return move ? { ...was, start: move.start, end: move.end } : was;
  });
}
