import { useRef } from 'react';
import { moveRow } from './move-row.ts';

let made = 0;
const makeKey = () => {
  made += 1;
  return `row-${made}`;
};

/** The rows of a list with keys of their own, so that a row keeps its focus and what is unfolded when it moves. */
export function useRows(rows: unknown[], onChange: (rows: unknown[] | undefined) => void) {
  const keys = useRef<string[]>([]);
  while (keys.current.length < rows.length) keys.current.push(makeKey());
  keys.current.length = rows.length;
  const commit = (next: unknown[]) => onChange(next.length > 0 ? next : undefined);
  return {
    keys: keys.current,
    replace: (index: number, row: unknown) =>
      commit(rows.map((other, place) => (place === index ? row : other))),
    insert: (index: number, added: unknown[]) => {
      keys.current.splice(index, 0, ...added.map(makeKey));
      commit([...rows.slice(0, index), ...added, ...rows.slice(index)]);
    },
    remove: (index: number) => {
      keys.current.splice(index, 1);
      commit(rows.filter((_, place) => place !== index));
    },
    move: (index: number, by: -1 | 1) => {
      keys.current = moveRow(keys.current, index, by);
      commit(moveRow(rows, index, by));
    },
  };
}
