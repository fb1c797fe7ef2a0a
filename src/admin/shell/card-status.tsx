import { type Status, statuses } from '#src/desk/status.ts';
import { may } from './person.ts';

interface Props {
  status: Status;
  title?: string;
  onChange: (next: string) => void;
}

/** Moves a draft to another step without dragging: by keyboard, by finger, by screen reader. */
export function CardStatus({ status, title = '', onChange }: Props) {
  const offered = Object.entries(statuses).filter(
    ([step]) => step === status || step !== 'pending_publish' || may('reviewer'),
  );
  return (
    <label className="desk-card-status">
      <span>移到</span>
      <select
        aria-label={`“${title}”的状态`}
        value={status}
        onChange={({ target }) => onChange(target.value)}
      >
        {offered.map(([step, word]) => (
          <option key={step} value={step}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
