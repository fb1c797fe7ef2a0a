import { afterAll, expect, test } from 'vitest';
import type { Person } from '#src/desk/person.ts';
import { guideSource } from '../unit/desk/sample-content.ts';
import { samplePicture } from '../unit/lib/upload/sample-picture.ts';
import {
  type Answer,
  listReachable,
  listStoredTexts,
  makeRepository,
  startDesk,
} from './desk-process.ts';

const clients = 8;
const writesEach = 25;
const { root, git, remove } = makeRepository();
const desk = await startDesk(root);
afterAll(async () => {
  await desk.kill();
  remove();
});

const shared = 'content/guides/unpaid-wages.md';
const base = git('rev-parse', `main:${shared}`);
const personOf = (client: number): Person => ({
  name: `编辑${'甲乙丙丁戊己庚辛'[client]}`,
  email: `editor-${client}@example.org`,
  role: 'publisher',
});
const pngOf = (client: number, write: number) =>
  samplePicture('png', 10 + client, 10 + write).toBuffer();

interface Sent {
  /** What must be in history once it is accepted; a picture is cleaned first. */
  text?: string;
  answer: Promise<Answer>;
}

/** Every fifth write is an upload, two of five go to an entry of one's own, two to one that all write in. */
async function send(client: number, write: number): Promise<Sent> {
  const person = personOf(client);
  if (write % 5 === 4) {
    const content = await pngOf(client, write);
    const path = `content/images/照片${client}-${write}.png`;
    const asset = { path, content: content.toString('base64'), encoding: 'base64' };
    return { answer: desk.ask(person, 'persistMedia', { asset }) };
  }
  const own = write % 5 < 2;
  const slug = own ? `guide-${client}-${write}` : 'unpaid-wages';
  const path = `content/guides/${slug}.md`;
  const text = guideSource(slug, `${person.name}的第${write}次。`);
  const params = {
    dataFiles: [{ path, slug, raw: text }],
    assets: [],
    bases: own ? {} : { [path]: base },
    options: { newEntry: own },
  };
  return { text, answer: desk.ask(person, 'persistEntry', params) };
}

test('of 200 writes by 8 people at once, every one is in history or was refused with a reason', async () => {
  const sent = await Promise.all(
    Array.from({ length: clients * writesEach }, (_, index) =>
      send(index % clients, Math.floor(index / clients)),
    ),
  );
  const answers = await Promise.all(sent.map(({ answer }) => answer));
  const stored = new Set(listStoredTexts(git).map(({ text }) => text));
  const reachable = listReachable(git);
  const results = sent.map(({ text }, index) => {
    const { status, body } = answers[index] ?? { status: 0, body: {} };
    if (status === 200) {
      const blobs = body.blobs ? Object.values(body.blobs) : [body.id ?? ''];
      return (!text || stored.has(text.trim())) && blobs.every((blob) => reachable.has(blob))
        ? 'kept'
        : 'lost';
    }
    return status >= 400 && status < 500 && /[一-鿿].*。/.test(body.error ?? '')
      ? 'refused'
      : status;
  });
  const count = (result: string) => results.filter((other) => other === result).length;
  // All of one's own and all uploads; of the 80 writes to the shared entry, the first.
  expect({ kept: count('kept'), refused: count('refused') }).toEqual({ kept: 121, refused: 79 });
});

test('each commit is by the person who sent it', () => {
  const authors = git('log', '--all', '--format=%an <%ae>%n%cn <%ce>').split('\n');
  const expected = Array.from({ length: clients }, (_, client) => personOf(client));
  expect([...new Set(authors)].sort()).toEqual(
    [
      '王编辑 <wang@example.org>',
      ...expected.map(({ name, email }) => `${name} <${email}>`),
    ].sort(),
  );
});

test('the repository is sound and the work tree stands at what is published', () => {
  expect(git('fsck', '--strict', '--full', '--no-dangling')).toBe('');
  expect(git('status', '--short')).toBe('');
});
