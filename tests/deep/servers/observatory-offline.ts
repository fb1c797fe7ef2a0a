/**
 * Loaded before the Observatory's own command: it finds the site of `SITE_PORTS` (http, https) at the usual ports of its
 * host, and in place of the list of preloaded hosts, which its installation would download, an empty one.
 */
import fs from 'node:fs';
import { Socket } from 'node:net';

const [http = 0, https = 0] = (process.env['SITE_PORTS'] ?? '').split(',').map(Number);
const ports = new Map([
  [80, http],
  [443, https],
]);
const connect = Socket.prototype.connect;
Socket.prototype.connect = function (this: Socket, ...parameters: unknown[]) {
  // Node passes on a list within the list from net.connect, options alone from tls.connect.
  const [first] = parameters;
  const options = Array.isArray(first) ? first[0] : first;
  const port = ports.get(Number(options?.port));
  if (!port) throw new Error(`The Observatory wants to reach port ${options?.port}.`);
  Object.assign(options, { port, host: '127.0.0.1' });
  return Reflect.apply(connect, this, parameters);
};

const readFileSync = fs.readFileSync;
fs.readFileSync = ((path: string, ...options: unknown[]) =>
  String(path).endsWith('hsts-preload.json')
    ? '{}'
    : Reflect.apply(readFileSync, fs, [path, ...options])) as typeof readFileSync;
