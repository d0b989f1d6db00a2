type Focusable = HTMLElement | SVGElement;

/**
 * Keeps the focus where the reader had it, over updates and while another part of the window has it: a browser forgets what
 * had it in a frame that loses it, and a page that took it back meanwhile would steal it.
 */
export class FocusKeeper {
  /** What had it when another frame took it. */
  private left: Focusable | undefined;
  private isAway = false;

  start(): void {
    document.addEventListener('focusout', ({ target }) => {
      if (this.isAway) return;
      this.left = isFocusable(target) ? target : undefined;
      // Left within the page, as by a click beside it, nothing has it; the window's blur comes at once.
      setTimeout(() => {
        if (!this.isAway) this.left = undefined;
      });
    });
    window.addEventListener('blur', () => {
      this.isAway = true;
    });
    window.addEventListener('focus', () => {
      this.isAway = false;
      const { left } = this;
      this.left = undefined;
      if (inDocument() === undefined) left?.focus({ preventScroll: true });
    });
  }

  /** What has the focus, or will have it when it comes back. */
  holder(): Focusable | undefined {
    return inDocument() ?? (this.isAway ? this.left : undefined);
  }

  give(to: Focusable | undefined): void {
    if (this.isAway) this.left = to;
    else to?.focus({ preventScroll: true });
  }

  /** Runs an update and gives the focus back to what had it, found by its focus key, unless the update gave it on. */
  keep(update: () => void, fallback: () => HTMLElement | undefined): void {
    const focusKey = this.holder()?.dataset['focus'];
    update();
    if (focusKey === undefined || this.holder()?.isConnected) return;
    const same = [...document.querySelectorAll<Focusable>('[data-focus]')].find(
      (candidate) => candidate.dataset['focus'] === focusKey,
    );
    this.give(same ?? fallback());
  }
}

const isFocusable = (target: unknown): target is Focusable =>
  target instanceof HTMLElement || target instanceof SVGElement;

/** What was removed leaves it to the body. */
function inDocument(): Focusable | undefined {
  const { activeElement } = document;
  return activeElement !== document.body && isFocusable(activeElement) ? activeElement : undefined;
}
