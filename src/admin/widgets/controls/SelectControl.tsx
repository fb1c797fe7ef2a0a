import { asText, type ControlProps } from './control-props.ts';
import { Frame, useAria } from './Frame.tsx';

/** One of a closed list. */
export function SelectControl(props: ControlProps) {
  const { field, value, onChange } = props;
  const choices = field.choices ?? {};
  const text = asText(value);
  return (
    <Frame {...props}>
      <select
        {...useAria(props)}
        className="form-input form-short"
        value={text}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">{field.required ? '请选择' : '（不填）'}</option>
        {text !== '' && !(text in choices) && <option value={text}>{`选项里没有：${text}`}</option>}
        {Object.entries(choices).map(([choice, label]) => (
          <option key={choice} value={choice}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
