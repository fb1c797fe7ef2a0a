import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';

/** A model worker as far as a published file could give them away. */
export interface Person {
  isWithdrawn: boolean;
  names: string[];
  /** The last part of their address, now and before. */
  slugs: string[];
  /** Their pictures by file name, without its ending. */
  pictures: string[];
}

const folder = 'content/model-workers';

/**
 * Everybody in the content, line by line and without judging it: an entry with a slip of the pen is not published,
 * but that somebody was withdrawn counts all the same.
 */
export function readPeople(root: string): Person[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith('.md'))
    .map((file) => readPerson(basename(file, '.md'), readFileSync(join(path, file), 'utf8')));
}

function readPerson(fileName: string, text: string): Person {
  const lines = text.split(/\r?\n/);
  const values = (key: string, before = '') =>
    lines.flatMap((line) => {
      const [, value] = new RegExp(`^${before}${key}\\s*:\\s*(.+)$`).exec(line) ?? [];
      return value === undefined ? [] : [plain(value)];
    });
  return {
    isWithdrawn: values('withdrawn', '\\s*').some((value) => /^(?:true|yes|是)$/i.test(value)),
    names: values('name').slice(0, 1),
    slugs: [...new Set([fileName, ...values('slug').slice(0, 1), ...readFormer(lines)])],
    pictures: [...new Set(readPictures(text))].map((picture) => parse(picture).name),
  };
}

const plain = (value: string) =>
  value
    .replace(/\s+#.*$/, '')
    .replace(/^(['"])(.*)\1$/, '$2')
    .trim();

/** Former addresses, in a row or below each other. */
function readFormer(lines: string[]): string[] {
  const start = lines.findIndex((line) => /^formerSlugs\s*:/.test(line));
  if (start < 0) return [];
  const below = lines.slice(start + 1);
  const end = below.findIndex((line) => !/^\s*-\s/.test(line));
  return `${lines[start]?.replace(/^.*?:/, '')} ${below.slice(0, end < 0 ? undefined : end).join(' ')}`
    .split(/[\s,[\]'"]+/)
    .filter((slug) => /^[a-z0-9][a-z0-9-]*$/.test(slug));
}

/** Pictures in fields, in whichever way they are written, and in the body. */
const readPictures = (text: string): string[] =>
  [...text.matchAll(/\bimage\s*:\s*['"]?([^\s'",}]+)|!\[[^\]]*\]\(([^)\s]+)/g)].map(
    ([, field, body]) => field ?? body ?? '',
  );
