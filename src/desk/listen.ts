import { chmodSync, lstatSync, unlinkSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** Listen on this machine alone: on the wanted port, or on a free one when that is taken. Returns the port. */
export async function listen(server: Server, wanted: number): Promise<number> {
  for (const port of [wanted, 0]) {
    const taken = await attempt(server, { port, host: '127.0.0.1' });
    if (!taken) break;
    if (taken.code !== 'EADDRINUSE' && taken.code !== 'EACCES') throw taken;
  }
  // A server that listens on TCP has an address with a port.
  return (server.address() as AddressInfo).port;
}

/**
 * Listen on a unix socket that only its owner and group can write to.
 * What a desk that ended badly left there is removed. @throws Error in Chinese when the place is taken.
 */
export async function listenOnSocket(server: Server, path: string): Promise<void> {
  await clearStale(path);
  const former = process.umask(0o117);
  const failure = await attempt(server, { path });
  process.umask(former);
  if (failure)
    throw new Error(`不能在“${path}”上开编辑台：${failure.message}。`, { cause: failure });
  chmodSync(path, 0o660);
}

async function clearStale(path: string): Promise<void> {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status) return;
  if (!status.isSocket())
    throw new Error(`“${path}”已经是一个文件，编辑台不会动它。请换一个路径。`);
  if (await isAnswered(path)) {
    throw new Error(`“${path}”上已经有一个编辑台开着。请先结束它：systemctl stop desk。`);
  }
  unlinkSync(path);
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path);
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    // Whoever may not ask cannot know: only a refused connection shows that nobody is there.
    probe.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'ECONNREFUSED'));
  });
}

function attempt(
  server: Server,
  place: { port: number; host: string } | { path: string },
): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(place, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}
