const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1] as const;

/** The distance of grid lines in degrees, so that they stand at least `space` apart. */
export function gridStep(pixelsPerDegree: number, space: number): number {
  return steps.find((step) => step * pixelsPerDegree >= space) ?? 1;
}

/** The multiples of `step` between two degrees. */
export function gridLines(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  // Dividing by the whole number of steps in a degree keeps 0.1 × 3 from becoming 0.30000000000000004.
  const perDegree = Math.round(1 / step);
  return Array.from({ length: count }, (_, index) => (first + index) / perDegree);
}

/** A degree as it is written at the edge of a map: `123.4°E`. */
export function formatDegree(degree: number, step: number, letter: 'E' | 'N'): string {
  const digits = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
  return `${degree.toFixed(digits)}°${letter}`;
}
