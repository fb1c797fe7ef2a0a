import { spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { percentile, round } from '../percentiles.ts';
import type { BuildCost } from './build-index.ts';
import { type EngineName, engineNames } from './engine.ts';

/** Where the indexes of a corpus lie, by engine. */
export type IndexFolders = Record<EngineName, string>;

/** What an index costs to build and to keep: medians of all runs. */
export interface BuildFigures {
  runs: number;
  seconds: number;
  pagefindMB: number;
  nodeMB: number;
  diskMB: number;
  files: number;
}

/** Build both indexes of a corpus so many times, by turns, each in a process of its own. */
export async function buildIndexes(
  place: string,
  folders: IndexFolders,
  runs: number,
  say: (text: string) => void,
): Promise<Record<EngineName, BuildFigures>> {
  const costs: Record<EngineName, BuildCost[]> = { ours: [], stock: [] };
  for (let run = 0; run < runs; run++) {
    const order = run % 2 === 0 ? engineNames : engineNames.toReversed();
    for (const engine of order) {
      rmSync(folders[engine], { recursive: true, force: true });
      const cost = await runBuild(engine, place, folders[engine]);
      say(`index, ${engine}: ${cost.seconds.toFixed(1)} s`);
      costs[engine].push(cost);
    }
  }
  return {
    ours: summarizeBuilds(costs.ours, folders.ours),
    stock: summarizeBuilds(costs.stock, folders.stock),
  };
}

function runBuild(engine: EngineName, place: string, output: string): Promise<BuildCost> {
  const script = join(import.meta.dirname, 'build-index.ts');
  const child = spawn(process.execPath, [script, engine, place, output], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once('close', (status) => {
      if (status === 0) resolve(JSON.parse(text.trim().split('\n').at(-1) ?? ''));
      else reject(new Error(`Building the index of ${place} (${engine}) ended with ${status}.`));
    });
  });
}

function summarizeBuilds(costs: BuildCost[], folder: string): BuildFigures {
  const median = (value: (cost: BuildCost) => number) => percentile(costs.map(value), 0.5);
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .filter((stats) => stats.isFile())
    .map(({ size }) => size);
  return {
    runs: costs.length,
    seconds: round(
      median(({ seconds }) => seconds),
      1,
    ),
    pagefindMB: megabytes(median(({ pagefindPeak }) => pagefindPeak)),
    nodeMB: megabytes(median(({ nodeGrowth }) => nodeGrowth)),
    diskMB: megabytes(sizes.reduce((sum, size) => sum + size, 0)),
    files: sizes.length,
  };
}

const megabytes = (bytes: number) => round(bytes / 2 ** 20, 1);
