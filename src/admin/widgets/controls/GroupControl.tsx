import { asGroup, type ControlProps } from './control-props.ts';
import { GroupFrame } from './Frame.tsx';
import { Inner } from './Inner.tsx';
import { withField } from './with-field.ts';

/** Fields that belong together. */
export function GroupControl(props: ControlProps) {
  return (
    <GroupFrame {...props}>
      <GroupFields {...props} />
    </GroupFrame>
  );
}

/** The fields of a group without the frame around them. */
export function GroupFields({ field, path, value, onChange }: ControlProps) {
  const group = asGroup(value);
  return field.fields?.map((inner) => (
    <Inner
      key={inner.name}
      field={inner}
      path={`${path}.${inner.name}`}
      value={group[inner.name]}
      siblings={group}
      onChange={(next) => onChange(withField(group, inner.name, next))}
    />
  ));
}
