/** The three states of a file. An empty `base`: there was none, as where both sides have added the file. */
export interface ThreeTexts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface Merged {
  readonly text: string;
  /** How many choices are left to a person. Until they are made the file holds merge marks, and nobody writes to it. */
  readonly conflicts: number;
  /** Why the file was merged by lines and not by what it says: a side of it cannot be read. */
  readonly unread?: string | undefined;
}
