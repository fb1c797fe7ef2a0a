import { type IncomingHttpHeaders, request as requestPlain } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { host } from './published-site.ts';

/** What a server has answered. */
export interface SiteAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it was sent. */
  body: Buffer;
}

/** How to reach a server: over TLS with the certificate it must show, or without. */
export interface Way {
  port: number;
  certificate?: string;
}

/** Ask a server for an address of `host`. Paths go out as they are written, redirects are not followed. */
export function askSite(
  { port, certificate }: Way,
  path: string,
  options: RequestOptions = {},
): Promise<SiteAnswer> {
  const send = certificate ? request : requestPlain;
  return new Promise((resolve, reject) => {
    const sent = send(
      {
        host: '127.0.0.1',
        servername: host,
        port,
        ca: certificate,
        agent: false,
        path,
        ...options,
        headers: { host, ...options.headers },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const { statusCode: status = 0, headers } = answer;
          resolve({ status, headers, body: Buffer.concat(chunks) });
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

/** What an answer says once it is unpacked. */
export function readBody({ headers, body }: SiteAnswer): Buffer {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}

/** Headers that belong to one message or one file, not to the site. */
const ofMessage = new Set(
  'accept-ranges alt-svc allow connection content-encoding content-length content-range content-type date etag keep-alive last-modified location server transfer-encoding vary'.split(
    ' ',
  ),
);

/** The headers that the site has decided on, by their names in lower case. */
export const siteHeaders = ({ headers }: SiteAnswer) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofMessage.has(name)));

/** Headers as they come back from a server. */
export const lowerCase = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
