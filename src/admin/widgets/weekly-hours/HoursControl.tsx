import { asGroup, type ControlProps } from '../controls/control-props.ts';
import { GroupFrame } from '../controls/Frame.tsx';
import { Inner } from '../controls/Inner.tsx';
import { withField } from '../controls/with-field.ts';
import { OtherDays } from './OtherDays.tsx';
import { WeekTable } from './WeekTable.tsx';

const hint =
  '不知道的那天选“不详”，不营业选“不开”。一天有几段时间，用顿号隔开：08:30-11:30、13:00-17:00。';

/** Opening hours: the week, then seasons and single days that differ. */
export function HoursControl(props: ControlProps) {
  const { field, path, onChange } = props;
  const hours = asGroup(props.value);
  const set = (name: string) => (value: unknown) => onChange(withField(hours, name, value));
  const part = (name: string) => field.fields?.find((inner) => inner.name === name);
  const always = part('always');
  const hasWeek = hours['always'] !== true || hours['weekly'] !== undefined;
  return (
    <GroupFrame {...props} hint={hint}>
      {always && (
        <Inner
          field={always}
          path={`${path}.always`}
          value={hours['always']}
          onChange={(value) => set('always')(value === true ? true : undefined)}
        />
      )}
      {hasWeek && (
        <WeekTable path={`${path}.weekly`} value={hours['weekly']} onChange={set('weekly')} />
      )}
      {['seasons', 'exceptions'].map((name) => (
        <OtherDays
          key={name}
          field={part(name)}
          path={`${path}.${name}`}
          value={hours[name]}
          onChange={set(name)}
        />
      ))}
    </GroupFrame>
  );
}
