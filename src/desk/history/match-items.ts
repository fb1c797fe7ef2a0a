import { diffArrays } from 'diff';

/** An item of a list that is not the same any more; one side is missing where it was put in or taken out. */
interface ChangedItem {
  old: unknown;
  now: unknown;
  /** Its place in the new list; in the old one where it was taken out. */
  place: number;
}

/** Match the items of two lists, so that one that was put in does not make all behind it look changed. */
export function matchItems(before: readonly unknown[], after: readonly unknown[]): ChangedItem[] {
  const changed: ChangedItem[] = [];
  let [left, right] = [0, 0];
  let [removed, added] = [0, 0];
  const close = () => {
    for (let index = 0; index < Math.max(removed, added); index += 1) {
      changed.push({
        old: index < removed ? before[left + index] : undefined,
        now: index < added ? after[right + index] : undefined,
        place: index < added ? right + index : left + index,
      });
    }
    left += removed;
    right += added;
    [removed, added] = [0, 0];
  };
  for (const part of diffArrays(asText(before), asText(after))) {
    if (part.added) added += part.count;
    else if (part.removed) removed += part.count;
    else {
      close();
      left += part.count;
      right += part.count;
    }
  }
  close();
  return changed;
}

const asText = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item));
