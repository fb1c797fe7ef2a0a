/** A point of a drawing, in its units. */
interface Spot {
  x: number;
  y: number;
}

/**
 * Where labels can stand without covering a pin or another label: on their point, else below, above, right, left
 * or askew of it. Labels that fit nowhere are left out.
 * @param half Half the width and height of a label and of a pin, in units of the drawing.
 */
export function placeLabels<Label extends Spot>(
  labels: readonly Label[],
  pins: readonly Spot[],
  half: { label: Spot; pin: number },
): Label[] {
  const placed: Label[] = [];
  const down = half.label.y + half.pin + 1;
  const aside = half.label.x + half.pin + 2;
  const moves = [
    [0, 0],
    [0, down],
    [0, -down],
    [aside, 0],
    [-aside, 0],
    [0, 2 * down],
    [0, -2 * down],
    [aside, down],
    [-aside, down],
    [aside, -down],
    [-aside, -down],
  ] as const;
  for (const label of labels) {
    const spot = moves
      .map(([x, y]) => ({ ...label, x: label.x + x, y: label.y + y }))
      .find(
        (candidate) =>
          pins.every((pin) =>
            isApart(candidate, pin, half.label.x + half.pin, half.label.y + half.pin),
          ) &&
          placed.every((other) => isApart(candidate, other, 2 * half.label.x, 2 * half.label.y)),
      );
    if (spot) placed.push(spot);
  }
  return placed;
}

const isApart = (a: Spot, b: Spot, x: number, y: number) =>
  Math.abs(a.x - b.x) >= x || Math.abs(a.y - b.y) >= y;
