import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHistory } from '#src/publish/file-history.ts';
import { quarantine } from '#src/publish/quarantine.ts';
import { formatQuarantine } from '#src/publish/quarantine-report.ts';
import type { Refusal } from '#src/publish/quarantined.ts';
import { createRepository } from '../desk/scratch-repository.ts';
import { sampleContent } from '../gate/sample-content.ts';

/* Faulty files in a small site with a history. Terms are added so that one file is less than 5 % of all. */

const worker = 'content/model-workers/ma-hengchang.md';
const policy = 'content/policies/labour-law.md';
const guide = 'content/guides/unpaid-wages.md';

const terms = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [
    `content/glossary/term-${index}.md`,
    sampleContent['content/glossary/ruhui.md']
      .replace('slug: ruhui', `slug: term-${index}`)
      .replace(/^formerSlugs.*$/m, ''),
  ]),
);

/** A site in a repository, where some files have been changed since. */
async function judgeAfter(
  changes: Record<string, string>,
  commits: Record<string, string>[] = [],
  refuse: (git: (...args: string[]) => string) => Refusal[] = () => [],
) {
  const { root, git, write } = createRepository({ ...sampleContent, ...terms });
  for (const files of commits) {
    for (const [file, text] of Object.entries(files)) write(file, text);
    git('add', '-A');
    git('commit', '-qm', '改');
  }
  for (const [file, text] of Object.entries(changes)) write(file, text);
  const result = await quarantine(root, openHistory(root), refuse(git));
  const read = (file: string) =>
    existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined;
  return { ...result, read, report: formatQuarantine(result) };
}

const broken = (file: keyof typeof sampleContent) =>
  sampleContent[file].replace('---\n', '---\nname: "没有关上\n');

test('content in order is left as it is', async () => {
  const { quarantined, report, files } = await judgeAfter({});
  expect(quarantined).toEqual([]);
  expect(report).toBe(`${files}个文件都没有错。`);
});

test('a broken file gets its last good version, past versions that were broken as well', async () => {
  const { quarantined, read, report } = await judgeAfter({ [worker]: broken(worker) }, [
    { [worker]: sampleContent[worker].replace('带头人', '领头人') },
    { [worker]: `${broken(worker)}又一版` },
  ]);
  expect(read(worker)).toBe(sampleContent[worker].replace('带头人', '领头人'));
  expect(quarantined).toEqual([
    expect.objectContaining({
      file: worker,
      instead: { commit: expect.stringMatching(/^[0-9a-f]{40}$/), day: expect.any(String) },
    }),
  ]);
  expect(report).toMatch(
    /^已生成，但有1个文件有错，没有用它们的新版。改好后再发布一次。\n· content\/model-workers\/ma-hengchang\.md：用\d{4}-\d\d-\d\d的旧版（[0-9a-f]{8}）\n {4}content\/model-workers\/ma-hengchang\.md 第\d+行：资料区/,
  );
});

test('a broken file that never was in order is left out', async () => {
  const file = 'content/glossary/new-term.md';
  const { quarantined, read } = await judgeAfter({ [file]: '没有资料区' });
  expect(read(file)).toBeUndefined();
  expect(quarantined).toEqual([expect.objectContaining({ file })]);
  expect(quarantined[0]).not.toHaveProperty('instead');
});

test('an entry that rests on one that is left out goes back to what it said before', async () => {
  const file = 'content/policies/new-law.md';
  const changed = sampleContent[guide].replace('policy: labour-law', 'policy: new-law');
  const { quarantined, read } = await judgeAfter({ [file]: '没有资料区', [guide]: changed });
  expect(quarantined.map((one) => one.file)).toEqual([file, guide]);
  expect(read(guide)).toBe(sampleContent[guide]);
});

test('of two laws with the same title the one that was changed last gives way', async () => {
  const file = 'content/policies/wage-law.md';
  const law = sampleContent[policy].replaceAll('labour-law', 'wage-law');
  const other = law.replace(/^title: .*$/m, 'title: 另一部法');
  const { quarantined, read } = await judgeAfter({ [file]: law }, [{ [file]: other }]);
  expect(quarantined.map((one) => one.file)).toEqual([file]);
  expect(read(file)).toBe(other);
});

test.each(['withdrawn: true\n', '{"withdrawn":true}\n'])(
  'somebody who was withdrawn, %j, does not come back because the file has a slip',
  async (line) => {
    const withdrawn = broken(worker).replace('slug:', `${line}slug:`);
    const { quarantined, read } = await judgeAfter({ [worker]: withdrawn });
    expect(quarantined.map(({ file }) => file)).toContain(worker);
    expect(read(worker)).toBeUndefined();
  },
);

test('a file of a million empty lines is given up as fast as any other', async () => {
  const { quarantined } = await judgeAfter({ [worker]: '\n'.repeat(1_000_000) });
  expect(quarantined.map(({ file }) => file)).toContain(worker);
});

test('what still names somebody who was withdrawn gives way to what did not', async () => {
  const term = 'content/glossary/ruhui.md';
  const naming = sampleContent[term]
    .replace(/^---\n$/m, '---\n')
    .trimEnd()
    .concat('\n马恒昌说过。\n');
  const { quarantined, read } = await judgeAfter({
    [term]: naming,
    [worker]: sampleContent[worker].replace('slug:', 'withdrawn: true\nslug:'),
  });
  expect(read(worker)).toContain('withdrawn: true');
  expect(quarantined.map(({ file }) => file)).toContain(term);
  expect(read(term)).not.toContain('马恒昌');
});

describe('nothing is built', () => {
  test('when settings are broken', async () => {
    const { stop, report } = await judgeAfter({ 'content/settings/hotlines.yml': 'hotlines: [' });
    expect(stop).toBe('content/settings/hotlines.yml有错，整个网站都离不开它');
    expect(report).toContain('线上的旧版不受影响');
  });

  test('when more than one file in twenty is broken', async () => {
    const many = Object.fromEntries(
      Object.keys(terms)
        .slice(0, 6)
        .map((file) => [file, '坏了']),
    );
    const { stop } = await judgeAfter(many);
    expect(stop).toMatch(/^\d+个文件里有6个有错，超过了5%/);
  });
});

test('a version whose page was refused is passed over, and so is an older one', async () => {
  const fault = { file: worker, field: '生成的网页', problem: '太重', cure: '减一减' };
  const version = (words: string) => ({ [worker]: sampleContent[worker].replace('带头人', words) });
  const { quarantined, read, report } = await judgeAfter(
    version('三'),
    [version('一'), version('二')],
    (git) => [
      { file: worker, faults: [fault] },
      { file: worker, commit: git('rev-parse', 'HEAD').trim(), faults: [fault] },
    ],
  );
  expect(read(worker)).toBe(version('一')[worker]);
  expect(quarantined).toEqual([expect.objectContaining({ file: worker, faults: [fault] })]);
  expect(report).toContain('生成的网页：太重。减一减。');
});
