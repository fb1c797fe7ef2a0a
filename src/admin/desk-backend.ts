import { type MediaFile, ProxyBackend } from 'decap-cms-backend-proxy';

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
}

/**
 * Decap's proxy backend for our desk: it shows its token, says which version of a file the editor
 * started from, and fetches pictures one by one as they are shown.
 */
export class DeskBackend extends ProxyBackend {
  /** The blob of each file as it was opened or last saved in this tab. */
  readonly #opened = new Map<string, string>();

  override async request(payload: object): Promise<unknown> {
    const response = await fetch(this.proxyUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Desk-Token': readToken() },
      body: JSON.stringify({ branch: this.branch, ...payload }),
    }).catch(() => {
      throw nameless('连不上编辑台。请看看 npm start 的窗口是不是还开着；没保存的文字先不要关。');
    });
    const body = await response.json();
    if (!response.ok) throw Object.assign(nameless(body.error), { status: response.status });
    return body;
  }

  override async getEntry(path: string): Promise<unknown> {
    // The desk answers getEntry with this shape.
    const entry = (await super.getEntry(path)) as StoredEntry;
    this.#opened.set(path, entry.file.id);
    return entry;
  }

  override async persistEntry(
    entry: {
      dataFiles: { path: string }[];
      assets: { path: string; toBase64: () => Promise<string> }[];
    },
    options: object,
  ): Promise<unknown> {
    const assets = await Promise.all(
      entry.assets.map(async (asset) => ({
        path: asset.path,
        content: await asset.toBase64(),
        encoding: 'base64',
      })),
    );
    const bases = entry.dataFiles.flatMap(({ path }) => {
      const blob = this.#opened.get(path);
      return blob ? [[path, blob] as const] : [];
    });
    const { dataFiles } = entry;
    const params = { dataFiles, assets, options, bases: Object.fromEntries(bases) };
    // The desk answers persistEntry with this shape.
    const saved = (await this.request({ action: 'persistEntry', params })) as SavedEntry;
    for (const [path, blob] of Object.entries(saved.blobs)) this.#opened.set(path, blob);
    if (saved.left.length > 0) window.alert(saved.message);
    return saved;
  }

  override async getMedia(mediaFolder = this.mediaFolder): Promise<unknown> {
    // With `namesOnly` the desk answers with names, paths and ids alone.
    const files = (await this.request({
      action: 'getMedia',
      params: { mediaFolder, namesOnly: true },
    })) as Omit<MediaFile, 'url'>[];
    return files.map((file) => ({ ...file, displayURL: { id: file.id, path: file.path } }));
  }

  /** Decap asks for this when a picture comes into view. */
  async getMediaDisplayURL({ path }: { path: string }): Promise<string> {
    return (await this.getMediaFile(path)).url;
  }
}

/** Decap shows name and message of an error; our sentences need no name before them. */
function nameless(sentence: string): Error {
  const error = new Error(sentence);
  error.name = '';
  return error;
}

const readToken = () =>
  document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';
