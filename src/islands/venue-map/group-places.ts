/** Where something stands on the screen, in pixels. */
interface Spot<Item> {
  item: Item;
  x: number;
  y: number;
}

/** Put what would overlap into one group: squares of the screen, `cell` pixels wide. */
export function groupPlaces<Item>(
  spots: Spot<Item>[],
  cell: number,
): { items: Item[]; x: number; y: number }[] {
  const groups: { items: Item[]; x: number; y: number }[] = [];
  for (const { item, x, y } of spots) {
    const group = groups.find(
      (other) => Math.abs(other.x - x) < cell && Math.abs(other.y - y) < cell,
    );
    if (group) group.items.push(item);
    else groups.push({ items: [item], x, y });
  }
  return groups;
}
