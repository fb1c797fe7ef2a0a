import { kindNames } from '#src/schemas/index.ts';
import type { SettingsName } from '#src/schemas/settings.ts';
import type { Content, ContentEntry } from './content.ts';

/** What a judged file holds, where it is in order. */
interface Holding {
  entry?: ContentEntry;
  settings?: { name: SettingsName; data: unknown };
}

/** Put what files hold together by kind; `images` are names in `content/images/`. */
export function gatherContent(files: readonly Holding[], images: Iterable<string>): Content {
  const entries = files.flatMap(({ entry }) => entry ?? []);
  const ofKind = new Map(kindNames.map((kind) => [kind, [] as ContentEntry[]]));
  for (const entry of entries) ofKind.get(entry.kind)?.push(entry);
  return {
    entries: Object.fromEntries(ofKind),
    settings: Object.fromEntries(
      files.flatMap(({ settings }) => (settings ? [[settings.name, settings.data]] : [])),
    ),
    images: new Set(images),
    // Each entry was judged by the schema of its kind, which the compiler cannot follow through `fromEntries`.
  } as unknown as Content;
}
