import { type ControlProps, idOf } from './control-props.ts';
import { Frame, GroupFrame, useAria } from './Frame.tsx';

/** Yes or no; with a third answer where not knowing is something else than no. */
export function FlagControl(props: ControlProps) {
  return props.field.unknown ? <ThreeAnswers {...props} /> : <Tick {...props} />;
}

function Tick(props: ControlProps) {
  const aria = useAria(props);
  return (
    <Frame {...props}>
      <span className="form-check">
        <input
          {...aria}
          type="checkbox"
          checked={props.value === true}
          onChange={({ target }) => props.onChange(target.checked)}
        />
        <span aria-hidden="true">{props.value === true ? '是' : '否'}</span>
      </span>
    </Frame>
  );
}

function ThreeAnswers(props: ControlProps) {
  const { field, path, value, onChange } = props;
  const answers = [
    { label: '是', answer: true },
    { label: '否', answer: false },
    { label: field.unknown, answer: undefined },
  ];
  return (
    <GroupFrame {...props}>
      <div className="form-checks">
        {answers.map(({ label, answer }) => (
          <label key={label} className="form-check">
            <input
              type="radio"
              name={idOf(path)}
              checked={(value ?? undefined) === answer}
              onChange={() => onChange(answer)}
            />
            {label}
          </label>
        ))}
      </div>
    </GroupFrame>
  );
}
