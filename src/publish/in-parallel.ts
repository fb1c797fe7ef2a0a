/**
 * Do something for every item, at most so many at a time. After a failure no more are begun, and those under way are waited for:
 * whoever cleans up afterwards meets nobody who is still writing. @throws the first failure.
 */
export async function inParallel<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const failures: unknown[] = [];
  const lanes = Array.from({ length: limit }, async () => {
    for (const item of waiting) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  });
  await Promise.all(lanes);
  if (failures.length > 0) throw failures[0];
}
