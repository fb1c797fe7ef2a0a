import type { KindName } from '#src/schemas/index.ts';
import type { SettingsName } from '#src/schemas/settings.ts';

/** What an editor is writing, complete enough to be a page. */
export type Unsaved = {
  data: Record<string, unknown>;
  /** The Markdown below the front matter; settings have none. */
  body: string;
  /** Pictures that are not in the work tree, by file name, as base64. */
  images: Record<string, string>;
} & ({ collection: KindName; slug: string } | { collection: 'settings'; slug: SettingsName });

/** From the desk to the preview's process. */
export interface PreviewRequest {
  id: number;
  /** The address of the page. */
  path: string;
  unsaved: Unsaved;
}

/** And back; the first message only says that the process is ready. */
export interface PreviewAnswer {
  id?: number;
  html?: string;
  error?: string;
}
