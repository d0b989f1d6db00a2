import { $constructor, $ZodObjectJIT, type $ZodObject } from 'zod/v4/core';
import * as z from 'zod/mini';

const CompiledObject = $constructor<z.ZodMiniObject>('CompiledObject', (instance, definition) => {
  // Typed, as their types assert what `instance` is.
  const compiled: $constructor<$ZodObject> = $ZodObjectJIT;
  const mini: $constructor<z.ZodMiniObject> = z.ZodMiniObject;
  compiled.init(instance, definition);
  mini.init(instance, definition);
});

/**
 * `z.object` for what is checked by the thousand: zod makes code for its keys at the first check, as its larger API does for
 * every object (three times as fast; where a page forbids making code, it is checked as by `z.object`).
 */
export function compiledObject<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodMiniObject<Shape> {
  return new CompiledObject({ type: 'object', shape }) as z.ZodMiniObject<Shape>;
}
