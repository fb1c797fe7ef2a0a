import { lazy, Suspense, useEffect, useImperativeHandle, useRef } from 'react';
import { kinds } from '#src/schemas/index.ts';
import type { ControlHandle, DecapProps } from './form/decap-props.ts';

const MarkdownControl = lazy(async () => {
  const { default: markdown } = await import('decap-cms-widget-markdown');
  return { default: markdown.controlComponent };
});

/** The text below the front matter: Decap’s editor under our label. It is loaded with the first form. */
export function DeskBody({ ref, ...decap }: DecapProps) {
  const last = useRef(decap);
  last.current = decap;
  const box = useRef<HTMLDivElement>(null);
  const kind = String(decap.collection.get('name'));
  const isRequired = kind in kinds && kinds[kind as keyof typeof kinds].bodyRequired;
  useImperativeHandle(
    ref,
    (): ControlHandle => ({
      isValid: () => true,
      getValidateValue: () => '有',
      focus: () => {
        box.current?.scrollIntoView({ block: 'start' });
        box.current?.querySelector<HTMLElement>('[contenteditable]')?.focus();
      },
      shouldComponentUpdate: ({ value, classNameWrapper }) =>
        value !== last.current.value || classNameWrapper !== last.current.classNameWrapper,
    }),
    [],
  );
  useNameOfEditor(box);
  return (
    <div className="desk-field" ref={box} data-path="body">
      <p className="form-label-row">
        <span className="form-label" id="desk-body-label">
          正文
        </span>
        {isRequired && <span className="form-required">（必填）</span>}
      </p>
      <Suspense fallback={<p className="form-quiet">正在打开……</p>}>
        <MarkdownControl {...decap} />
      </Suspense>
    </div>
  );
}

/** Decap’s editor has no name of its own; it comes, and comes anew, after its buttons are pressed. */
function useNameOfEditor(box: React.RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const name = () => {
      for (const editor of box.current?.querySelectorAll('[contenteditable="true"]') ?? []) {
        editor.setAttribute('role', 'textbox');
        editor.setAttribute('aria-multiline', 'true');
        editor.setAttribute('aria-labelledby', 'desk-body-label');
      }
    };
    const observer = new MutationObserver(name);
    if (box.current) observer.observe(box.current, { childList: true, subtree: true });
    name();
    return () => observer.disconnect();
  }, [box]);
}
