/** A text or number in a JSON value, and the name it stands under; items of a list go by the name of the list. */
export interface JsonLeaf {
  key: string;
  value: string | number;
}

/** Every text and number in a JSON value, names of properties aside. */
export function* walkJson(value: unknown, key = ''): Generator<JsonLeaf> {
  if (typeof value === 'string' || typeof value === 'number') yield { key, value };
  else if (Array.isArray(value)) for (const item of value) yield* walkJson(item, key);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* walkJson(item, name);
  }
}
