/** A point of a drawing, in its units. */
interface Spot {
  x: number;
  y: number;
}

/** Draw a line with soft bends through the same points (Catmull-Rom), `parts` pieces between two of them. */
export function smoothLine(line: readonly Spot[], parts = 8): Spot[] {
  const at = (index: number) => line[Math.max(0, Math.min(line.length - 1, index))] as Spot;
  const bends = line.slice(1).flatMap((_, index) => {
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    return Array.from({ length: parts }, (_, part) => {
      const t = part / parts;
      return { x: bend(a.x, b.x, c.x, d.x, t), y: bend(a.y, b.y, c.y, d.y, t) };
    });
  });
  return [...bends, at(line.length - 1)];
}

const bend = (a: number, b: number, c: number, d: number, t: number) =>
  (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3) /
  2;

interface NameOptions {
  /** How many characters. */
  count: number;
  /** From one character to the next along the line. */
  spacing: number;
  /** From the line to the middle of a character. */
  aside: number;
  isFree: (spot: Spot) => boolean;
}

/**
 * Where the characters of a name stand beside a line, upright, read from west to east: as near to the middle of the line
 * as all of them are free. Nothing where they fit nowhere.
 */
export function placeAlong(line: readonly Spot[], options: NameOptions): Spot[] | undefined {
  const eastward = (line[0]?.x ?? 0) <= (line.at(-1)?.x ?? 0) ? line : [...line].reverse();
  const { count, spacing, aside, isFree } = options;
  const length = lengthOf(eastward);
  const middles = Array.from({ length: Math.floor((2 * length) / spacing) }, (_, index) => {
    const step = Math.ceil(index / 2) * (index % 2 ? 1 : -1);
    return length / 2 + (step * spacing) / 2;
  });
  for (const middle of middles) {
    for (const side of [aside, -aside]) {
      const spots = Array.from({ length: count }, (_, index) =>
        besideLine(eastward, middle + (index - (count - 1) / 2) * spacing, side),
      );
      if (spots.every((spot): spot is Spot => spot !== undefined && isFree(spot))) return spots;
    }
  }
  return undefined;
}

const distance = (a: Spot, b: Spot) => Math.hypot(b.x - a.x, b.y - a.y);

const lengthOf = (line: readonly Spot[]) =>
  line.slice(1).reduce((sum, spot, index) => sum + distance(line[index] as Spot, spot), 0);

/** The point `way` along a line and `side` to its right. */
function besideLine(line: readonly Spot[], way: number, side: number): Spot | undefined {
  let left = way;
  for (const [index, end] of line.slice(1).entries()) {
    const start = line[index] as Spot;
    const length = distance(start, end);
    if (left >= 0 && left <= length && length > 0) {
      const [x, y] = [(end.x - start.x) / length, (end.y - start.y) / length];
      return { x: start.x + x * left - y * side, y: start.y + y * left + x * side };
    }
    left -= length;
  }
  return undefined;
}
