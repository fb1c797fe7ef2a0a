import { fromJS, isCollection } from 'immutable';
import { useRef, useState } from 'react';

/** How many values we sent are remembered: Decap hands the last ones back. */
const remembered = 4;

/**
 * The value of a field as plain data. Decap keeps Immutable collections, and hands back what it was given:
 * only what comes from elsewhere (a restored backup, another version) replaces what the editor sees.
 */
export function useFormValue(
  stored: unknown,
  store: (value: unknown) => void,
): [unknown, (value: unknown) => void] {
  const [value, setValue] = useState(() => toPlain(stored));
  const [seen, setSeen] = useState(stored);
  const sent = useRef<unknown[]>([]);
  if (seen !== stored) {
    setSeen(stored);
    if (!sent.current.includes(stored)) setValue(toPlain(stored));
  }
  const change = (next: unknown) => {
    const kept = fromJS(next);
    sent.current = [...sent.current.slice(1 - remembered), kept];
    setValue(next);
    store(kept);
  };
  return [value, change];
}

/** Plain data of what Decap keeps. */
export const toPlain = (value: unknown): unknown => (isCollection(value) ? value.toJS() : value);
