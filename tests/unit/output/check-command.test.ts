import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { edit, makeFiles, writeSite } from './sample-site.ts';

const command = resolve('src/output/check-command.ts');

/** Run the command in a project of its own. */
function run(root: string, ...parts: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...parts], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function makeProject() {
  const root = mkdtempSync(join(tmpdir(), 'output-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

test('a clean site ends with 0, a faulty one with 1 and a report, no site with 2', async () => {
  const [root, files] = [makeProject(), await makeFiles()];
  expect(run(root)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('没有生成好的网站'),
  });

  writeSite(root, files);
  expect(run(root, 'dist')).toMatchObject({
    status: 0,
    stdout: '生成的网站检查过了：18项都没有问题。\n',
  });

  edit(files, '/guides/pay/index.html', '</main>', '<a href="/gone/">a</a></main>');
  writeSite(root, files);
  const { status, stderr } = run(root, '--json', 'report.json');
  expect(status).toBe(1);
  expect(stderr).toContain('没有做到“站内的链接、锚点和引用的文件都在');
  expect(stderr).toContain('  1. /guides/pay/：指向 /gone/，那里什么也没有。改成现有页面的地址');
  expect(JSON.parse(readFileSync(join(root, 'report.json'), 'utf8'))).toEqual([
    {
      check: 'links',
      path: '/guides/pay/',
      problem: '指向 /gone/，那里什么也没有',
      cure: '改成现有页面的地址；被删掉的条目先从引用它的地方去掉',
    },
  ]);
});
