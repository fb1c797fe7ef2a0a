import { useState } from 'react';
import { asText, idOf } from '../controls/control-props.ts';
import { useForm } from '../form/form-context.ts';
import { readSpans, writeSpans } from './hours-text.ts';

interface Props {
  name: string;
  path: string;
  value: unknown;
  /** A day of the calendar is either closed or has spans; a day of the week may also be unknown. */
  canBeUnknown: boolean;
  onChange: (spans: string[] | undefined) => void;
}

type State = 'unknown' | 'closed' | 'open';

/** One day: unknown, closed, or its spans in one line. */
export function DayHours({ name, path, value, canBeUnknown, onChange }: Props) {
  const spans = Array.isArray(value) ? value.map(asText) : undefined;
  const [isOpening, setOpening] = useState(false);
  const state: State = spans?.length || isOpening ? 'open' : spans ? 'closed' : 'unknown';
  const choose = (next: string) => {
    setOpening(next === 'open');
    if (next !== 'open') onChange(next === 'closed' ? [] : undefined);
  };
  return (
    <div className="form-day" data-path={path}>
      <span className="form-day-name">{name}</span>
      <select
        id={idOf(path)}
        className="form-input"
        aria-label={`${name}开不开`}
        value={state}
        onChange={({ target }) => choose(target.value)}
      >
        {(canBeUnknown || state === 'unknown') && <option value="unknown">不详</option>}
        <option value="closed">不开</option>
        <option value="open">开</option>
      </select>
      {state === 'open' && (
        <SpansInput
          name={name}
          path={path}
          spans={spans ?? []}
          onChange={(next) => {
            setOpening(true);
            onChange(next.length > 0 ? next : undefined);
          }}
        />
      )}
      <DayMessages path={path} count={spans?.length ?? 0} />
    </div>
  );
}

interface SpansProps {
  name: string;
  path: string;
  spans: string[];
  onChange: (spans: string[]) => void;
}

/** What is typed is tidied when the field is left. */
function SpansInput({ name, path, spans, onChange }: SpansProps) {
  const [typed, setTyped] = useState<string>();
  const { messagesAt } = useForm();
  const isWrong = spans.some((_, index) => messagesAt(`${path}.${index}`).length > 0);
  return (
    <input
      className="form-input"
      type="text"
      autoComplete="off"
      aria-label={`${name}的时间`}
      aria-describedby={`${idOf(path)}-messages`}
      aria-invalid={isWrong || undefined}
      placeholder="08:30-11:30、13:00-17:00"
      value={typed ?? writeSpans(spans)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(readSpans(target.value));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

/** What is wrong with the day or with one of its spans, each said once. */
function DayMessages({ path, count }: { path: string; count: number }) {
  const { messagesAt } = useForm();
  const places = [path, ...Array.from({ length: count }, (_, index) => `${path}.${index}`)];
  return (
    <div className="form-messages" id={`${idOf(path)}-messages`} aria-live="polite">
      {[...new Set(places.flatMap(messagesAt))].map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}
