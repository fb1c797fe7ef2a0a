import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findProgram } from '../find-program.ts';
import { createRandom, pickOne } from '../random.ts';
import { startNginx } from './publish-nginx.ts';
import { endOf, hashOf, scratchFolder, versionedSite } from './publish-scratch.ts';

const pages = 60;
const [publishes, rollbacks] = [20, 5];
const random = createRandom(20261122);
const scratch = scratchFolder();
const { folder, to, write, publish, rollback, commit, remove } = scratch;
afterAll(remove);

const addresses = Array.from({ length: pages }, (_, page) => (page ? `/p${page}/` : '/'));

/** wrk as fast as it is told: so many connections, each waiting between two requests. */
function startLoad(origin: string) {
  const script = join(folder, 'load.lua');
  writeFileSync(
    script,
    `local addresses = { ${addresses.map((address) => `"${address}"`).join(', ')} }
     function delay() return 13 end
     function request()
       return wrk.format("GET", addresses[math.random(#addresses)], { ["Accept-Encoding"] = math.random(2) == 1 and "gzip" or "identity" })
     end
     function done(summary, latency)
       local e = summary.errors
       io.write(string.format('\\nRESULT {"requests":%d,"seconds":%f,"status":%d,"connect":%d,"read":%d,"write":%d,"timeout":%d,"median":%f,"p99":%f}\\n',
         summary.requests, summary.duration / 1e6, e.status, e.connect, e.read, e.write, e.timeout, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
     end`,
  );
  const child = spawn(findProgram({ name: 'wrk', packages: ['wrk'] }), [
    '-t1',
    '-c8',
    '-d600s',
    '-s',
    script,
    origin,
  ]);
  const ended = endOf(child);
  return async () => {
    child.kill('SIGINT');
    const { output } = await ended;
    const [, result = ''] = /RESULT (.*)/.exec(output) ?? [];
    return JSON.parse(result || `"${output}"`);
  };
}

/** A page as a browser got it, with what it asked for. */
interface Visit {
  path: string;
  hash: string;
  assets: { path: string; hash: string }[];
}

/** Visits pages with their assets until it is told to stop, as a browser would. */
function startVisits(origin: string) {
  const visits: Visit[] = [];
  const complaints: string[] = [];
  let stopped = false;
  const get = async (path: string) => {
    const response = await fetch(origin + path);
    if (response.status !== 200) complaints.push(`${path}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  };
  const visit = async () => {
    while (!stopped) {
      const address = pickOne(addresses, random);
      const page = await get(address);
      const assets: Visit['assets'] = [];
      for (const [, path = ''] of String(page).matchAll(/(?:href|src)="\/(_astro\/[^"]+)"/g)) {
        assets.push({ path, hash: hashOf(await get(`/${path}`)) });
      }
      visits.push({ path: `${address.slice(1)}index.html`, hash: hashOf(page), assets });
    }
  };
  const running = Promise.all([visit(), visit()]);
  return async () => {
    stopped = true;
    await running;
    return { visits, complaints };
  };
}

test(`${publishes} publishes and ${rollbacks} rollbacks under load: no error, no mixed page`, async () => {
  /** Every release that there ever was: path → sha256. */
  const manifests = new Map<string, Record<string, string>>();
  const remember = () => {
    for (const name of readdirSync(join(to, 'releases')).filter((name) => /^\d/.test(name))) {
      const file = join(to, 'releases', name, 'release.json');
      if (!manifests.has(name)) manifests.set(name, JSON.parse(readFileSync(file, 'utf8')).files);
    }
  };
  expect((await publish(write('v0', versionedSite(0, pages))).ended).status).toBe(0);
  remember();
  const nginx = await startNginx(folder, to);
  const stopLoad = startLoad(nginx.origin);
  const stopVisits = startVisits(nginx.origin);
  for (let version = 1; version <= publishes; version += 1) {
    commit(`第${version}版`);
    const { status, output } = await publish(write(`v${version}`, versionedSite(version, pages)))
      .ended;
    expect(status, output).toBe(0);
    remember();
    if (version % (publishes / rollbacks) === 0) {
      const back = await rollback().ended;
      expect(back.status, back.output).toBe(0);
    }
  }
  const { visits, complaints } = await stopVisits();
  const load = await stopLoad();
  const said = await nginx.stop();
  console.log(
    `${load.requests} requests in ${load.seconds.toFixed(1)} s (${(load.requests / load.seconds).toFixed(0)}/s),`,
    `median ${load.median} ms, 99th ${load.p99} ms; ${visits.length} visits of ${manifests.size} releases`,
  );
  expect(load).toMatchObject({ status: 0, connect: 0, read: 0, write: 0, timeout: 0 });
  expect(complaints).toEqual([]);
  expect(said).toBe('');
  const mixed = visits.filter(
    ({ path, hash, assets }) =>
      !manifests
        .values()
        .some(
          (files) =>
            files[path] === hash && assets.every((asset) => files[asset.path] === asset.hash),
        ),
  );
  expect(mixed).toEqual([]);
  expect(load.requests / load.seconds).toBeGreaterThan(300);
  const seen = new Set(visits.flatMap(({ assets }) => assets.map(({ path }) => path)));
  expect(seen.size).toBeGreaterThan(publishes / 2);
});
