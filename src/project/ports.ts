/** One entry of a folder. Links are reported as such and never followed: they may lead out of the project. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * The files of one project. Paths are relative to the project folder, with forward slashes and without `..`
 * (see `paths.ts`); an adapter refuses anything else.
 */
export interface FileSystem {
  /** The bytes of a file, or undefined where there is none. Other failures reject. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Writes a whole file, making its folders. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Renames a file over whatever stands there. */
  rename(from: string, to: string): Promise<void>;
  /** Whether a file there refuses to be changed, which a rename over it would not respect. Left out: nothing is known. */
  isReadOnly?(path: string): Promise<boolean>;
  /**
   * What is another once the bytes of a file are: two equal ones, both given, mean that it was not written between.
   * Undefined where that cannot be promised. Left out: it never can.
   */
  stamp?(path: string): Promise<string | undefined>;
  /** Removes a file; one that is not there is no error. */
  remove(path: string): Promise<void>;
  /** The entries of a folder, or none where there is no folder. */
  list(folder: string): Promise<readonly FolderEntry[]>;
}

/** SHA-256 of bytes, as lower-case hexadecimal. */
export type Digest = (bytes: Uint8Array) => Promise<string>;

/** Cancels long work; VS Code's token fits. */
export interface Cancel {
  readonly isCancellationRequested: boolean;
}

/**
 * The copies last seen of articles, by the `sha256` of their normalised text. The adapter holds them outside the project,
 * within limits; they are a help that may be missing at any time.
 */
export interface TextCopies {
  /** The normalised text, or undefined where there is no copy. */
  get(sha256: string): Promise<string | undefined>;
  /** Keeps a normalised text; the least recently used give way. */
  put(sha256: string, text: string): Promise<void>;
  /** Deletes all copies. */
  clear(): Promise<void>;
}

/** The history of the project's files. */
export interface Git {
  /**
   * The bytes of a file in the commits that changed it, the newest first, read as they are asked for. None where there is
   * no repository or no history; ends early once cancelled.
   */
  versions(path: string, cancel?: Cancel): AsyncIterable<Uint8Array>;
}

/** The files of one state of a project: of a commit, or of a folder as it is now. Links are no files. */
export interface FileTree {
  /** The files by path. Two files of the same mark hold the same bytes; without one nothing is known of them. */
  list(cancel?: Cancel): Promise<ReadonlyMap<string, string | undefined>>;
  /** The bytes of those of these files that are there. */
  read(paths: readonly string[], cancel?: Cancel): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** The states that the project's repository knows. */
export interface Revisions {
  /** The project's folder at a branch, a tag or a commit; undefined where there is no such one, or no repository. */
  tree(revision: string, cancel?: Cancel): Promise<FileTree | undefined>;
  /** The commit that two revisions have in common last. */
  mergeBase(one: string, other: string, cancel?: Cancel): Promise<string | undefined>;
}
