import { useEffect } from 'react';

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
