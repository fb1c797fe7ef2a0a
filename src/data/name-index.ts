import { readSyllables } from '#src/lib/pinyin.ts';
import { getPublished } from './entries.ts';
import { nameOf } from './policies.ts';

/** A name of the index by pinyin. */
interface IndexedName {
  name: string;
  href: string;
  kind: string;
}

/** Names under one letter; `id` is where the page of the index has them. */
interface Letter {
  letter: string;
  id: string;
  names: IndexedName[];
}

/** Names that begin with a number stand behind the letters. */
const numbers = '数字';

/** Guides, policies, terms and venues by the pinyin of their names; only letters that something begins with. */
export async function getNameIndex(): Promise<Letter[]> {
  const byLetter = Map.groupBy(
    (await listNames()).map((name) => ({ ...name, pinyin: readPinyin(name.name) })),
    ({ pinyin }) => (/^[a-z]/.test(pinyin) ? (pinyin[0] ?? '').toUpperCase() : numbers),
  );
  return [...byLetter]
    .sort(([a], [b]) => Number(a === numbers) - Number(b === numbers) || (a < b ? -1 : 1))
    .map(([letter, names]) => ({
      letter,
      id: `letter-${letter === numbers ? '0' : letter}`,
      names: names
        .sort((a, b) => compare(a.pinyin, b.pinyin) || compare(a.name, b.name))
        .map(({ name, href, kind }) => ({ name, href, kind })),
    }));
}

async function listNames(): Promise<IndexedName[]> {
  const [guides, policies, terms, venues] = await Promise.all([
    getPublished('guides'),
    getPublished('policies'),
    getPublished('glossary'),
    getPublished('venues'),
  ]);
  return [
    ...guides.map(({ id, data }) => ({
      name: data.title,
      href: `/guides/${id}/`,
      kind: '指南',
    })),
    ...policies.map((policy) => ({
      name: nameOf(policy),
      href: `/policies/${policy.id}/`,
      kind: '法规',
    })),
    ...terms.map(({ id, data }) => ({ name: data.term, href: `/glossary/#${id}`, kind: '名词' })),
    ...venues.map(({ id, data }) => ({ name: data.name, href: `/venues/${id}/`, kind: '阵地' })),
  ];
}

/** Quotation marks before a name do not count. */
const readPinyin = (name: string) =>
  readSyllables(name.replace(/^[^\p{L}\p{N}]+/u, ''))
    .join(' ')
    .toLowerCase();

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
