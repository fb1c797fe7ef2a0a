import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { FieldDescription } from '#src/schemas/describe-fields.ts';
import { asList, asText, type ControlProps, idOf } from './control-props.ts';
import { GroupFrame, Messages } from './Frame.tsx';
import { RowButtons } from './RowButtons.tsx';
import { splitItems } from './split-items.ts';
import { TextRow } from './TextRow.tsx';
import { useRows } from './use-rows.ts';

/** A list of texts: Enter starts the next one, Alt with an arrow moves one, pasted lists are taken apart. */
export function TextList(props: ControlProps) {
  const { field, path } = props;
  const list = useTexts(props);
  const label = field.item?.label ?? field.label;
  return (
    <GroupFrame {...props} hint={hintOf(field)}>
      <ol className={field.words ? 'form-rows form-words' : 'form-rows'}>
        {list.rows.map((row, index) => (
          <li key={list.keys[index]} data-path={`${path}.${index}`}>
            <div className="form-row">
              <TextRow
                field={field.item ?? field}
                path={`${path}.${index}`}
                name={`${label}第${index + 1}项`}
                value={asText(row)}
                onChange={(text) => list.replace(index, text)}
                onKeyDown={(event) => list.press(event, index)}
                onPaste={(event) => list.paste(event, index)}
              />
              <RowButtons
                name={`${label}第${index + 1}项`}
                index={index}
                count={list.rows.length}
                onMove={(by) => list.move(index, by)}
                onRemove={() => list.remove(index)}
              />
            </div>
            <Messages path={`${path}.${index}`} />
          </li>
        ))}
      </ol>
      <button
        type="button"
        id={idOf(path)}
        className="form-button form-add"
        onClick={() => list.add(list.rows.length)}
      >
        添加{label}
      </button>
    </GroupFrame>
  );
}

const hintOf = ({ hint = '', words }: FieldDescription) =>
  words ? `${hint}用顿号、逗号或换行隔开的一串词，可以一次粘贴进来。` : hint || undefined;

/** The rows, and what keys and the clipboard do to them. */
function useTexts({ field, path, value, onChange }: ControlProps) {
  const rows = asList(value);
  const list = useRows(rows, onChange);
  const go = (index: number) =>
    // The row is drawn first.
    setTimeout(() => document.getElementById(idOf(`${path}.${index}`))?.focus());
  const add = (index: number) => {
    list.insert(index, ['']);
    go(index);
  };
  const press = (event: KeyboardEvent<HTMLElement>, index: number) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (event.key === 'Enter' && field.item?.type !== 'long-text') add(index + 1);
    else if (event.altKey && by) {
      list.move(index, by);
      go(Math.min(Math.max(index + by, 0), rows.length - 1));
    } else if (event.key === 'Backspace' && asText(rows[index]) === '' && rows.length > 1) {
      list.remove(index);
      go(Math.max(index - 1, 0));
    } else return;
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent<HTMLElement>, index: number) => {
    const items = splitItems(event.clipboardData.getData('text'), field.words === true);
    if (items.length < 2) return;
    event.preventDefault();
    const own = asText(rows[index]) === '' ? [] : [rows[index]];
    const next = [...rows.slice(0, index), ...own, ...items, ...rows.slice(index + 1)];
    onChange(next.filter((item, place) => next.indexOf(item) === place));
  };
  return { ...list, rows, add, press, paste };
}
