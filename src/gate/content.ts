import type { KindData, KindName } from '#src/schemas/index.ts';
import type { Settings, SettingsName } from '#src/schemas/settings.ts';

/** One Markdown file of `content/`, read and judged. */
export interface ContentEntry<Name extends KindName = KindName> {
  kind: Name;
  slug: string;
  /** Path from the project root. */
  file: string;
  data: KindData<Name>;
  /** The Markdown below the front matter, as written. */
  body: string;
}

/** Everything in `content/` that is in order. */
export interface Content {
  entries: { [Name in KindName]: ContentEntry<Name>[] };
  /** Settings by file name; missing where the file is missing or wrong. */
  settings: { [Name in SettingsName]?: Settings<Name> };
  /** File names in `content/images/`. */
  images: Set<string>;
}
