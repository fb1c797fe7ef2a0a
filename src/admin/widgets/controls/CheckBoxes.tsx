import { asList, type ControlProps } from './control-props.ts';
import { GroupFrame } from './Frame.tsx';

/** Several of a closed list, in the order they were ticked. */
export function CheckBoxes(props: ControlProps) {
  const { field, value, onChange } = props;
  const choices = field.item?.choices ?? {};
  const chosen = asList(value).map(String);
  const unknown = chosen.filter((choice) => !(choice in choices));
  const toggle = (choice: string) => {
    const next = chosen.includes(choice)
      ? chosen.filter((other) => other !== choice)
      : [...chosen, choice];
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <GroupFrame {...props}>
      <div className="form-checks">
        {[...Object.entries(choices), ...unknown.map((text) => [text, `选项里没有：${text}`])].map(
          ([choice = '', label]) => (
            <label key={choice} className="form-check">
              <input
                type="checkbox"
                checked={chosen.includes(choice)}
                onChange={() => toggle(choice)}
              />
              {label}
            </label>
          ),
        )}
      </div>
    </GroupFrame>
  );
}
