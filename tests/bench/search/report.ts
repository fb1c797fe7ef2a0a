import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PartName } from './arguments.ts';
import { type EngineName, engineNames } from './engine.ts';
import type { BuildFigures } from './measure-builds.ts';
import type { ByteFigures } from './measure-bytes.ts';
import type { Latency } from './measure-latency.ts';
import type { QualityFigures } from './measure-quality.ts';
import type { Row } from './scores.ts';

/** All figures of one corpus. A part that was not measured this time keeps its last figures. */
export interface CorpusReport {
  documents: number;
  characters: number;
  queries: number;
  /** When each part was measured. */
  measured: Partial<Record<PartName, string>>;
  index?: Record<EngineName, BuildFigures>;
  quality?: Record<EngineName, QualityFigures>;
  bytes?: Record<EngineName, { first: ByteFigures; next: ByteFigures }>;
  latency?: Latency;
}

type Report = Record<string, CorpusReport>;

/** Put the figures of a corpus into the file of all figures. */
export function keepReport(file: string, name: string, figures: CorpusReport) {
  const report: Report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const last = report[name];
  report[name] = {
    ...last,
    ...figures,
    measured: { ...last?.measured, ...figures.measured },
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** Print the figures of one corpus as tables. */
export function printReport(
  name: string,
  { index, quality, bytes, latency, ...about }: CorpusReport,
) {
  console.log(`\n## ${name}: ${about.documents} documents, ${about.characters} characters`);
  if (index) {
    console.log('\nBuilding the index:');
    console.table(index);
  }
  if (quality) {
    console.log('\nWhat is found, by type of query:');
    console.table(mergeEngines(quality));
    console.log(`Queries that nothing fits: ${quality.ours.skipped}. Ours, less than perfect:`);
    for (const row of quality.ours.faults) console.log(describeFault(row));
  }
  if (bytes) {
    console.log('\nKiB of a query, median / 95th percentile:');
    console.table(
      Object.fromEntries(
        engineNames.flatMap((engine) => [
          [`first, ${engine}`, writeSpreads(bytes[engine].first)],
          [`next, ${engine}`, writeSpreads(bytes[engine].next)],
        ]),
      ),
    );
  }
  if (latency) printLatency(latency);
}

function printLatency({ slowDown, ours, stock }: Latency) {
  const { page, worker, load } = slowDown;
  console.log(
    `\nMilliseconds from submission to paint, median / 95th percentile; a busy loop ran ${page} × slower,`,
    `${worker} × in a worker; other work on the machine: load ${load}:`,
  );
  console.table({ ours: writeSpreads({ ...ours }), stock: writeSpreads({ ...stock }) });
}

function mergeEngines(quality: Record<EngineName, QualityFigures>) {
  return Object.fromEntries(
    Object.keys(quality.ours.byType).flatMap((type) =>
      engineNames.map((engine) => [`${type}, ${engine}`, quality[engine].byType[type]]),
    ),
  );
}

const writeSpreads = (figures: Record<string, { median: number; p95: number }>) =>
  Object.fromEntries(
    Object.entries(figures).map(([name, { median, p95 }]) => [name, `${median} / ${p95}`]),
  );

function describeFault({ missed, extra, ...row }: Row): string {
  return [
    `  ${row.type} “${row.q}”: recall ${row.recall.toFixed(3)}, precision ${row.precision.toFixed(3)},`,
    `P@10 ${row.precisionAt10.toFixed(2)}, rank ${row.rank}; wanted ${row.wanted}, exact ${row.exact}, found ${row.found}`,
    ...(missed.length > 0 && row.wanted > 0 ? [`\n    missed: ${missed.join(' | ')}`] : []),
    ...(extra.length > 0 ? [`\n    extra: ${extra.slice(0, 3).join(' | ')}`] : []),
  ].join(' ');
}
