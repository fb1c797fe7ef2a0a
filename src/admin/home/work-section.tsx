import { Children, type ReactNode, useId, useState } from 'react';

interface Props {
  title: string;
  /** How many there are, where more than the rows given. */
  total?: number | undefined;
  /** Said where there is nothing. */
  empty: string;
  children: ReactNode;
}

/** Rows shown before somebody asks for all of them. */
const shownFirst = 8;

/** One part of the work list: its name, how many, the first rows and a button for the rest. */
export function WorkSection({ title, total, empty, children }: Props) {
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const rows = Children.toArray(children);
  const count = total ?? rows.length;
  const shown = isWhole ? rows : rows.slice(0, shownFirst);
  return (
    <section className="desk-work" aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {count > 0 && <span className="desk-work-count">{count}</span>}
      </h2>
      {rows.length === 0 && <p className="desk-quiet">{empty}</p>}
      {rows.length > 0 && <ul className="desk-work-rows">{shown}</ul>}
      {rows.length > shown.length && (
        <button type="button" className="desk-small-button" onClick={() => setWhole(true)}>
          全部{rows.length}条
        </button>
      )}
      {isWhole && count > rows.length && (
        <p className="desk-quiet">还有{count - rows.length}条，处理完这些再显示。</p>
      )}
    </section>
  );
}
