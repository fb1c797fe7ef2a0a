import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readNews } from './build-news.ts';
import { openHistory } from './file-history.ts';
import { moveSite } from './move-site.ts';
import { quarantine } from './quarantine.ts';
import { formatQuarantine } from './quarantine-report.ts';
import type { Quarantined, Refusal } from './quarantined.ts';
import { stageProject } from './stage-project.ts';

/** What is built, and where it goes. */
export interface BuildOptions {
  /** The project. */
  root: string;
  /** Builds the project as it is at this commit; as it lies there where left out. */
  commit?: string;
  /** The folder the site is put in, in place of what is there. */
  outDir: string;
  /** Versions of entries to build without. */
  refused?: readonly Refusal[];
  /** Gets each line of progress. */
  print: (line: string) => void;
}

/** How a build ended. */
export interface BuildOutcome {
  /** `built-without`: the site is there, but some files are not in it as they were handed in. `stopped`: nothing was changed. */
  outcome: 'built' | 'built-without' | 'stopped';
  quarantined: Quarantined[];
  /** Everything there is to say of the content, in Chinese. */
  report: string;
}

/**
 * Build the site so that one bad file does not hold up the others: it is replaced by its last good version or left out.
 * Works on a copy; `outDir` changes at the very end, in one go.
 */
export async function buildForPublish(options: BuildOptions): Promise<BuildOutcome> {
  const { root, commit, outDir, refused, print } = options;
  const stage = stageProject(root, commit);
  try {
    const judged = await quarantine(stage.folder, openHistory(root, commit), refused);
    const report = formatQuarantine(judged);
    const { quarantined, stop } = judged;
    if (stop) return { outcome: 'stopped', quarantined, report };
    const failure = await runAstro(stage.folder, print);
    if (failure) return { outcome: 'stopped', quarantined, report: `${failure}\n${report}` };
    moveSite(join(stage.folder, 'dist'), outDir);
    return { outcome: quarantined.length > 0 ? 'built-without' : 'built', quarantined, report };
  } finally {
    stage.remove();
  }
}

/** Run the build. Returns what it said where it failed. */
function runAstro(folder: string, print: (line: string) => void): Promise<string | undefined> {
  const astro = join(fileURLToPath(import.meta.resolve('astro/package.json')), '../bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      const said = String(chunk).trimEnd().split('\n');
      lines.push(...said);
      for (const news of said.flatMap((line) => readNews(line) ?? [])) print(news);
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`生成网站的程序没有启动：${error.message}`));
    child.once('close', (code) => {
      const tail = lines.slice(-40).join('\n');
      resolve(code === 0 ? undefined : `生成网站时出错，线上的旧版不受影响：\n${tail}`);
    });
  });
}
