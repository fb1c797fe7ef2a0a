import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { PublishError, wordsOf } from './publish-error.ts';

/** Options of a command line; `--help` prints the usage and ends the program. @throws PublishError with the usage, status 2 */
export function readCommandLine<Config extends ParseArgsConfig>(config: Config, usage: string) {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs<Config>(config);
  } catch (error) {
    throw usageError(`看不懂这样的命令：${wordsOf(error)}`, usage);
  }
}

/** The folder of releases. @throws PublishError with the usage where it is not given */
export function requireTo(to: string | undefined, usage: string): string {
  if (to) return fromHere(to);
  throw usageError('没有说发布到哪个文件夹：缺 --to。', usage);
}

/** A number of releases. @throws PublishError with the usage for what is none, or less than 2 */
export function readKeep(keep: string, usage: string): number {
  if (/^\d{1,4}$/.test(keep) && Number(keep) >= 2) return Number(keep);
  throw usageError(
    `--keep ${keep} 不行：写留几版，至少 2（现在的一版，和能退回去的一版）。`,
    usage,
  );
}

const usageError = (what: string, usage: string) =>
  new PublishError(`${what}\n\n${usage}`, { status: 2 });

/** npm runs in the project’s folder, wherever it was called. */
export const fromHere = (path: string) => resolve(process.env['INIT_CWD'] ?? '.', path);

/** Run a command to its end and set the exit status; what it throws is printed. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  // Whoever watches, such as the person who pushes, may leave: the work goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof PublishError ? error.message : `没有做完：${wordsOf(error)}`);
    process.exitCode = error instanceof PublishError ? error.status : 1;
  }
}
