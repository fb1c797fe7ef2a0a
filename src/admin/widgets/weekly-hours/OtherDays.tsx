import type { FieldDescription } from '#src/schemas/describe-fields.ts';
import { asGroup, asList, type ControlProps, idOf } from '../controls/control-props.ts';
import { GroupFrame } from '../controls/Frame.tsx';
import { Inner } from '../controls/Inner.tsx';
import { RowButtons } from '../controls/RowButtons.tsx';
import { useRows } from '../controls/use-rows.ts';
import { withField } from '../controls/with-field.ts';
import { DayHours } from './DayHours.tsx';
import { WeekTable } from './WeekTable.tsx';

type Props = Omit<ControlProps, 'field'> & { field: FieldDescription | undefined };

/** Seasons, or single days: rows whose own fields are drawn as elsewhere, and whose times are as in the week. */
export function OtherDays({ field, path, value, onChange }: Props) {
  const rows = asList(value);
  const { keys, replace, insert, remove, move } = useRows(rows, onChange);
  if (!field?.item) return null;
  const { label, fields = [] } = field.item;
  const isSeason = fields.some(({ name }) => name === 'weekly');
  return (
    <GroupFrame field={field} path={path}>
      <ol className="form-rows">
        {rows.map((row, index) => (
          <li key={keys[index]} className="form-item form-open-item" data-path={`${path}.${index}`}>
            <Row
              fields={fields}
              path={`${path}.${index}`}
              value={asGroup(row)}
              onChange={(next) => replace(index, next ?? {})}
            />
            <RowButtons
              name={`${label}第${index + 1}项`}
              index={index}
              count={rows.length}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      <button
        type="button"
        id={idOf(path)}
        className="form-button form-add"
        onClick={() => insert(rows.length, [isSeason ? { weekly: {} } : { open: [] }])}
      >
        添加{label}
      </button>
    </GroupFrame>
  );
}

interface RowProps {
  fields: FieldDescription[];
  path: string;
  value: Record<string, unknown>;
  onChange: (row: Record<string, unknown> | undefined) => void;
}

const Row = ({ fields, path, value, onChange }: RowProps) =>
  fields.map((field) => {
    const { name } = field;
    const place = { path: `${path}.${name}`, value: value[name] };
    const set = (inner: unknown) => onChange(withField(value, name, inner));
    if (name === 'weekly') {
      return <WeekTable key={name} {...place} onChange={(week) => set(week ?? {})} />;
    }
    if (name === 'open') {
      const keep = (spans: string[] | undefined) => set(spans ?? []);
      return <DayHours key={name} {...place} name="当天" canBeUnknown={false} onChange={keep} />;
    }
    return <Inner key={name} field={field} {...place} onChange={set} />;
  });
