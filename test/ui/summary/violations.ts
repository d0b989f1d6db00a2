import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** Axe as it runs in the page: what it found wrong, in a line each. */
export async function violations(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const checker = Reflect.get(window, 'axe') as typeof axe;
    const { violations: found } = await checker.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  });
}
