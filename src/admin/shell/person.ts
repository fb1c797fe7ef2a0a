import { useSyncExternalStore } from 'react';
import { isSamePerson, may as mayPerson, type Person, type Role } from '#src/desk/person.ts';

let person: Person = { name: '', email: '', role: 'writer' };
const listeners = new Set<() => void>();

/** Who works at this desk, as far as its answer to `info` says. A desk that names nobody lets everything be done. */
export function readPerson(info: unknown): Person {
  const { person: named } = info as { person?: Person };
  return named ?? { name: '编辑', email: '', role: 'publisher' };
}

/** Say who works at this desk. */
export function setPerson(next: Person): void {
  person = next;
  for (const listener of listeners) listener();
}

/** The e-mail address of who works at this desk; empty where nobody is named. */
export const currentEmail = (): string => person.email.trim().toLowerCase();

/** Whether the person at this desk may do what is left to a role. */
export const may = (role: Role): boolean => mayPerson(person, role);

/** Whether somebody is who works at this desk: by their address, or by their name where there is none. */
export const isMe = ({ by, byEmail }: { by: string; byEmail?: string }): boolean =>
  byEmail && person.email
    ? isSamePerson({ email: byEmail }, person)
    : by !== '' && by === person.name;

/** Who works at this desk, for components. */
export const usePerson = (): Person =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => person,
  );
