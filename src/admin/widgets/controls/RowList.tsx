import { useState } from 'react';
import { useForm } from '../form/form-context.ts';
import { asGroup, asList, type ControlProps, idOf } from './control-props.ts';
import { GroupFrame } from './Frame.tsx';
import { GroupFields } from './GroupControl.tsx';
import { RowButtons } from './RowButtons.tsx';
import { RowTitle } from './RowTitle.tsx';
import { useRows } from './use-rows.ts';

/** A list of groups: each row folds away to one line. */
export function RowList(props: ControlProps) {
  const { field, path, onChange } = props;
  const rows = asList(props.value);
  const { keys, replace, insert, remove, move } = useRows(rows, onChange);
  const [fresh, setFresh] = useState<string>();
  const label = field.item?.label ?? field.label;
  const add = () => {
    insert(rows.length, [{}]);
    setFresh(`${path}.${rows.length}`);
  };
  return (
    <GroupFrame {...props}>
      <ol className="form-rows">
        {rows.map((row, index) => (
          <li key={keys[index]} className="form-item">
            <Row
              {...props}
              path={`${path}.${index}`}
              name={`${label}第${index + 1}项`}
              value={row}
              isOpen={rows.length === 1 || fresh === `${path}.${index}`}
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
      <button type="button" id={idOf(path)} className="form-button form-add" onClick={add}>
        添加{label}
      </button>
    </GroupFrame>
  );
}

type RowProps = ControlProps & { name: string; isOpen: boolean };

function Row({ field, path, name, value, isOpen, onChange }: RowProps) {
  const [startsOpen] = useState(isOpen);
  const wrong = useForm().countBelow(path);
  const { item } = field;
  return (
    // Opened by its summary, by the browser’s search and by “jump to the field”: React must not close it again.
    <details data-path={path} ref={startsOpen ? openOnce : null}>
      <summary>
        <span className="form-row-name">{name}</span>{' '}
        <RowTitle fields={item?.fields ?? []} row={asGroup(value)} />
        {wrong > 0 && <span className="form-wrong">有{wrong}处要改</span>}
      </summary>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend; the summary says it. */}
      <div role="group" aria-label={name}>
        {item && <GroupFields field={item} path={path} value={value} onChange={onChange} />}
      </div>
    </details>
  );
}

function openOnce(box: HTMLDetailsElement | null) {
  if (!box || box.dataset['opened']) return;
  box.dataset['opened'] = 'yes';
  box.open = true;
  if (box.querySelectorAll('input, textarea, select').length > 0 && isAdded(box)) {
    box.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }
}

/** Whether the row came by its button, and not with the form. */
const isAdded = (box: HTMLElement) =>
  document.activeElement?.classList.contains('form-add') === true &&
  box.closest('fieldset')?.contains(document.activeElement) === true;
