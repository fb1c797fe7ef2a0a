import { Combobox } from './Combobox.tsx';
import { asText, type ControlProps } from './control-props.ts';
import { Frame, useAria } from './Frame.tsx';
import { useChoices } from './use-choices.ts';

/** Points to one entry, or one hotline: shows its title, keeps its name. */
export function EntryPicker(props: ControlProps) {
  const { field, value, onChange } = props;
  const { choices, failed } = useChoices(field.target);
  const aria = useAria(props);
  const slug = asText(value);
  const chosen = choices?.find((choice) => choice.value === slug);
  return (
    <Frame {...props}>
      <Combobox
        aria={aria}
        name={field.label}
        choices={choices ?? []}
        shown={chosen?.label ?? slug}
        onChoose={onChange}
        onClear={() => onChange(undefined)}
      />
      {choices && slug !== '' && !chosen && <p className="form-warning">找不到“{slug}”。</p>}
      {failed && <p className="form-warning">{noChoices}</p>}
    </Frame>
  );
}

/** Said where the catalogue cannot be had. */
export const noChoices = '没能取到可选的内容，请检查网络后重新打开这个页面。';
