import { isCollection, isList, isMap } from 'immutable';

/** Drop what the editor left empty, so that files hold only what was said. */
export function pruneEntry(value: unknown): unknown {
  if (isMap(value)) {
    const kept = value
      .map((inner, key) =>
        key === 'hours' && isMap(inner) ? pruneHours(inner) : pruneEntry(inner),
      )
      .filter((inner) => !isEmpty(inner));
    return kept;
  }
  if (isList(value)) return value.map(pruneEntry).filter((inner) => !isEmpty(inner));
  return value;
}

/**
 * In opening hours an empty list says “closed”, a season may know no day, and a row not filled in is for the gate
 * to see. Only a week nobody touched goes, and texts left empty.
 */
function pruneHours(value: unknown, depth = 0): unknown {
  if (isList(value)) return value.map((inner) => pruneHours(inner, depth + 1));
  if (!isMap(value)) return value;
  return value
    .map((inner) => pruneHours(inner, depth + 1))
    .filter((inner) => isList(inner) || (isMap(inner) && depth > 0) || !isEmpty(inner));
}

function isEmpty(value: unknown): boolean {
  if (isCollection(value)) return value.isEmpty();
  return (
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  );
}
