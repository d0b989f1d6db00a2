import { neighbour } from './neighbour';

/** The arrow keys as the keys of a list. */
const ALONG: Readonly<Record<string, string>> = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' };

/**
 * Makes the buttons within `node` one stop of the Tab key: the arrow keys, Home and End move between them. Returns what to
 * call after they have changed.
 */
export function oneStop(node: HTMLElement): () => void {
  const buttons = (): readonly HTMLElement[] => [...node.querySelectorAll<HTMLElement>('button')];
  let current: string | undefined;
  const rove = (): void => {
    const all = buttons();
    const stop = all.find(({ dataset }) => dataset['focus'] === current) ?? all[0];
    for (const button of all) button.tabIndex = button === stop ? 0 : -1;
  };
  node.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.dataset['focus'] === undefined) return;
    current = target.dataset['focus'];
    rove();
  });
  node.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = buttons();
    const from = all.findIndex((button) => button === document.activeElement);
    const to = from < 0 ? undefined : neighbour(ALONG[event.key] ?? event.key, from, all.length);
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  });
  return rove;
}
