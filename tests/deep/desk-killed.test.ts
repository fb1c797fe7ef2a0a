import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { Person } from '#src/desk/person.ts';
import { createRandom, pickOne } from '../random.ts';
import { guideSource, sampleContent } from '../unit/desk/sample-content.ts';
import { samplePicture } from '../unit/lib/upload/sample-picture.ts';
import {
  type Answer,
  listReachable,
  listStoredTexts,
  makeRepository,
  startDesk,
} from './desk-process.ts';

const rounds = 50;
const random = createRandom(20261122);
const { root, git, remove } = makeRepository();
afterAll(remove);

const wang: Person = { name: '王编辑', email: 'wang@example.org', role: 'writer' };
const li: Person = { name: '李审核', email: 'li@example.org', role: 'reviewer' };
const chen: Person = { name: '陈发布', email: 'chen@example.org', role: 'publisher' };
const slugs = ['unpaid-wages', 'late-wages', 'no-contract', 'overtime', 'holiday'];

/** Every text that was ever sent, and the blobs of those that were accepted. */
const sentTexts = new Set<string>(Object.values(sampleContent).map((text) => text.trim()));
const accepted: { blob: string; what: string }[] = [];
const publications: string[] = [];
const complaints: string[] = [];

type Desk = Awaited<ReturnType<typeof startDesk>>;

/** One person's errand over and over: write, hand on, approve, publish, upload; until the desk is gone. */
async function work(desk: Desk, slug: string, round: number) {
  for (let step = 0; ; step += 1) {
    const answers = await doErrand(desk, slug, `第${round}轮第${step}步。`);
    if (answers.some(({ status }) => status === 0)) return;
    for (const { status, body } of answers) {
      if (status >= 500) complaints.push(`第${round}轮 ${slug}：${body.error}`);
    }
  }
}

async function doErrand(desk: Desk, slug: string, words: string): Promise<Answer[]> {
  const path = `content/guides/${slug}.md`;
  const entry = { collection: 'guides', slug };
  const raw = guideSource(slug, words);
  sentTexts.add(raw.trim());
  const content = await samplePicture('png', 10 + Math.floor(random() * 90)).toBuffer();
  const asset = {
    path: 'content/images/照片.png',
    content: content.toString('base64'),
    encoding: 'base64',
  };
  const saved = await save(desk, path, slug, raw);
  const uploaded = await desk.ask(wang, 'persistMedia', { asset });
  if (uploaded.status === 200) accepted.push({ blob: uploaded.body.id ?? '', what: words });
  const submitted = await desk.ask(wang, 'updateUnpublishedEntryStatus', {
    ...entry,
    newStatus: 'pending_review',
  });
  const approved = await desk.ask(li, 'updateUnpublishedEntryStatus', {
    ...entry,
    newStatus: 'pending_publish',
  });
  const published = await desk.ask(chen, 'publishUnpublishedEntry', entry);
  if (published.status === 200) publications.push(raw.trim());
  return [saved, uploaded, submitted, approved, published];
}

/** Open the entry as it stands and save it. */
async function save(desk: Desk, path: string, slug: string, raw: string): Promise<Answer> {
  const draft = await desk.ask(wang, 'unpublishedEntryDataFile', {
    collection: 'guides',
    slug,
    path,
  });
  const published = await desk.ask(wang, 'getEntry', { path });
  const file = (published.body as { file?: { id: string } }).file;
  const base = draft.body.id ?? file?.id ?? null;
  const saved = await desk.ask(wang, 'persistEntry', {
    dataFiles: [{ path, slug, raw }],
    assets: [],
    bases: { [path]: base },
    options: { newEntry: base === null },
  });
  const blob = saved.status === 200 ? saved.body.blobs?.[path] : undefined;
  if (blob) accepted.push({ blob, what: raw });
  return saved;
}

test(`a desk that is killed ${rounds} times loses nothing that it had accepted`, async () => {
  for (let round = 1; round <= rounds; round += 1) {
    const desk = await startDesk(root);
    const busy = Promise.all(slugs.map((slug) => work(desk, slug, round)));
    await desk.hasAnswered(1 + Math.floor(random() * 60));
    await wait(random() * 30);
    await desk.kill(pickOne([true, true, false], random));
    await busy;
  }
  const reachable = listReachable(git);
  expect(accepted.filter(({ blob }) => !reachable.has(blob))).toEqual([]);
  expect(complaints).toEqual([]);
  expect(accepted.length).toBeGreaterThan(rounds * 2);
  expect(publications.length).toBeGreaterThan(rounds / 2);
});

test('what was answered with “published” was published', () => {
  const texts = new Set(
    listStoredTexts((...args) => git(...args.map((arg) => (arg === '--all' ? 'main' : arg)))).map(
      ({ text }) => text,
    ),
  );
  expect(publications.filter((text) => !texts.has(text))).toEqual([]);
});

test('no commit holds half an entry', () => {
  const strange = listStoredTexts(git).filter(
    ({ path, text }) => !path.endsWith('.png') && !sentTexts.has(text),
  );
  expect(strange.map(({ path, text }) => `${path}：${text}`)).toEqual([]);
});

test('the repository passes git fsck', () => {
  expect(git('fsck', '--strict', '--full', '--no-dangling')).toBe('');
});

test('the next start finishes what was left half done, and nothing is left over', async () => {
  const desk = await startDesk(root);
  const answers: Answer[] = [];
  for (const slug of slugs) answers.push(...(await doErrand(desk, slug, '之后。')));
  await desk.kill();
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(git('for-each-ref', 'refs/heads/cms')).toBe('');
  expect(git('status', '--short')).toBe('');
  const left = readdirSync(join(root, '.git'), { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => name.endsWith('.lock') || name.startsWith('desk/'))).toEqual([]);
});
