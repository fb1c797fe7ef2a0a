import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a port of its own. */
export interface RunningServer {
  /** Without a closing slash. */
  address: string;
  stop: () => void;
}

/** Answer requests on a free port of this machine. */
export async function listen(handle: RequestListener): Promise<RunningServer> {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
