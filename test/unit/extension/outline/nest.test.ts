import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nest, type Extent, type Nested } from '../../../../src/extension/outline/nest';

const span = (start: number, end: number, name: string) => ({ start, end, name });
const drawn = (nodes: readonly Nested<ReturnType<typeof span>>[]): string =>
  nodes.map(({ item, children }) => (children.length > 0 ? `${item.name}(${drawn(children)})` : item.name)).join(' ');

describe('nest', () => {
  it('puts a span below the smallest that holds it', () => {
    assert.equal(drawn(nest([span(5, 9, 'c'), span(0, 20, 'a'), span(4, 10, 'b'), span(12, 14, 'd')])), 'a(b(c) d)');
  });

  it('leaves overlapping spans side by side', () => {
    assert.equal(drawn(nest([span(0, 10, 'a'), span(5, 15, 'b'), span(6, 9, 'c')])), 'a b(c)');
  });

  it('lets the first of two equal spans hold the other', () => {
    assert.equal(drawn(nest([span(0, 4, 'a'), span(0, 4, 'b')])), 'a(b)');
  });

  it('keeps every span once, in order, within its parent', () => {
    const extents = fc.array(
      fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length })),
    );
    fc.assert(
      fc.property(extents, (items) => {
        const seen: Extent[] = [];
        const visit = (nodes: readonly Nested<Extent>[], parent?: Extent): void => {
          for (const { item, children } of nodes) {
            assert.ok(!parent || (parent.start <= item.start && item.end <= parent.end));
            seen.push(item);
            visit(children, item);
          }
        };
        visit(nest(items));
        assert.equal(seen.length, items.length);
        assert.deepEqual(
          seen.map(({ start }) => start),
          items.map(({ start }) => start).sort((a, b) => a - b),
        );
      }),
    );
  });
});
