import type { List as ImmutableList, Map as ImmutableMap } from 'immutable';
import type { ComponentType } from 'react';

/** What Decap hands to the parts that stand in its editor. */
export interface EditorProps {
  /** Decap's description of the kind: `get('name')` is `guides`, …, or `settings`. */
  collection: ImmutableMap<string, unknown>;
  /** The unsaved form: `get('data')`, `get('slug')`, `get('path')`; `get('newRecord')` while it has never been saved. */
  entry: ImmutableMap<string, unknown>;
  fields: ImmutableList<ImmutableMap<string, unknown>>;
  fieldsErrors?: ImmutableMap<string, unknown>;
}

/** Props of the panel above the form. */
export interface PanelProps extends EditorProps {
  hasChanged?: boolean;
  isNewEntry?: boolean;
  /** `draft`, `pending_review`, `pending_publish`; nothing while the entry has no draft. */
  currentStatus?: string;
  /** Scroll to a field and focus it, given its path: `steps.1.title`. */
  focusField: (path: string) => void;
  /** Nothing where an entry has no preview. */
  preview?: PreviewSwitch;
}

/** Whether the preview is seen, and what shows and hides it. */
export interface PreviewSwitch {
  isShown: boolean;
  toggle: () => void;
}

/** Props of the preview. */
export interface PreviewProps extends EditorProps {
  onClose: () => void;
}

/** Our screens inside Decap's: `integrations/decap.ts` puts them in their places. */
export interface DeskParts {
  /** The work list, at `#/`. */
  Home: ComponentType;
  /** The history of an entry, at `#/history/<collection>/<slug>`. */
  History: ComponentType<{ match: { params: { collection: string; slug: string } } }>;
  /** Between the toolbar and the form. */
  Panel: ComponentType<PanelProps>;
  /** The right half of the editor; on a phone the whole screen. */
  Preview: ComponentType<PreviewProps>;
}

declare global {
  /** Read by Decap's adapted modules. */
  var deskParts: DeskParts;
}
