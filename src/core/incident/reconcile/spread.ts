/**
 * A total over several places or days (domain.md, ACLED rule): "the quotient to each row, one more to the first rows until
 * the remainder is used". `rows` is 1 or more.
 */
export function spread(total: number, rows: number): readonly number[] {
  const quotient = Math.floor(total / rows);
  const remainder = total - quotient * rows;
  return Array.from({ length: rows }, (_, index) => quotient + (index < remainder ? 1 : 0));
}
