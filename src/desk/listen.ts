import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listen on this machine alone: on the wanted port, or on a free one when that is taken. Returns the port. */
export async function listen(server: Server, wanted: number): Promise<number> {
  for (const port of [wanted, 0]) {
    const taken = await tryPort(server, port);
    if (!taken) break;
    if (taken.code !== 'EADDRINUSE' && taken.code !== 'EACCES') throw taken;
  }
  // A server that listens on TCP has an address with a port.
  return (server.address() as AddressInfo).port;
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}
