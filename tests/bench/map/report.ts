import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { percentile, round } from '../percentiles.ts';
import type { MapFigures } from './measure-map.ts';
import type { ByteFigures } from './serve-map.ts';
import { type SideName, sideNames } from './side.ts';

/** All rounds with one number of venues. */
export interface MapReport {
  count: number;
  /** How many programs wanted to run, on average of a minute, when the last round ended. */
  load: number;
  bytes: Record<SideName, ByteFigures>;
  rounds: Record<SideName, MapFigures[]>;
}

const measures: Record<keyof MapFigures, string> = {
  ready: 'ready, ms',
  readyBusy: 'ready, main thread, ms',
  dragP95: 'drag, 95th percentile, ms a frame',
  dragMax: 'drag, longest frame, ms',
  dragBusy: 'drag, main thread, ms',
  zoomP95: 'zoom, 95th percentile, ms a frame',
  zoomMax: 'zoom, longest frame, ms',
  zoomBusy: 'zoom, main thread, ms',
  heap: 'heap and arrays, MB',
  markers: 'marker nodes, first view',
  mostMarkers: 'marker nodes, most',
  nodes: 'nodes in the map',
};

/** Print one number of venues: median, and from least to most where rounds differ. */
export function printReport({ count, load, bytes, rounds }: MapReport) {
  console.log(
    `\n## ${count} venues, ${rounds.ours.length} round(s), load ${load}: median (least–most)`,
  );
  const moving = Object.entries(measures).map(([key, label]) => {
    const values = (side: SideName) =>
      rounds[side].map((figures) => figures[key as keyof MapFigures]);
    return [label, compare(values)] as const;
  });
  const weights = (['raw', 'gzip', 'brotli'] as const).map(
    (form) =>
      [
        `data, ${form}, bytes a venue`,
        compare((side) => [round(bytes[side][form] / count, 1)]),
      ] as const,
  );
  console.table(Object.fromEntries([...moving, ...weights]));
}

function compare(values: (side: SideName) => number[]) {
  const ratio = percentile(values('ours'), 0.5) / percentile(values('markercluster'), 0.5);
  const cells = sideNames.map((side) => [side, describe(values(side))]);
  return { ...Object.fromEntries(cells), ratio: round(ratio, 2) };
}

function describe(values: number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const median = String(percentile(values, 0.5));
  return least === most ? median : `${median} (${least}–${most})`;
}

/** Keep all figures as JSON. */
export function keepReports(file: string, reports: MapReport[]) {
  mkdirSync(dirname(file), { recursive: true });
  const report = { measured: new Date().toISOString(), reports };
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}
