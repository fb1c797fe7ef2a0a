/** A file that is about to be saved. */
export interface DataFile {
  path: string;
  slug: string;
  raw: string;
}

/** How Decap says what a save is. */
export interface SaveOptions {
  newEntry?: boolean;
  collectionName: string;
  useWorkflow?: boolean;
  /** The entry was opened as a draft. */
  unpublished?: boolean;
  status?: string;
  commitMessage?: string;
}

/** A draft as a forge describes it. */
export interface ForgeDraft {
  collection: string;
  slug: string;
  status: string;
  diffs: { id: string; path: string; newFile: boolean }[];
  updatedAt: string;
  pullRequestAuthor?: string;
}

/** Who is logged in at a forge. */
export interface ForgeUser {
  login?: string;
  name?: string | null;
  email?: string;
}

/** What the guard needs of Decap’s backends for forges; all of them have these methods. */
export interface ForgeBackend {
  authenticate(credentials: object): Promise<ForgeUser>;
  restoreUser(user: object): Promise<ForgeUser>;
  getEntry(path: string): Promise<{ data: string; file: { path: string; id: string | null } }>;
  allEntriesByFolder(
    folder: string,
    extension: string,
    depth: number,
  ): Promise<{ data: string; file: { path: string } }[]>;
  unpublishedEntry(wanted: {
    id?: string;
    collection?: string;
    slug?: string;
  }): Promise<ForgeDraft>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string>;
  persistEntry(
    entry: { dataFiles: DataFile[]; assets: object[] },
    options: SaveOptions,
  ): Promise<unknown>;
  updateUnpublishedEntryStatus(
    collection: string,
    slug: string,
    newStatus: string,
  ): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteFiles(paths: string[], commitMessage: string): Promise<unknown>;
}

/** The class of a backend. */
// biome-ignore lint/suspicious/noExplicitAny: TypeScript wants a mixin’s constructor to take anything.
export type ForgeClass = new (...given: any[]) => ForgeBackend;
