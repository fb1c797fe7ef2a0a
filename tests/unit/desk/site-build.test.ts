import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createBuilder } from '#src/desk/site-build.ts';
import { writeContent } from '../gate/sample-content.ts';

/** A project whose build fails, with a site built before. */
function createBrokenProject() {
  const root = writeContent();
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), '旧版');
  writeFileSync(join(root, 'astro.config.mjs'), "throw new Error('第3行写错了');");
  return root;
}

test('a build that fails keeps the old site and says why', { timeout: 30_000 }, async () => {
  const root = createBrokenProject();
  const report = vi.fn();
  expect(await createBuilder(root, report).build()).toBe(false);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('旧版');
  expect(report).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('第3行写错了'));
});

test('stopping ends a build that is under way, without a word', { timeout: 30_000 }, async () => {
  const report = vi.fn();
  const builder = createBuilder(createBrokenProject(), report);
  const built = builder.build();
  await builder.stop();
  expect(await built).toBe(false);
  expect(report).not.toHaveBeenCalled();
});

test('saves in quick succession make one build', { timeout: 30_000 }, async () => {
  const report = vi.fn();
  const builder = createBuilder(createBrokenProject(), report);
  for (let save = 0; save < 5; save += 1) builder.request();
  await vi.waitFor(() => expect(report).toHaveBeenCalled(), { timeout: 25_000 });
  await builder.stop();
  expect(report).toHaveBeenCalledOnce();
});
