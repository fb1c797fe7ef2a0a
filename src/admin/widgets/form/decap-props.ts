import type { Map as ImmutableMap } from 'immutable';
import type { Ref } from 'react';

/** What Decap asks of a widget’s control. */
export interface ControlHandle {
  /** Whether the entry can be saved at all with this value; a draft may be incomplete. */
  isValid: () => boolean;
  /** Something, so that Decap never refuses an empty field: the gate judges that. */
  getValidateValue: () => string;
  /** Scroll to a place inside the field, `1.title`, and focus it. */
  focus: (path?: string) => void;
  shouldComponentUpdate: (next: DecapProps) => boolean;
}

/** An entry as Decap has loaded it. */
interface LoadedEntry {
  data: Record<string, unknown>;
}

/** What of Decap’s props our controls use. */
export interface DecapProps {
  field: ImmutableMap<string, unknown>;
  collection: ImmutableMap<string, unknown>;
  value: unknown;
  onChange: (value: unknown) => void;
  /** The entry as it stands in the form. */
  getEntry: () => ImmutableMap<string, unknown>;
  loadEntry: (collection: string, slug: string) => Promise<LoadedEntry>;
  /** Ask Decap’s backend for entries: answers with the action it sent. */
  query: (
    namespace: string,
    collection: string,
    searchFields: string[],
    term: string,
    file?: string,
    limit?: number,
  ) => Promise<{ payload: { hits?: { slug: string; data: Record<string, unknown> }[] } }>;
  /** What was chosen in the media library, by the control that asked. */
  mediaPaths: ImmutableMap<string, string>;
  getAsset: (path: string, field: unknown) => { toString: () => string };
  onOpenMediaLibrary: (request: object) => void;
  onRemoveInsertedMedia: (control: string) => void;
  onRemoveMediaControl: (control: string) => void;
  classNameWrapper: string;
  isLoadingAsset?: boolean;
  ref?: Ref<ControlHandle>;
}
