import { lazy, Suspense, useImperativeHandle, useRef } from 'react';
import type { ControlHandle, DecapProps } from './form/decap-props.ts';
import type { FieldHandle } from './form/FormField.tsx';

const loadForm = () => import('./form/FormField.tsx');
const FormField = lazy(async () => ({ default: (await loadForm()).FormField }));

/** Any field of a form, as Decap sees it. What draws it is loaded with the first form. */
export function DeskField({ ref, ...decap }: DecapProps) {
  const field = useRef<FieldHandle>(null);
  const last = useRef(decap);
  last.current = decap;
  useImperativeHandle(
    ref,
    (): ControlHandle => ({
      isValid: () => field.current?.isValid() ?? true,
      getValidateValue: () => '有',
      focus: (path) => field.current?.focus(path),
      shouldComponentUpdate: (next) => isChanged(last.current, next),
    }),
    [],
  );
  return (
    <div className="desk-field">
      <Suspense fallback={<p className="form-quiet">正在打开……</p>}>
        <FormField decap={decap} handle={field} />
      </Suspense>
    </div>
  );
}

const watched = [
  'value',
  'mediaPaths',
  'field',
  'collection',
  'getAsset',
  'isLoadingAsset',
] as const;

const isChanged = (last: DecapProps, next: DecapProps) =>
  watched.some((name) => last[name] !== next[name]);
