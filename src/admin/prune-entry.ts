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

/** In opening hours an empty list says “closed”, and a row not filled in is for the gate to see. */
function pruneHours(value: unknown): unknown {
  if (isMap(value)) {
    return value.map(pruneHours).filter((inner) => isList(inner) || !isEmpty(inner));
  }
  return isList(value) ? value.map(pruneHours) : value;
}

function isEmpty(value: unknown): boolean {
  if (isCollection(value)) return value.isEmpty();
  return (
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  );
}
