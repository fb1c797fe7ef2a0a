import { asGroup } from '../controls/control-props.ts';
import { withField } from '../controls/with-field.ts';
import { DayHours } from './DayHours.tsx';
import { copyMonday, weekDays } from './hours-text.ts';

interface Props {
  path: string;
  value: unknown;
  onChange: (week: Record<string, unknown> | undefined) => void;
}

/** A week, day by day. A day that is not in the file is unknown, one with an empty list is closed. */
export function WeekTable({ path, value, onChange }: Props) {
  const week = asGroup(value);
  return (
    <div className="form-week" data-path={path}>
      {weekDays.map(([day, name]) => (
        <DayHours
          key={day}
          name={name}
          path={`${path}.${day}`}
          value={week[day]}
          canBeUnknown
          onChange={(spans) => onChange(withField(week, day, spans))}
        />
      ))}
      <div className="form-row">
        <button
          type="button"
          className="form-button"
          onClick={() => onChange(copyMonday(week, 'fri'))}
        >
          周二到周五照周一
        </button>
        <button
          type="button"
          className="form-button"
          onClick={() => onChange(copyMonday(week, 'sun'))}
        >
          周二到周日照周一
        </button>
      </div>
    </div>
  );
}
