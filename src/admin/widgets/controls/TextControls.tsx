import { asText, type ControlProps } from './control-props.ts';
import { Frame, useAria } from './Frame.tsx';

/** One line of text. */
export function TextControl(props: ControlProps) {
  const { field, value, onChange } = props;
  const text = asText(value);
  return (
    <Frame {...props}>
      <input
        {...useAria(props)}
        className="form-input"
        type="text"
        inputMode={field.type === 'url' ? 'url' : 'text'}
        autoCapitalize="off"
        autoComplete="off"
        value={text}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      />
      <Count max={field.max} text={text} />
    </Frame>
  );
}

/** Text of several lines; the box grows with it. */
export function LongTextControl(props: ControlProps) {
  const { field, value, onChange } = props;
  const text = asText(value);
  return (
    <Frame {...props}>
      <textarea
        {...useAria(props)}
        className="form-input form-text"
        rows={3}
        value={text}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      />
      <Count max={field.max} text={text} />
    </Frame>
  );
}

/** How long a text is, where there is a limit. */
const Count = ({ max, text }: { max: number | undefined; text: string }) =>
  max !== undefined &&
  text !== '' && (
    <p className="form-count" data-over={text.trim().length > max || undefined}>
      {text.trim().length}/{max}字
    </p>
  );
