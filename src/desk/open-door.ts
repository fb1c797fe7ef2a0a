import type { Door } from './door/door.ts';
import { createLocalDoor } from './door/local-door.ts';
import { describeMissingIdentity, readLocalPeople } from './door/local-people.ts';
import { openPeopleFile, readPeople } from './door/people-file.ts';
import { createProxyDoor } from './door/proxy-door.ts';
import { gitIn } from './git.ts';

/** A personal machine’s door, and what to tell whoever starts the desk there. */
export async function openLocalDoor(
  root: string,
  second: string | undefined,
): Promise<{ door: Door; notices: string[] }> {
  const git = gitIn(root);
  const people = await readLocalPeople(git, second);
  const missing = await describeMissingIdentity(git);
  return { door: createLocalDoor(people), notices: missing ? [missing] : [] };
}

/** A server’s door. @throws DeskError when the list of people is missing or out of order. */
export function openServerDoor({ people, origin }: { people: string; origin: string }): Door {
  readPeople(people);
  return createProxyDoor({ origin, findPerson: openPeopleFile(people) });
}
