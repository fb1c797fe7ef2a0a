interface Props {
  /** What the row is called, `步骤第2项`. */
  name: string;
  index: number;
  count: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Buttons to move a row of a list, and to take it out. */
export const RowButtons = ({ name, index, count, onMove, onRemove }: Props) => (
  <span className="form-row-buttons">
    <button
      type="button"
      className="form-button"
      aria-label={`${name}上移`}
      disabled={index === 0}
      onClick={() => onMove(-1)}
    >
      ↑
    </button>
    <button
      type="button"
      className="form-button"
      aria-label={`${name}下移`}
      disabled={index === count - 1}
      onClick={() => onMove(1)}
    >
      ↓
    </button>
    <button type="button" className="form-button" aria-label={`删去 ${name}`} onClick={onRemove}>
      删去
    </button>
  </span>
);
