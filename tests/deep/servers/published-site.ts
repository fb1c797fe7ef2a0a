import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { findProgram } from '../../find-program.ts';

/** The name of the site in tests; nothing outside of them knows it. */
export const host = 'union.test';

/** A folder as it is published: `releases/<name>/site`, and `current` that leads to one of them. */
export interface PublishedSite {
  folder: string;
  /** Files with certificate and key of `host`. */
  certificate: string;
  key: string;
  /** Put files into a release, compressed ones beside them; `minutes` ago, so that releases differ in time. */
  addRelease: (name: string, files: Record<string, string | Buffer>, minutes?: number) => void;
  /** Let `current` lead to a release, in one step. */
  publish: (name: string) => void;
  /** Take `current` away, as before the first release. */
  withdraw: () => void;
  remove: () => void;
}

const compressible = new Set(
  '.css .csv .geojson .html .js .json .svg .txt .wasm .webmanifest .xml'.split(' '),
);

/** Whether a file has compressed ones beside it. */
export const isCompressed = (file: string) => compressible.has(extname(file));

/** Make a folder to publish into, readable for servers that run as somebody else. */
export function makePublishedSite(): PublishedSite {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  chmodSync(folder, 0o755);
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  makeCertificate(certificate, key);
  return {
    folder,
    certificate,
    key,
    addRelease: (name, files, minutes = 0) => {
      const time = new Date(Date.now() - minutes * 60_000);
      for (const [path, content] of Object.entries(files)) {
        const file = join(folder, 'releases', name, 'site', path);
        const write = (ending: string, bytes: string | Buffer) => {
          writeFileSync(`${file}${ending}`, bytes);
          utimesSync(`${file}${ending}`, time, time);
        };
        mkdirSync(dirname(file), { recursive: true });
        write('', content);
        if (!isCompressed(path)) continue;
        write('.br', brotliCompressSync(content));
        write('.gz', gzipSync(content));
      }
    },
    publish: (name) => {
      const next = join(folder, 'next');
      symlinkSync(join('releases', name), next);
      renameSync(next, join(folder, 'current'));
    },
    withdraw: () => rmSync(join(folder, 'current')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function makeCertificate(certificate: string, key: string) {
  const openssl = findProgram({ name: 'openssl', packages: ['openssl'] });
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  // Programs that measure ask for the address in place of the name.
  const names = `subjectAltName=DNS:${host},DNS:127.0.0.1,IP:127.0.0.1`;
  const files = ['-out', certificate, '-keyout', key];
  execFileSync(
    openssl,
    ['req', '-x509', '-days', '2', ...kind, '-subj', `/CN=${host}`, '-addext', names, ...files],
    {
      stdio: 'ignore',
    },
  );
}
