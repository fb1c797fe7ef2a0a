import { isDay } from '#src/lib/dates.ts';
import { asText, type ControlProps } from './control-props.ts';
import { Frame, useAria } from './Frame.tsx';
import { readDate } from './read-date.ts';

/** A day, kept as `2026-05-01`: no clock and no time zone come near it. */
export function DayControl(props: ControlProps) {
  const { value, onChange } = props;
  const text = asText(value);
  // The browser’s own field would hide what is no day, and lose it.
  const isShown = text === '' || isDay(text);
  return (
    <Frame {...props}>
      <div className="form-row">
        <input
          {...useAria(props)}
          className="form-input form-short"
          type={isShown ? 'date' : 'text'}
          min="1900-01-01"
          max="2199-12-31"
          value={text}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
          onBlur={() => onChange(readDate(text))}
        />
        <button
          type="button"
          className="form-button"
          aria-label={`${props.field.label}填今天`}
          onClick={() => onChange(today())}
        >
          今天
        </button>
      </div>
    </Frame>
  );
}

const today = () => new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** As much of a date as is known: year, month or day. */
export function DateControl(props: ControlProps) {
  const { value, onChange } = props;
  const text = asText(value);
  return (
    <Frame
      {...props}
      hint={props.field.hint ?? '年月日知道多少写多少：2026-05-01、2026-05 或 2026。'}
    >
      <input
        {...useAria(props)}
        className="form-input form-short"
        type="text"
        autoComplete="off"
        value={text}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
        onBlur={() => onChange(readDate(text))}
      />
    </Frame>
  );
}
