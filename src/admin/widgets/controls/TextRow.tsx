import type { ClipboardEventHandler, KeyboardEventHandler } from 'react';
import type { ControlProps } from './control-props.ts';
import { useAria } from './Frame.tsx';

type Props = Pick<ControlProps, 'field' | 'path'> & {
  /** What the row is called, `别名第2项`. */
  name: string;
  value: string;
  onChange: (text: string) => void;
  onKeyDown: KeyboardEventHandler<HTMLElement>;
  onPaste: ClipboardEventHandler<HTMLElement>;
};

/** One text of a list. */
export function TextRow({ field, path, name, value, onChange, ...handlers }: Props) {
  const shared = { ...useAria({ field, path }), ...handlers, 'aria-label': name, value };
  return field.type === 'long-text' ? (
    <textarea
      {...shared}
      className="form-input form-text"
      rows={2}
      onChange={({ target }) => onChange(target.value)}
    />
  ) : (
    <input
      {...shared}
      className="form-input"
      type="text"
      autoComplete="off"
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
