/** Names of files for articles, one for each: two paths may be alike once redacted, or where case is not told apart. */
export class DocumentNames {
  private readonly used = new Set<string>();

  /** The path without `.txt`, with a number behind it where it is taken. */
  nameOf(path: string): string {
    const name = path.replace(/\.txt$/i, '');
    let unique = name;
    for (let count = 2; this.used.has(unique.toLowerCase()); count += 1) unique = `${name}-${count}`;
    this.used.add(unique.toLowerCase());
    return unique;
  }
}
