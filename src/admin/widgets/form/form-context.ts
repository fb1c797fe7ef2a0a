import { type ComponentType, createContext, useContext } from 'react';
import type { FormName } from '#src/admin/form-sections.ts';
import type { ControlProps } from '../controls/control-props.ts';
import type { DecapProps } from './decap-props.ts';

/** What every control of a form can ask for. */
export interface Form {
  form: FormName;
  /** The name of the entry’s file; empty while it is new. */
  slug: string;
  isNew: boolean;
  /** What is wrong at a place of the form, `steps.1.title`, as far as it is to be shown. */
  messagesAt: (path: string) => string[];
  /** How many messages there are below a place. */
  countBelow: (path: string) => number;
  /** The field of the whole form that another control is in, as it stands now. */
  read: (name: string) => unknown;
  decap: DecapProps;
  /** Draws the fields inside a field. */
  Control: ComponentType<ControlProps>;
}

/** The form that a control is in. */
export const FormContext = createContext<Form | undefined>(undefined);

/** The form around a control. @throws outside of one. */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('This control stands outside of a form. Render it inside FormField.');
  return form;
}
