import './desk-form.css';
import './form-rows.css';
import './form-items.css';
import './form-hours-and-map.css';
import type { CmsWidgetParam } from 'decap-cms-core';
import { DeskBody } from './desk-body.tsx';
import { DeskField } from './desk-field.tsx';

/** Our forms have previews of their own. */
const Nothing = (() => null) as unknown as NonNullable<CmsWidgetParam['previewComponent']>;

/** Decap's types describe props of which ours are a part, by names that only it has. */
const asControl = (control: unknown) => control as CmsWidgetParam['controlComponent'];

/** The widgets of our forms, to be registered with Decap: every field is a `desk-field`, the body a `desk-body`. */
export const deskWidgets: CmsWidgetParam[] = [
  { name: 'desk-field', controlComponent: asControl(DeskField), previewComponent: Nothing },
  { name: 'desk-body', controlComponent: asControl(DeskBody), previewComponent: Nothing },
];
