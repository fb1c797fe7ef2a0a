import type { DataFile, ForgeBackend, ForgeDraft, SaveOptions } from '#src/admin/backends/forge.ts';

type Draft = ForgeDraft & { files: Map<string, string> };

/** What a forge holds, shared by all who are logged in. */
export interface Repository {
  main: Map<string, string>;
  drafts: Map<string, Draft>;
}

/**
 * A forge in memory with the methods and the manners of Decap’s backends: a missing file comes as an empty text,
 * a missing draft as an error, and every save overwrites what is there.
 */
export class ForgeInMemory implements ForgeBackend {
  readonly #repository: Repository;
  readonly #login: string;
  isOffline = false;

  constructor(repository: Repository, login: string) {
    this.#repository = repository;
    this.#login = login;
  }

  authenticate() {
    return Promise.resolve({ login: this.#login, name: `${this.#login}同志` });
  }

  restoreUser() {
    return this.authenticate();
  }

  async getEntry(path: string) {
    return { data: this.#repository.main.get(path) ?? '', file: { path, id: null } };
  }

  async allEntriesByFolder(folder: string) {
    return [...this.#repository.main]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, data]) => ({ data, file: { path } }));
  }

  async unpublishedEntry({
    id,
    collection,
    slug,
  }: {
    id?: string;
    collection?: string;
    slug?: string;
  }) {
    if (this.isOffline) throw new TypeError('Failed to fetch');
    const draft = this.#repository.drafts.get(id ?? `${collection}/${slug}`);
    if (draft) return draft;
    throw Object.assign(new Error('content is not under editorial workflow'), {
      name: 'EDITORIAL_WORKFLOW_ERROR',
      notUnderEditorialWorkflow: true,
    });
  }

  async unpublishedEntryDataFile(collection: string, slug: string, path: string) {
    return this.#repository.drafts.get(`${collection}/${slug}`)?.files.get(path) ?? '';
  }

  async persistEntry({ dataFiles }: { dataFiles: DataFile[] }, { collectionName }: SaveOptions) {
    for (const { path, slug, raw } of dataFiles) {
      const key = `${collectionName}/${slug}`;
      const draft = this.#repository.drafts.get(key) ?? this.#newDraft(collectionName, slug, path);
      draft.files.set(path, raw);
      this.#repository.drafts.set(key, draft);
    }
  }

  async updateUnpublishedEntryStatus(collection: string, slug: string, status: string) {
    const draft = this.#repository.drafts.get(`${collection}/${slug}`);
    if (draft) draft.status = status;
  }

  async publishUnpublishedEntry(collection: string, slug: string) {
    const key = `${collection}/${slug}`;
    for (const [path, text] of this.#repository.drafts.get(key)?.files ?? []) {
      this.#repository.main.set(path, text);
    }
    this.#repository.drafts.delete(key);
  }

  async deleteFiles(paths: string[]) {
    for (const path of paths) this.#repository.main.delete(path);
  }

  #newDraft(collection: string, slug: string, path: string): Draft {
    return {
      collection,
      slug,
      status: 'draft',
      diffs: [{ id: 'sha', path, newFile: !this.#repository.main.has(path) }],
      updatedAt: '',
      pullRequestAuthor: this.#login,
      files: new Map(),
    };
  }
}
