/** Whether the characters of a query stand in a text in their order, case aside: what VS Code asks of a symbol. */
export function matchesFuzzily(query: string, text: string): boolean {
  const wanted = query.toLowerCase().replace(/\s/g, '');
  const given = text.toLowerCase();
  let from = 0;
  for (const character of wanted) {
    const at = given.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}

/** Better first: the whole text, its beginning, a part of it, scattered characters. */
export function fuzzyRank(query: string, text: string): number {
  const wanted = query.toLowerCase();
  const given = text.toLowerCase();
  if (given === wanted) return 0;
  if (given.startsWith(wanted)) return 1;
  return given.includes(wanted) ? 2 : 3;
}
