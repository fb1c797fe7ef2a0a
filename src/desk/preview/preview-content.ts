import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageMetadata } from 'astro';
import { stringify } from 'yaml';
import { readSettings } from '#src/gate/read-content.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';
import type { SettingsName } from '#src/schemas/settings.ts';
import { createKindReader, type PreviewEntry } from './kind-reader.ts';
import { createPictures } from './preview-pictures.ts';
import type { Unsaved } from './preview-request.ts';

/** Published content, with the one entry an editor is writing in its place. */
export interface PreviewContent {
  /** Let an unsaved entry stand among the published ones, as they are now. */
  put: (unsaved: Unsaved) => Promise<void>;
  /** Forget the unsaved entry: the next editor must not see it. */
  drop: () => void;
  getCollection: (collection: string) => PreviewEntry[];
  getEntry: (collection: string, id: string) => PreviewEntry | undefined;
  findImage: (name: string) => ImageMetadata | undefined;
  /** A page with its pictures inside it. */
  withPictures: (html: string) => string;
}

declare global {
  /** Read by the modules that stand in for Astro's while a preview is rendered. */
  var previewContent: PreviewContent;
}

/** The content of the project at `root`. Only files below `scratch` are written. */
export function createPreviewContent(root: string, scratch: string): PreviewContent {
  const readKind = createKindReader(root);
  const pictures = createPictures(root);
  const settingsFolder = join(scratch, 'content/settings');
  const bodyFile = join(scratch, 'unsaved.md');
  let unsaved: Unsaved | undefined;
  follow();

  /** Settings are read by several modules, each from its file. */
  function follow() {
    mkdirSync(settingsFolder, { recursive: true });
    cpSync(join(root, 'content/settings'), settingsFolder, { recursive: true });
  }

  function getCollection(collection: string): PreviewEntry[] {
    if (!isKind(collection)) return [];
    const published = readKind(collection);
    if (unsaved?.collection !== collection) return published;
    const { slug, data } = unsaved;
    return [
      ...published.filter(({ id }) => id !== slug),
      { id: slug, collection, data, filePath: bodyFile },
    ];
  }

  return {
    put: async (next) => {
      follow();
      if (next.collection === 'settings') {
        writeFileSync(join(settingsFolder, `${next.slug}.yml`), stringify(next.data));
      } else writeFileSync(bodyFile, `---\n---\n\n${next.body}`);
      await pictures.take(next);
      unsaved = next;
    },
    drop: () => {
      unsaved = undefined;
      follow();
      writeFileSync(bodyFile, '');
    },
    getCollection,
    getEntry: (collection, id) => {
      if (isKind(collection)) return getCollection(collection).find((entry) => entry.id === id);
      // What is no kind is a settings file.
      const data = readSettings(scratch, collection as SettingsName, []);
      return data && { id, collection, data };
    },
    findImage: pictures.find,
    withPictures: pictures.inline,
  };
}

const isKind = (name: string): name is KindName => Object.hasOwn(kinds, name);
