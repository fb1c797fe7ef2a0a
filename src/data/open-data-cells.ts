/** A value as one cell: yes and no in Chinese, lists with the Chinese list comma, nothing where nothing is known. */
export function writePlain(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.map(String).join('、') : String(value);
}

/** Writes a list of groups, each in words. */
export const writeEach =
  <Item>(inWords: (item: Item) => string, divider = '、') =>
  (value: unknown) =>
    ((value ?? []) as Item[]).map(inWords).join(divider);
