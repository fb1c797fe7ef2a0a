import { markChanges } from '#src/review/mark-changes.ts';

interface Props {
  before: string;
  after: string;
  /** Which of the two is shown: what the other one lacks is marked. */
  side: 'before' | 'after';
  /** The two stand side by side to choose from: neither is struck out. */
  isChoice?: boolean;
}

/** One of two versions of a text, with the words marked that the other one does not have. */
export function MarkedText({ before, after, side, isChoice = false }: Props) {
  const other = side === 'before' ? 'added' : 'removed';
  const Mark = isChoice ? 'mark' : side === 'before' ? 'del' : 'ins';
  let at = 0;
  return (
    <span className="desk-marked">
      {markChanges(before, after)
        .filter(({ mark }) => mark !== other)
        .map(({ text, mark }) => {
          const key = at;
          at += text.length;
          return mark === 'same' ? <span key={key}>{text}</span> : <Mark key={key}>{text}</Mark>;
        })}
    </span>
  );
}
