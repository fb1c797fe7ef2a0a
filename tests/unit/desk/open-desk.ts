import { vi } from 'vitest';
import { cleanUpload } from '#src/desk/clean-upload.ts';
import type { Review } from '#src/desk/finding.ts';
import { openStore } from '#src/desk/git-store.ts';
import type { Person } from '#src/desk/person.ts';
import { createProxyApi } from '#src/desk/proxy-api.ts';
import type { TimedJudge } from '#src/gate/judge-in-time.ts';
import { samplePicture } from '../lib/upload/sample-picture.ts';
import { sampleContent } from './sample-content.ts';
import { createRepository } from './scratch-repository.ts';

/** Everybody who works at the desk in these tests. */
export const people = {
  wang: { name: '王编辑', email: 'wang@example.org', role: 'writer' },
  zhao: { name: '赵编辑', email: 'zhao@example.org', role: 'writer' },
  li: { name: '李审核', email: 'li@example.org', role: 'reviewer' },
  chen: { name: '陈发布', email: 'chen@example.org', role: 'publisher' },
} as const satisfies Record<string, Person>;

export const guide = 'content/guides/unpaid-wages.md';
export const unpaidWages = { collection: 'guides', slug: 'unpaid-wages' };
/** A picture as it is kept: what has been cleaned once stays as it is. */
const picture = async (width: number) => {
  const bytes = await samplePicture('png', width).toBuffer();
  return (await cleanUpload('photo.png', bytes)).bytes.toString('base64');
};
export const png = await picture(60);
export const otherPng = await picture(30);

interface Answer {
  message: string;
  blobs: Record<string, string>;
  findings: { field: string; path: string; message: string }[];
  status: string;
}

/** The API of a desk over a repository, asked by people. */
export function deskOver(root: string, review?: Review, timed?: TimedJudge) {
  const onSaved = vi.fn();
  const log = vi.fn();
  const render = vi.fn(async () => ({ html: '<h1>预览</h1>', gaps: [] }));
  const previewer = { render, stop: () => {} };
  const options = { log, previewer, ...(review && { review }), ...(timed && { timed }) };
  const api = createProxyApi(openStore(root), onSaved, options);
  const ask = <Result = unknown>(person: Person, action: string, params: unknown = {}) =>
    // Each test knows what its question is answered with.
    api({ branch: 'main', action, params }, person) as Promise<Result>;
  /** The blob somebody gets to see who opens a file now: the draft's, else the published one's. */
  const open = async (path: string, entry: object) => {
    const draft = ask<{ id: string }>(people.chen, 'unpublishedEntryDataFile', { ...entry, path });
    const published = () =>
      ask<{ file: { id: string } }>(people.chen, 'getEntry', { path }).then(({ file }) => file.id);
    return draft.then(({ id }) => id, published).catch(() => null);
  };
  return {
    onSaved,
    log,
    render,
    ask,
    /** Open an entry as it stands and save it at once. */
    save: async (person: Person, path: string, raw: string, more: object = {}) => {
      const [, collection, slug] = /^content\/([^/]+)\/([^/]+)\.\w+$/.exec(path) ?? [];
      const bases = { [path]: await open(path, { collection, slug }) };
      const params = { dataFiles: [{ path, slug, raw }], assets: [], bases, ...more };
      return ask<Answer>(person, 'persistEntry', params);
    },
    move: (person: Person, newStatus: string, entry = unpaidWages) =>
      ask<{ message: string }>(person, 'updateUnpublishedEntryStatus', { ...entry, newStatus }),
    publish: (person: Person = people.chen, entry = unpaidWages) =>
      ask<{ message: string; left: string[] }>(person, 'publishUnpublishedEntry', entry),
    statusOf: async (entry = unpaidWages) =>
      (await ask<{ status: string }>(people.chen, 'unpublishedEntry', entry)).status,
  };
}

/** A desk over the sample content. */
export function openDesk(more: Record<string, string> = {}, review?: Review) {
  const repository = createRepository({ ...sampleContent, ...more });
  return { ...repository, ...deskOver(repository.root, review) };
}
