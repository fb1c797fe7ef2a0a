import { useState } from 'react';
import { asText, type ControlProps } from './control-props.ts';
import { Frame, useAria } from './Frame.tsx';
import { readNumber } from './read-number.ts';

/** A number. What is no number stays as it was typed, for the message beside it to name. */
export function NumberControl(props: ControlProps) {
  const { value, onChange } = props;
  const [typed, setTyped] = useState(asText(value));
  // What is being typed stays (`1.`, `007`) as long as it means the value.
  const text = readNumber(typed) === value ? typed : asText(value);
  return (
    <Frame {...props}>
      <input
        {...useAria(props)}
        className="form-input form-short"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(readNumber(target.value));
        }}
      />
    </Frame>
  );
}
