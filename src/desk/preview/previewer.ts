import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '#src/lib/dates.ts';
import type { Gap } from '#src/schemas/fill-gaps.ts';
import { DeskError } from '../desk-error.ts';
import { gitIn } from '../git.ts';
import { findImageNames } from './find-image-names.ts';
import { findPage } from './find-page.ts';
import { createPreviewProcess } from './preview-process.ts';

/** A picture that has not been saved yet. */
interface PreviewAsset {
  path: string;
  /** base64 */
  content: string;
}

/** A page with what an editor has written so far. */
interface Preview {
  /** The whole document, without scripts. */
  html: string;
  /** What the form still lacks: placeholders stand there. */
  gaps: Gap[];
}

/** Renders unsaved forms as the site's own pages, in a process of its own that starts with the first one. */
export interface Previewer {
  /** @throws DeskError when there is nothing to show, or no way to show it. */
  render: (
    collection: string,
    slug: string,
    raw: string,
    assets?: readonly PreviewAsset[],
  ) => Promise<Preview>;
  stop: () => void;
}

/** Previews for the project at `root`. They change nothing of it. */
export function createPreviewer(root: string): Previewer {
  const git = gitIn(root);
  const site = createPreviewProcess(root);

  /** Pictures that pages cannot find in the work tree: not yet saved, or saved with the draft. */
  async function findPictures(
    collection: string,
    slug: string,
    raw: string,
    assets: readonly PreviewAsset[],
  ) {
    const images: Record<string, string> = {};
    for (const name of findImageNames(raw)) {
      const path = `content/images/${name}`;
      const sent = assets.find((asset) => asset.path === path)?.content;
      if (sent) images[name] = sent;
      else if (!existsSync(join(root, path))) {
        const draft = `refs/heads/cms/${collection}/${slug}:${path}`;
        const bytes = await git(['cat-file', 'blob', draft]).catch(() => undefined);
        if (bytes) images[name] = bytes.toString('base64');
      }
    }
    return images;
  }

  return {
    render: async (collection, slug, raw, assets = []) => {
      const { path, unsaved, gaps } = look(collection, slug, raw);
      const images = await findPictures(collection, slug, raw, assets);
      const { html, error } = await site.ask(path, { ...unsaved, images });
      if (html !== undefined) return { html, gaps };
      throw new DeskError(500, `这一页预览不出来：${error}。文字照样可以保存。`);
    },
    stop: site.stop,
  };
}

function look(collection: string, slug: string, raw: string) {
  try {
    return findPage(collection, slug, raw, today());
  } catch (error) {
    throw new DeskError(422, error instanceof Error ? error.message : String(error));
  }
}
