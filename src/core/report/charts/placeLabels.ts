/** A rectangle in pixels; `y` is its upper edge. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelWish {
  /** The middle of what is labelled. */
  readonly x: number;
  readonly y: number;
  /** Half the width of its mark. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly box: Box;
  /** Far from its mark: a line leads to it. */
  readonly isFar: boolean;
}

/** Right first, as one reads on; then left, and the corners. */
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [0, -1],
  [0, 1],
];
/** Between mark and label, in pixels. */
const GAPS = [3, 14, 28, 44, 62];
/** Each is held against all before it. */
const MOST_LABELS = 200;

export const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

export const isInside = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

/**
 * A place for each label in turn, the nearest that is free of `taken` and of the labels before it, all within `frame`;
 * undefined where there is none, and for more than a map can hold. First come, first served: the most important go first.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly Box[],
  frame: Box,
): readonly (PlacedLabel | undefined)[] {
  const occupied = [...taken];
  return wishes.map((wish, index) => {
    if (index >= MOST_LABELS) return undefined;
    const placed = GAPS.flatMap((gap, ring) =>
      DIRECTIONS.map((direction): PlacedLabel => ({ box: beside(wish, direction, gap), isFar: ring > 0 })),
    ).find(({ box }) => isInside(box, frame) && !occupied.some((other) => overlap(box, other)));
    if (placed !== undefined) occupied.push(placed.box);
    return placed;
  });
}

function beside({ x, y, radius, width, height }: LabelWish, [dx, dy]: readonly [number, number], gap: number): Box {
  const away = (radius + gap) * (dx !== 0 && dy !== 0 ? Math.SQRT1_2 : 1);
  return {
    x: x + dx * away - (width * (1 - dx)) / 2,
    y: y + dy * away - (height * (1 - dy)) / 2,
    width,
    height,
  };
}
