/** `npm start`: build the site, then serve it and the desk on one port of this machine, or on a socket of a server. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { readBuiltForge } from './built-forge.ts';
import { createDeskServer } from './desk-server.ts';
import { listen, listenOnSocket } from './listen.ts';
import { openLocalDoor, openServerDoor } from './open-door.ts';
import { createBuilder } from './site-build.ts';
import { type LocalOptions, readStartOptions, type ServerOptions } from './start-options.ts';
import { watchContent } from './watch-content.ts';
import type { SaveListener } from './workplace.ts';

const root = join(import.meta.dirname, '../..');
const log = (message: string) => console.log(message);
let stopping = false;
const builder = createBuilder(root, log);
const onSaved: SaveListener = ({ commit, left, indexBehind }, subject) => {
  log(`[编辑台] ${subject}（${commit?.id.slice(0, 8)}）`);
  if (left.length > 0) log(`  有没提交的修改，文件没有动：${left.join('、')}`);
  if (indexBehind.length > 0) log('  .git/index.lock 还在，暂存区下次保存时再更新。');
  builder.request();
};
let server: Server | undefined;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
stopWithNpm();
try {
  const options = readStartOptions(process.argv.slice(2), process.env);
  const address = await (options.mode === 'local' ? startHere(options) : startOnServer(options));
  const forge = readBuiltForge(join(root, 'dist'));
  if (forge) log(`内容放在代码平台（${forge.name}）上：登录、草稿和发布都在那边，这里只提供网页。`);
  watchContent(root, builder.request);
  log('按 Ctrl-C 结束。');
  log(`Ready ${address}`);
} catch (error) {
  if (!stopping) console.error(error instanceof Error ? error.message : error);
  process.exit(stopping ? 0 : 1);
}

async function startHere({ port, second, built }: LocalOptions): Promise<string> {
  const { door, notices } = await openLocalDoor(root, second);
  for (const notice of notices) log(notice);
  await prepareSite(built);
  server = createDeskServer(root, door, onSaved);
  const used = await listen(server, port);
  if (used !== port) log(`端口 ${port} 已被占用，改用 ${used}。`);
  const address = `http://127.0.0.1:${used}/`;
  log(`网站    ${address}`);
  log(`编辑台  ${address}admin/`);
  if (second) log(`第二位  ${address}admin/?person=2  ${second}`);
  await Promise.all(['', 'admin/'].map((path) => fetch(`${address}${path}`)));
  return address;
}

async function startOnServer({ socket, people, origin, built }: ServerOptions): Promise<string> {
  const door = openServerDoor({ people, origin });
  await prepareSite(built);
  server = createDeskServer(root, door, onSaved);
  await listenOnSocket(server, socket);
  log(`编辑台  ${origin}/admin/（由反向代理转到 ${socket}）`);
  return `unix:${socket}`;
}

/** There must be something to serve: a new build, or the one that is there. */
async function prepareSite(built: boolean) {
  const hasSite = () => existsSync(join(root, 'dist/index.html'));
  if (built) {
    if (!hasSite()) throw new Error('dist 里还没有网站，不能用 --built。请先运行 npm run build。');
    return;
  }
  log('正在生成网站，请稍等……');
  if (!(await builder.build()) && !hasSite()) throw new Error('网站没有生成，编辑台没有开。');
}

/** npm starts us through a shell that passes no signal on: when it is gone, so are we. */
function stopWithNpm() {
  if (!process.env['npm_lifecycle_event']) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) void stop();
  }, 500).unref();
}

async function stop() {
  if (stopping) return;
  stopping = true;
  await builder.stop();
  server?.close();
  server?.closeAllConnections();
  process.exit(0);
}
