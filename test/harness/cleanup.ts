type Undo = () => Promise<void>;

const pending = new Set<Undo>();

/** Registers work to do when this process is told to stop; the returned function does it now, once. */
export function onStop(undo: Undo): Undo {
  pending.add(undo);
  return async () => {
    if (pending.delete(undo)) await undo();
  };
}

/** Undoes everything registered, newest first. */
export async function stopAll(): Promise<void> {
  for (const undo of [...pending].reverse()) {
    pending.delete(undo);
    await undo();
  }
}

/** Makes Ctrl+C and a termination request clean up, then exit with `status`. A second one does not wait. */
export function stopOnSignals(status: number): void {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the whole group and the parent passes it on: both mean the same one.
      if (asked) return;
      asked = true;
      stopAll().then(
        () => process.exit(status),
        () => process.exit(1),
      );
    });
  }
}
