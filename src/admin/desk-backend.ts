import { type MediaFile, ProxyBackend } from 'decap-cms-backend-proxy';
import { CURSOR_COMPATIBILITY_SYMBOL, Cursor } from 'decap-cms-lib-util';
import { mergedError, otherWindowError, readConflict } from './conflict-error.ts';
import { ask, DeskRequestError } from './desk-client.ts';
import { onConflict } from './on-conflict.ts';
import { rememberMove, rememberVersion, versionsOf } from './opened-versions.ts';
import { tell } from './shell/dialog.ts';
import { Login } from './shell/login.tsx';
import { isMe, readPerson, setPerson } from './shell/person.ts';
import { type Cite, showCites } from './shell/show-cites.ts';

interface StoredEntry {
  data: string;
  file: { path: string; id: string };
}

interface SavedEntry {
  message: string;
  /** Files of the work tree that were left alone. */
  left: string[];
  /** The blob of each file after the save. */
  blobs: Record<string, string>;
  /** The step of the draft after the save. */
  status?: string;
  /** The save undid a review. */
  reset?: boolean;
}

interface Page {
  entries: StoredEntry[];
  total: number;
  pages: number;
}

interface EntryToSave {
  dataFiles: { path: string; slug: string; raw: string }[];
  assets: { path: string; toBase64: () => Promise<string> }[];
}

/** So many entries come at once; the next ones come as the reader nears the end of the list. */
const pageSize = 40;

/**
 * Decap's proxy backend for our desk: it says which version of a file the editor started from, tells what
 * stands in the way of a save, lists entries page by page and fetches pictures one by one as they are shown.
 */
export class DeskBackend extends ProxyBackend {
  /** Drafts that are being opened in the editor; lists read drafts too, and do not count. */
  readonly #opening = new Set<string>();

  override authComponent() {
    return Login;
  }

  override async authenticate() {
    const person = readPerson(await ask('info'));
    setPerson(person);
    return { ...person, login: person.email };
  }

  override async request({ action, params = {} }: { action: string; params?: object }) {
    try {
      return await ask(action, params);
    } catch (error) {
      if (error instanceof DeskRequestError && Array.isArray(error.body['findings'])) {
        const detail = error.body['findings'];
        window.dispatchEvent(new CustomEvent('desk:findings', { detail }));
      }
      throw error;
    }
  }

  override async entriesByFolder(folder: string) {
    return this.#readPage(folder, 1).then(({ entries, cursor }) =>
      Object.assign(entries, { [CURSOR_COMPATIBILITY_SYMBOL]: cursor }),
    );
  }

  /** Decap asks for this when the end of a list comes into view. */
  async traverseCursor(cursor: Cursor) {
    const { folder, page } = cursor.data.toJS() as { folder: string; page: number };
    return this.#readPage(folder, page + 1);
  }

  async #readPage(folder: string, page: number) {
    const { entries, total, pages } = await ask<Page>('entriesByFolder', {
      folder,
      page,
      pageSize,
    });
    const cursor = Cursor.create({
      actions: page < pages ? ['next'] : [],
      meta: { page, count: total, pageSize, pageCount: pages },
      data: { folder, page },
    });
    return { entries, cursor };
  }

  override async getEntry(path: string) {
    const entry = await ask<StoredEntry>('getEntry', { path });
    rememberVersion(path, entry.file.id);
    return entry;
  }

  override async unpublishedEntry(wanted: { id?: string; collection?: string; slug?: string }) {
    const entry = await super.unpublishedEntry(wanted);
    if (wanted.slug) this.#opening.add(`${wanted.collection}/${wanted.slug}`);
    return entry;
  }

  override async unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ) {
    const file = await ask<{ data: string; id: string }>('unpublishedEntryDataFile', {
      collection,
      slug,
      path,
      id,
    });
    if (this.#opening.delete(`${collection}/${slug}`)) rememberVersion(path, file.id);
    return file.data;
  }

  override async persistEntry({ dataFiles, assets }: EntryToSave, options: object) {
    const sent = await Promise.all(
      assets.map(async (asset) => ({
        path: asset.path,
        content: await asset.toBase64(),
        encoding: 'base64',
      })),
    );
    const params = {
      dataFiles,
      assets: sent,
      options: { status: 'draft', ...options },
      bases: versionsOf(dataFiles.map(({ path }) => path)),
    };
    // The desk answers persistEntry with this shape.
    const saved = (await this.request({ action: 'persistEntry', params }).catch(async (error) => {
      const conflict = readConflict(error);
      if (!conflict) throw error;
      if (!(await onConflict(conflict, dataFiles[0]?.raw ?? ''))) {
        throw isMe(conflict) ? otherWindowError() : error;
      }
      rememberVersion(conflict.path, conflict.theirsId);
      throw mergedError();
    })) as SavedEntry;
    for (const [path, blob] of Object.entries(saved.blobs)) rememberVersion(path, blob);
    if (saved.status) rememberMove(saved.status);
    // A changed text has to be reviewed anew, and a file of the work tree may have been left as it was.
    if (saved.left.length > 0 || saved.reset) void tell(saved.message);
    return saved;
  }

  override async deleteFiles(paths: string[], commitMessage: string) {
    try {
      return await super.deleteFiles(paths, commitMessage);
    } catch (error) {
      // The desk sends this shape when other entries use what is to go.
      const cites =
        error instanceof DeskRequestError && (error.body['cites'] as Cite[] | undefined);
      if (cites) await showCites(cites);
      throw error;
    }
  }

  /** The preview beside the form is all there is. */
  async getDeployPreview() {
    return null;
  }

  override async getMedia(mediaFolder = this.mediaFolder) {
    const files = await ask<Omit<MediaFile, 'url'>[]>('getMedia', { mediaFolder, namesOnly: true });
    return files.map((file) => ({ ...file, displayURL: { id: file.id, path: file.path } }));
  }

  /** Decap asks for this when a picture comes into view. */
  async getMediaDisplayURL({ path }: { path: string }): Promise<string> {
    return (await this.getMediaFile(path)).url;
  }
}
