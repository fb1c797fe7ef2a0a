import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindNames, kinds } from '#src/schemas/index.ts';
import type { Content } from './content.ts';
import { imageFolder, settingsFolder } from './content-places.ts';
import type { Fault } from './fault.ts';
import { joinContent } from './join-content.ts';
import type { JudgedFile } from './judge-file.ts';
import { createTimedJudge, type TimedJudge } from './judge-in-time.ts';
import { readOutline } from './read-outline.ts';

/** So many files are worth a second thread: it takes half a second to start. */
const filesPerThread = 1500;
const mostThreads = 2;

/** Judge all of `content/` below a root, each file in bounded time, then all of them together. */
export async function judgeContent(root: string): Promise<{ content: Content; faults: Fault[] }> {
  const { content, faults } = joinContent(await judgeFiles(root, listContentFiles(root)));
  return { content, faults: [...faults, ...readOutline(root).faults] };
}

/** Judge files by themselves, in the order given. */
export async function judgeFiles(root: string, files: readonly string[]): Promise<JudgedFile[]> {
  const wanted = Math.min(mostThreads, Math.ceil(files.length / filesPerThread));
  const judges = Array.from({ length: wanted }, createTimedJudge);
  const judged = new Map<string, JudgedFile>();
  const work = async ({ judge }: TimedJudge, turn: number) => {
    for (const [index, file] of files.entries()) {
      if (index % judges.length === turn) judged.set(file, await judge({ root, file }));
    }
  };
  await Promise.all(judges.map(work));
  await Promise.all(judges.map((judge) => judge.close()));
  return files.flatMap((file) => judged.get(file) ?? []);
}

/** Every file of `content/` that the site is made of, in a fixed order. Hidden files and what editors never write are left alone. */
export function listContentFiles(root: string): string[] {
  const folders = [...kindNames.map((kind) => kinds[kind].folder), settingsFolder, imageFolder];
  return folders.flatMap((folder) =>
    listNames(join(root, folder))
      .filter((name) => folder === imageFolder || /\.(?:md|yml)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
}

const listNames = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];
