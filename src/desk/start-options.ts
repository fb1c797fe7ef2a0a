import { parseArgs } from 'node:util';

interface Common {
  /** Serve dist/ as it is; it is built anew only after a save. */
  built: boolean;
}

/** A personal machine: loopback, one person, perhaps a second one to try with. */
export interface LocalOptions extends Common {
  mode: 'local';
  port: number;
  /** `李审核 <li@example.org>:reviewer` */
  second: string | undefined;
}

/** A server: a socket behind a proxy that knows who asks. */
export interface ServerOptions extends Common {
  mode: 'server';
  socket: string;
  /** The file that says who has which login and role. */
  people: string;
  /** The desk’s public address, without a slash at its end. */
  origin: string;
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/;

/** Options of the command line, else of the environment. @throws Error with cause and cure in Chinese. */
export function readStartOptions(
  args: readonly string[],
  env: Record<string, string | undefined>,
): LocalOptions | ServerOptions {
  const values = parse(args);
  const { built } = values;
  refusePublicAddress(values.host ?? env['DESK_HOST']);
  const socket = values.socket ?? env['DESK_SOCKET'];
  if (socket) return { mode: 'server', built, socket, ...readServer(env) };
  const port = readPort(values.port ?? env['PORT']);
  return { mode: 'local', built, port, second: values.second ?? env['DESK_SECOND'] };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        second: { type: 'string' },
        socket: { type: 'string' },
        built: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch {
    throw new Error(
      `看不懂“${args.join(' ')}”。npm start 后面可以写：--port 端口、--built、--second "李审核 <li@example.org>"、--socket /run/desk/desk.sock。`,
    );
  }
}

/** Whoever reaches a desk without a login can change the site: it opens to nobody outside by itself. @throws Error in Chinese */
export function refusePublicAddress(host: string | undefined) {
  if (host === undefined || loopback.test(host)) return;
  throw new Error(
    `编辑台不能直接开在“${host}”上：那样谁都能改网站。只在这台电脑上用，请去掉 --host 和 DESK_HOST；要给几个人用，请放在 Caddy 后面：npm start -- --socket /run/desk/desk.sock（见 deploy/README.md）。`,
  );
}

function readServer(env: Record<string, string | undefined>) {
  const people = env['DESK_PEOPLE'];
  if (!people) {
    throw new Error(
      '在服务器上开编辑台要有人员名单，写明谁能写、谁能审、谁能发布。请设 DESK_PEOPLE=/etc/desk/people.yml（样子见 deploy/desk/people.example.yml）。',
    );
  }
  const origin = env['DESK_ORIGIN'] ?? '';
  if (!isOrigin(origin)) {
    throw new Error(
      `在服务器上开编辑台要写明它的网址，现在是“${origin}”。请设 DESK_ORIGIN，例如 DESK_ORIGIN=https://desk.example.org（后面不带斜线）。`,
    );
  }
  return { people, origin };
}

const isOrigin = (text: string) =>
  URL.canParse(text) && text.startsWith('https://') && new URL(text).origin === text;

function readPort(text = '4321'): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536 && text.trim() !== '') return port;
  throw new Error(`端口“${text}”不对。例如：npm start -- --port 4321`);
}
