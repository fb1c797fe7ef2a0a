/** `npm start`: build the site, then serve it and the desk on one port of this machine. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '#src/gate/read-content.ts';
import { addToken } from './admin-page.ts';
import { apiPath, createDesk } from './desk.ts';
import { listen } from './listen.ts';
import { createBuilder } from './site-build.ts';
import { createSite } from './static-site.ts';
import { watchContent } from './watch-content.ts';

const root = join(import.meta.dirname, '../..');
const log = (message: string) => console.log(message);
const wanted = readPort();
let stopping = false;
const builder = createBuilder(root, log);
const desk = createDesk(root, ({ commit, left, indexBehind }, subject) => {
  log(`[编辑台] ${subject}（${commit?.id.slice(0, 8)}）`);
  if (left.length > 0) log(`  有没提交的修改，文件没有动：${left.join('、')}`);
  if (indexBehind.length > 0) log('  .git/index.lock 还在，暂存区下次保存时再更新。');
  builder.request();
});
const site = createSite({
  folder: join(root, 'dist'),
  rewrite: (path, bytes) =>
    path === '/admin/' ? Buffer.from(addToken(bytes.toString(), desk.token)) : undefined,
  readMap: () => readSettings(root, 'map', []),
});
const server = createServer((request, response) => {
  const path = request.url?.split('?')[0] ?? '/';
  if (path === apiPath || path === `${apiPath}/`) void desk.handle(request, response);
  else site(request, response);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
stopWithNpm();

log('正在生成网站，请稍等……');
const built = await builder.build();
if (!built && !existsSync(join(root, 'dist/index.html'))) process.exit(stopping ? 0 : 1);
const port = await listen(server, wanted);
if (port !== wanted) log(`端口 ${wanted} 已被占用，改用 ${port}。`);
watchContent(root, builder.request);
log(`网站    http://127.0.0.1:${port}/`);
log(`编辑台  http://127.0.0.1:${port}/admin/`);
log('按 Ctrl-C 结束。');
await Promise.all(['/', '/admin/'].map((path) => fetch(`http://127.0.0.1:${port}${path}`)));
log(`Ready http://127.0.0.1:${port}/`);

function readPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string' } }, strict: false });
  const port = Number(values.port ?? process.env['PORT'] ?? 4321);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  console.error(`端口“${values.port}”不对。例如：npm start -- --port 4321`);
  process.exit(1);
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
  server.close();
  server.closeAllConnections();
  process.exit(0);
}
