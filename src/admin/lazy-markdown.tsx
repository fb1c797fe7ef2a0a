import type { CmsWidgetControlProps, CmsWidgetParam } from 'decap-cms-core';
import { type ComponentType, lazy, Suspense } from 'react';

/** The editor of bodies is a third of the desk: it comes when a form with a body is opened. */
const Control = lazy(async () => {
  const { default: widget } = await import('decap-cms-widget-markdown');
  // Decap's types take the props of a component for the component.
  const control = widget.Widget().controlComponent as unknown;
  return { default: control as ComponentType<CmsWidgetControlProps> };
});

function MarkdownControl(props: CmsWidgetControlProps) {
  return (
    <Suspense fallback={<p className="desk-waiting">正文编辑器正在打开……</p>}>
      <Control {...props} />
    </Suspense>
  );
}

/** Decap's Markdown field, loaded on demand. Previews are ours. */
export const markdownWidget = {
  name: 'markdown',
  controlComponent: MarkdownControl,
} as unknown as CmsWidgetParam;
