/** A list with one row moved up (-1) or down (1). */
export function moveRow<Row>(rows: readonly Row[], index: number, by: -1 | 1): Row[] {
  const target = index + by;
  const row = rows[index];
  if (row === undefined || target < 0 || target >= rows.length) return [...rows];
  const next = rows.filter((_, other) => other !== index);
  next.splice(target, 0, row);
  return next;
}
