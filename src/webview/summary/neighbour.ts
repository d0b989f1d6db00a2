/** Where a key leads from one of `length` rows; undefined for other keys and past the ends. */
export function neighbour(key: string, current: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return current + 1 < length ? current + 1 : undefined;
    case 'ArrowUp':
      return current > 0 ? current - 1 : undefined;
    case 'Home':
      return length > 0 ? 0 : undefined;
    case 'End':
      return length > 0 ? length - 1 : undefined;
    default:
      return undefined;
  }
}
