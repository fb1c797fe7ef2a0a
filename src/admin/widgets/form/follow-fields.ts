import { useCallback, useEffect, useState } from 'react';

type Listener = (name: string, value: unknown) => void;

const listeners = new Set<Listener>();

/** Tell the other fields of the form that this one has changed: Decap does not. */
export function announceField(name: string, value: unknown): void {
  for (const listener of listeners) listener(name, value);
}

/** Hear of every change of the other fields of the form. */
export function useFields(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listener]);
}

/** Another field of the form as it stands now; `read` says how it stood when this one was drawn. */
export function useOther(name: string, read: (name: string) => unknown): unknown {
  const [value, setValue] = useState(() => read(name));
  useFields(
    useCallback(
      (changed: string, next: unknown) => {
        if (changed === name) setValue(next);
      },
      [name],
    ),
  );
  return value;
}
