import type { ReactNode } from 'react';
import { useForm } from '../form/form-context.ts';
import { type ControlProps, idOf } from './control-props.ts';

type FrameProps = Pick<ControlProps, 'field' | 'path'> & {
  children: ReactNode;
  /** Help in place of the field’s own. */
  hint?: string | undefined;
};

/** Name, help and messages around a control that is one element: the control takes `useAria(…)`. */
export function Frame({ field, path, hint = field.hint, children }: FrameProps) {
  return (
    <div className="form-frame" data-path={path}>
      <p className="form-label-row">
        <label className="form-label" htmlFor={idOf(path)}>
          {field.label}
        </label>
        <Required field={field} path={path} />
      </p>
      <Hint path={path} hint={hint} />
      {children}
      <Messages path={path} />
    </div>
  );
}

/** Name, help and messages around a control of several elements. */
export function GroupFrame({ field, path, hint = field.hint, children }: FrameProps) {
  return (
    <fieldset
      className="form-frame form-group"
      data-path={path}
      aria-labelledby={`${idOf(path)}-label`}
      aria-describedby={`${idOf(path)}-required ${describedBy(path)}`}
    >
      <legend className="form-label-row">
        <span className="form-label" id={`${idOf(path)}-label`}>
          {field.label}
        </span>
        <Required field={field} path={path} />
      </legend>
      <Hint path={path} hint={hint} />
      {children}
      <Messages path={path} />
    </fieldset>
  );
}

const Required = ({ field, path }: Pick<ControlProps, 'field' | 'path'>) =>
  field.required &&
  field.type !== 'flag' && (
    <span className="form-required" id={`${idOf(path)}-required`}>
      （必填）
    </span>
  );

const Hint = ({ path, hint }: { path: string; hint: string | undefined }) =>
  hint && (
    <p className="form-hint" id={`${idOf(path)}-hint`}>
      {hint}
    </p>
  );

/** What is wrong at a place, in Chinese. */
export function Messages({ path }: { path: string }) {
  const messages = useForm().messagesAt(path);
  return (
    <div className="form-messages" id={`${idOf(path)}-messages`} aria-live="polite">
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}

const describedBy = (path: string) => `${idOf(path)}-hint ${idOf(path)}-messages`;

/** What ties a control to its name, its help and its messages. */
export function useAria({ field, path }: Pick<ControlProps, 'field' | 'path'>) {
  const isWrong = useForm().messagesAt(path).length > 0;
  return {
    id: idOf(path),
    'aria-describedby': describedBy(path),
    'aria-required': field.required || undefined,
    'aria-invalid': isWrong || undefined,
  };
}
