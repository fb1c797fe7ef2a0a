import { roles } from '#src/desk/person.ts';
import { usePerson } from './person.ts';

/** Who is working, in the place of Decap's grey head. */
export function Account() {
  const { name, role } = usePerson();
  return (
    <span className="desk-account">
      {name || '编辑'}
      <small>{roles[role]}</small>
    </span>
  );
}
