import { Combobox } from './Combobox.tsx';
import { asList, type ControlProps, idOf } from './control-props.ts';
import { noChoices } from './EntryPicker.tsx';
import { GroupFrame, Messages } from './Frame.tsx';
import { RowButtons } from './RowButtons.tsx';
import { useChoices } from './use-choices.ts';
import { useRows } from './use-rows.ts';

/** Points to several entries, in an order: shows their titles, keeps their names. */
export function EntryList(props: ControlProps) {
  const { field, path, onChange } = props;
  const { choices, failed } = useChoices(field.item?.target);
  const rows = asList(props.value).map(String);
  const { keys, insert, remove, move } = useRows(rows, onChange);
  const label = field.item?.label ?? field.label;
  const left = choices?.filter(({ value }) => !rows.includes(value)) ?? [];
  return (
    <GroupFrame {...props}>
      <ol className="form-rows">
        {rows.map((slug, index) => {
          const title = choices?.find(({ value }) => value === slug)?.label;
          const name = `${label}第${index + 1}项`;
          return (
            <li key={keys[index]} data-path={`${path}.${index}`}>
              <div className="form-row">
                <span className="form-chosen">
                  {title ?? (choices ? <span className="form-wrong">找不到“{slug}”</span> : slug)}
                </span>
                <RowButtons
                  name={name}
                  index={index}
                  count={rows.length}
                  onMove={(by) => move(index, by)}
                  onRemove={() => remove(index)}
                />
              </div>
              <Messages path={`${path}.${index}`} />
            </li>
          );
        })}
      </ol>
      <Combobox
        aria={{ id: idOf(path), 'aria-label': `添加${label}` }}
        name={label}
        choices={left}
        shown=""
        onChoose={(slug) => insert(rows.length, [slug])}
      />
      {failed && <p className="form-warning">{noChoices}</p>}
    </GroupFrame>
  );
}
