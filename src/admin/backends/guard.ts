import { citedSentence } from '#src/desk/cited-sentence.ts';
import { type Conflict, mergedError } from '../conflict-error.ts';
import { DeskRequestError } from '../desk-client.ts';
import type { Cite } from '../shell/show-cites.ts';
import type { DataFile, ForgeBackend, ForgeDraft, ForgeUser, SaveOptions } from './forge.ts';
import { needsSecondPerson } from './second-person.ts';

/** What the guard asks of the rest of the desk. */
export interface GuardParts {
  /** Show both versions of an entry; whether the form holds the other one afterwards. */
  onConflict: (conflict: Conflict, mine: string) => Promise<boolean>;
  /** What stands in the way of a draft, as sentences. */
  findBlocks: (collection: string, slug: string, raw: string) => Promise<string[]>;
  /** The entries that cite a file. */
  findCitations: (path: string, files: { path: string; raw: string }[]) => Promise<Cite[]>;
  /** Show the entries that stand in the way of a deletion. */
  onCited: (cites: Cite[]) => Promise<void>;
  /** Folders of all that may cite something. */
  folders: string[];
  onUser: (user: ForgeUser) => void;
}

/** The backend’s own reads. */
type Reads = Pick<
  ForgeBackend,
  'getEntry' | 'allEntriesByFolder' | 'unpublishedEntry' | 'unpublishedEntryDataFile'
>;

/** Looks before a write whether it would take something from somebody. */
export class Guard {
  /** The text of each file as the editor has it in front of them; `null` where there was none. */
  readonly seen = new Map<string, string | null>();
  user: ForgeUser = {};
  readonly #reads: Reads;
  readonly #parts: GuardParts;

  constructor(reads: Reads, parts: GuardParts) {
    this.#reads = reads;
    this.#parts = parts;
  }

  /** Refuse to overwrite what the editor has not seen. */
  async refuseConflict({ path, slug, raw }: DataFile, options: SaveOptions): Promise<void> {
    const now = await this.#readNow(options.collectionName, slug, path);
    if (options.newEntry) {
      if (now === null) return;
      throw new DeskRequestError(`网址名“${slug}”已经有别的内容在用，请换一个。`, 409);
    }
    const base = this.seen.get(path);
    if (base === undefined || now === base || now === raw) return;
    const conflict = { path, base, theirs: now, theirsId: null, by: '别人', when: '' };
    if (await this.#parts.onConflict(conflict, raw)) {
      this.seen.set(path, now);
      throw mergedError();
    }
    throw new DeskRequestError(
      '这条内容在您打开之后被别人改过，没有保存。您的文字还在表单里，请对照两个版本，合到一起再保存。',
      409,
    );
  }

  /** Refuse to send on what the checks find fault with. */
  async refuseFaulty(collection: string, slug: string): Promise<void> {
    const draft = await this.#findDraft(collection, slug);
    const file = draft?.diffs.find(({ path }) => /\.(?:md|yml)$/.test(path));
    if (!file) return;
    const raw = await this.#reads.unpublishedEntryDataFile(collection, slug, file.path, file.id);
    const blocks = await this.#parts.findBlocks(collection, slug, raw);
    if (blocks.length > 0) throw new DeskRequestError(`还不行：\n${blocks.join('\n')}`, 422);
  }

  /** Nobody approves or publishes what they wrote themselves, where the kind needs a second person. */
  async refuseOwn(collection: string, slug: string): Promise<void> {
    const settings = await this.#readPublished('content/settings/desk.yml');
    if (!needsSecondPerson(collection, slug, settings ?? '')) return;
    const author = (await this.#findDraft(collection, slug))?.pullRequestAuthor;
    const { login, name } = this.user;
    if (!author || (author !== login && author !== name)) return;
    throw new DeskRequestError('这份草稿是您自己写的，要由另一位同事审核和发布。', 403);
  }

  /** Refuse to delete what other entries point to. */
  async refuseCited(paths: readonly string[]): Promise<void> {
    const folders = await Promise.all(
      this.#parts.folders.map((folder) => this.#reads.allEntriesByFolder(folder, 'md', 1)),
    );
    const files = folders.flat().map(({ data, file }) => ({ path: file.path, raw: data }));
    for (const path of paths) {
      const cites = await this.#parts.findCitations(path, files);
      if (cites.length === 0) continue;
      await this.#parts.onCited(cites);
      const names = cites.map(({ collection, slug }) => `${collection}/${slug}`);
      throw new DeskRequestError(citedSentence(names), 422, { cites });
    }
  }

  /** The text as it is stored now: the draft’s where there is one. */
  async #readNow(collection: string, slug: string, path: string): Promise<string | null> {
    const draft = await this.#findDraft(collection, slug);
    const file = draft?.diffs.find((diff) => diff.path === path);
    return file
      ? this.#reads.unpublishedEntryDataFile(collection, slug, path, file.id)
      : this.#readPublished(path);
  }

  /** A file that is not there is an error to some forges and an empty text to others. */
  async #readPublished(path: string): Promise<string | null> {
    const entry = await this.#reads.getEntry(path).catch(() => undefined);
    return entry?.data || null;
  }

  async #findDraft(collection: string, slug: string): Promise<ForgeDraft | undefined> {
    try {
      return await this.#reads.unpublishedEntry({ collection, slug });
    } catch (error) {
      // Decap’s way to say that there is no draft.
      if (error instanceof Error && 'notUnderEditorialWorkflow' in error) return undefined;
      throw new DeskRequestError(
        '查不到这条内容现在的样子，所以没有往下做。您的文字还在表单里，请看看网络再试一次。',
        0,
      );
    }
  }
}
