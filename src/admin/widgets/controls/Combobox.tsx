import { type KeyboardEvent, useState } from 'react';
import type { Choice } from '../list-choices.ts';
import { useFound } from './use-choices.ts';

interface Props {
  /** Ids and descriptions of the text field. */
  aria: Record<string, string | boolean | undefined>;
  /** What the list is called for screen readers. */
  name: string;
  choices: readonly Choice[];
  /** What stands in the field while nobody types. */
  shown: string;
  onChoose: (value: string) => void;
  /** The field was emptied. */
  onClear?: () => void;
}

/** A text field that offers what fits: arrows and Enter choose, Escape leaves everything as it was. */
export function Combobox({ aria, name, choices, shown, onChoose, onClear }: Props) {
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const found = useFound(choices, typed ?? '');
  const isOpen = typed !== undefined;
  const list = `${aria['id']}-list`;
  const close = () => {
    setTyped(undefined);
    setActive(0);
  };
  const choose = (choice: Choice | undefined) => {
    if (choice) onChoose(choice.value);
    close();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      setTyped(typed ?? '');
      if (isOpen) setActive(Math.min(Math.max(active + by, 0), found.length - 1));
    } else if (event.key === 'Enter' && isOpen) choose(found[active]);
    else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault();
  };
  return (
    <div className="form-combobox">
      <input
        {...aria}
        className="form-input"
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[active] ? `${list}-${active}` : undefined}
        autoComplete="off"
        placeholder={shown === '' ? '输入名称、拼音或网址名查找' : undefined}
        value={typed ?? shown}
        onClick={({ currentTarget }) => {
          setTyped(typed ?? '');
          currentTarget.select();
        }}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
          if (target.value === '') onClear?.();
        }}
        onKeyDown={press}
        onBlur={close}
      />
      {isOpen && <Options {...{ list, name, found, active }} onChoose={choose} />}
    </div>
  );
}

interface OptionsProps {
  list: string;
  name: string;
  found: Choice[];
  active: number;
  onChoose: (choice: Choice) => void;
}

const Options = ({ list, name, found, active, onChoose }: OptionsProps) => (
  <div className="form-options" id={list} role="listbox" aria-label={name}>
    {found.map((choice, index) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the keys.
      <div
        key={choice.value}
        id={`${list}-${index}`}
        role="option"
        aria-selected={index === active}
        tabIndex={-1}
        ref={(option) => {
          if (index === active) option?.scrollIntoView({ block: 'nearest' });
        }}
        // The text field must not lose its focus before the click.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChoose(choice)}
      >
        {choice.label}
        {choice.draft && <span className="form-quiet">（草稿）</span>}
      </div>
    ))}
    {found.length === 0 && <p className="form-quiet">没有找到</p>}
  </div>
);
