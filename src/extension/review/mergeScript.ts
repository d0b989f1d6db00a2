/** Where the driver lives, below the folder that a repository and its worktrees share. */
export const DRIVER_FOLDER = 'sitrep';
export const SCRIPT_NAME = 'merge.sh';
export const PROGRAM_NAME = 'cli.js';

/**
 * What Git runs, by its own shell on every system. It asks Git for the folder, so that a repository that is moved, a
 * worktree and a container that mounts it all find the driver.
 */
export const DRIVER = `sh "$(git rev-parse --git-common-dir)/${DRIVER_FOLDER}/${SCRIPT_NAME}" %O %A %B %P`;

export const ATTRIBUTES: readonly string[] = [
  '*.sitrep.yaml merge=sitrep',
  '.sitrep/*.yaml merge=sitrep',
  '.sitrep/incidents/*.yaml merge=sitrep',
];

/**
 * Git takes a driver that fails for one that left choices, with our side alone in the file: theirs would be lost at the
 * next commit. So where Node is missing or fails, the file is merged by lines, as Git does without a driver.
 */
export const SCRIPT = `#!/bin/sh
# Git's merge driver of Sitrep: base, ours, theirs, path. Written by "Sitrep: Install Merge Driver".
here=$(dirname "$0")
if command -v node >/dev/null 2>&1; then
  node "$here/${PROGRAM_NAME}" merge "$1" "$2" "$3" "$4"
  status=$?
  if [ $status -eq 0 ]; then exit 0; fi
  if [ $status -eq 1 ] && grep -q '^<<<<<<<' "$2"; then exit 1; fi
fi
echo "Sitrep could not merge $4 (is Node 20 or newer on the PATH?), so it is merged by lines." >&2
exec git merge-file -L ours -L base -L theirs "$2" "$1" "$3"
`;
