import { useSyncExternalStore } from 'react';

/** Which sections of which forms are open, by `guides/unpaid-wages/补充`. */
const open = new Map<string, boolean>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Open or close a section. */
export function setOpen(key: string, isOpen: boolean): void {
  open.set(key, isOpen);
  for (const listener of listeners) listener();
}

/** Whether a section is open; `decide` says so when it is seen for the first time. */
export function useOpen(key: string, decide: () => boolean): boolean {
  return useSyncExternalStore(subscribe, () => {
    if (!open.has(key)) open.set(key, decide());
    return open.get(key) ?? true;
  });
}
