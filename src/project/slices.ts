/** How long work may hold the thread before others get a turn (the budget is 16 ms). */
const SLICE_MS = 8;

/** Made where long work begins; calling it between the pieces lets other work run once the turn has lasted. */
export function pacer(): () => Promise<void> {
  let turnBegan = performance.now();
  return async () => {
    if (performance.now() - turnBegan < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    turnBegan = performance.now();
  };
}
