import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listenOnSocket } from '#src/desk/listen.ts';

function chooseSocket() {
  const folder = mkdtempSync(join(tmpdir(), 'socket-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'desk.sock');
}

async function serve(path: string, words: string) {
  const server = createServer((_, response) => response.end(words));
  onTestFinished(() => {
    server.close();
  });
  await listenOnSocket(server, path);
}

const ask = (socketPath: string) =>
  new Promise((resolve, reject) => {
    get({ socketPath }, (answer) => answer.on('data', (bytes) => resolve(String(bytes)))).on(
      'error',
      reject,
    );
  });

test('a socket that a killed desk left behind is no hindrance', async () => {
  const path = chooseSocket();
  const killed = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
  spawnSync(process.execPath, ['-e', killed]);
  expect(existsSync(path)).toBe(true);
  await serve(path, 'new');
  expect(await ask(path)).toBe('new');
});

test('a desk that still answers keeps its socket', async () => {
  const path = chooseSocket();
  await serve(path, 'first');
  await expect(serve(path, 'second')).rejects.toThrow('已经有一个编辑台开着');
  expect(await ask(path)).toBe('first');
});

test('a file in the place of the socket is left alone', async () => {
  const path = chooseSocket();
  writeFileSync(path, 'precious');
  await expect(serve(path, '')).rejects.toThrow('编辑台不会动它');
  expect(readFileSync(path, 'utf8')).toBe('precious');
});

test('a place that does not exist is named', async () => {
  await expect(serve('/nowhere/desk.sock', '')).rejects.toThrow('不能在“/nowhere/desk.sock”上');
});
