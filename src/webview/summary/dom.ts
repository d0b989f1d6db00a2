// The page's few DOM helpers. Text reaches the page only as text nodes.

export type Child = Node | string | undefined;

interface Attributes {
  readonly class?: string;
  readonly id?: string;
  readonly title?: string;
  readonly role?: string;
  readonly tabindex?: string;
  readonly type?: string;
  readonly name?: string;
  readonly value?: string;
  readonly for?: string;
  readonly scope?: string;
  readonly datetime?: string;
  readonly variant?: string;
  readonly secondary?: string;
  readonly [aria: `aria-${string}`]: string;
  readonly [data: `data-${string}`]: string;
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries<string>({ ...attributes })) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Words that came from outside: kept apart, so that their direction cannot reorder ours. */
export function foreign(text: string): HTMLElement {
  // Only words too long for any column may be broken inside.
  return element('bdi', /\S{25}/.test(text) ? { class: 'long' } : {}, text);
}

/** A button that survives updates with its focus, by `focusKey`, unique on the page. */
export function action(
  focusKey: string,
  run: () => void,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElement {
  const button = element('button', { type: 'button', ...attributes, 'data-focus': focusKey }, ...children);
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    run();
  });
  return button;
}

const signatures = new WeakMap<Element, string>();

/**
 * Makes the children of `parent` those of `items`, in order. A child whose item has not changed is left as it is, so
 * that focus, selection and scroll survive. `signature` says all that `fill` shows.
 */
export function keyed<Item>(
  parent: Element,
  tag: keyof HTMLElementTagNameMap,
  items: readonly Item[],
  key: (item: Item) => string,
  signature: (item: Item) => string,
  fill: (node: HTMLElement, item: Item) => void,
): void {
  const known = new Map<string, HTMLElement>();
  for (const child of [...parent.children]) {
    const childKey = child instanceof HTMLElement ? child.dataset['key'] : undefined;
    // Of two children with one key (two annotations with one id) only one can be told apart again.
    if (childKey === undefined || known.has(childKey)) child.remove();
    else if (child instanceof HTMLElement) known.set(childKey, child);
  }
  const wanted = items.map((item) => {
    const itemKey = key(item);
    const node = known.get(itemKey) ?? element(tag, { 'data-key': itemKey });
    known.delete(itemKey);
    fillOnce(node, signature(item), () => {
      fill(node, item);
    });
    return node;
  });
  for (const gone of known.values()) gone.remove();
  wanted.forEach((node, index) => {
    const present = parent.children[index];
    if (present !== node) parent.insertBefore(node, present ?? null);
  });
}

/** Fills a node again only when its signature has changed. */
export function fillOnce(node: Element, signature: string, fill: () => void): void {
  if (signatures.get(node) === signature) return;
  signatures.set(node, signature);
  fill();
}
