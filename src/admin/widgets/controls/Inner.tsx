import { useForm } from '../form/form-context.ts';
import type { ControlProps } from './control-props.ts';

/** A field inside a field: the form knows which control is for it. */
export function Inner(props: ControlProps) {
  const { Control } = useForm();
  return <Control {...props} />;
}
