/** The value below which a share of the values lies; 0 where there are none. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Median and 95th percentile. */
export interface Spread {
  median: number;
  p95: number;
}

/** Median and 95th percentile of some values, rounded. */
export function spread(values: number[], digits = 1): Spread {
  return {
    median: round(percentile(values, 0.5), digits),
    p95: round(percentile(values, 0.95), digits),
  };
}

/** The mean of some values; 0 where there are none. */
export const mean = (values: number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** A number with so many digits after the point. */
export const round = (value: number, digits: number) => Number(value.toFixed(digits));
