import type { ForgeBackend, ForgeClass, ForgeUser } from './forge.ts';
import { Guard, type GuardParts } from './guard.ts';

type Wanted = Parameters<ForgeBackend['unpublishedEntry']>[0];
type Save = Parameters<ForgeBackend['persistEntry']>;

/**
 * Any of Decap’s backends, made safe. Stock ones overwrite what somebody else saved meanwhile, delete what others
 * cite, and let everybody publish everything. What happens between our look and their write only the forge can
 * prevent: a protected branch with required reviews.
 */
export function guarded(Base: ForgeClass, parts: GuardParts) {
  return class Guarded extends Base {
    readonly #guard: Guard = new Guard(readsOf(this, Base.prototype), parts);
    /** Drafts that are being opened in the editor; lists read drafts too, and do not count. */
    readonly #opening = new Set<string>();

    override async authenticate(credentials: object): Promise<ForgeUser> {
      this.#guard.user = await super.authenticate(credentials);
      parts.onUser(this.#guard.user);
      return this.#guard.user;
    }

    override restoreUser(user: object): Promise<ForgeUser> {
      return this.authenticate(user);
    }

    override async getEntry(path: string) {
      const entry = await super.getEntry(path);
      // A file that is not there, or could not be read, comes as an empty text.
      this.#guard.seen.set(path, entry.data || null);
      return entry;
    }

    override async unpublishedEntry(wanted: Wanted) {
      const draft = await super.unpublishedEntry(wanted);
      if (wanted.slug) this.#opening.add(`${draft.collection}/${draft.slug}`);
      return draft;
    }

    override async unpublishedEntryDataFile(kind: string, slug: string, path: string, id: string) {
      const text = await super.unpublishedEntryDataFile(kind, slug, path, id);
      if (this.#opening.delete(`${kind}/${slug}`)) this.#guard.seen.set(path, text);
      return text;
    }

    override async persistEntry(entry: Save[0], options: Save[1]) {
      for (const file of entry.dataFiles) await this.#guard.refuseConflict(file, options);
      const saved = await super.persistEntry(entry, options);
      for (const { path, raw } of entry.dataFiles) this.#guard.seen.set(path, raw);
      return saved;
    }

    override async updateUnpublishedEntryStatus(kind: string, slug: string, status: string) {
      if (status !== 'draft') await this.#guard.refuseFaulty(kind, slug);
      if (status === 'pending_publish') await this.#guard.refuseOwn(kind, slug);
      return super.updateUnpublishedEntryStatus(kind, slug, status);
    }

    override async publishUnpublishedEntry(kind: string, slug: string) {
      await this.#guard.refuseFaulty(kind, slug);
      await this.#guard.refuseOwn(kind, slug);
      return super.publishUnpublishedEntry(kind, slug);
    }

    override async deleteFiles(paths: string[], commitMessage: string) {
      await this.#guard.refuseCited(paths);
      return super.deleteFiles(paths, commitMessage);
    }
  };
}

/** The reads of the stock backend, which remember nothing. */
const readsOf = (self: ForgeBackend, stock: ForgeBackend) => ({
  getEntry: stock.getEntry.bind(self),
  allEntriesByFolder: stock.allEntriesByFolder.bind(self),
  unpublishedEntry: stock.unpublishedEntry.bind(self),
  unpublishedEntryDataFile: stock.unpublishedEntryDataFile.bind(self),
});
