import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PublishError } from './publish-error.ts';

/** The system’s rclone, or RCLONE. @throws PublishError saying how to install it */
export function findRclone(env: Record<string, string | undefined> = process.env): string {
  const folders = ['/usr/bin', '/usr/local/bin', ...(env['PATH'] ?? '').split(delimiter)];
  const candidates = folders.map((folder) => join(folder, 'rclone'));
  const found = env['RCLONE'] || candidates.find((path) => existsSync(path));
  if (found) return found;
  throw new PublishError(
    '这台机器上没有 rclone，传不到 CDN 或对象存储。安装它：apt-get install rclone，或用 RCLONE=/路径 指明；再用 rclone config 配好目的地。',
  );
}

/** Run rclone on a list of files. @throws PublishError with rclone’s own words */
export function runRclone(
  rclone: string,
  args: readonly string[],
  paths: readonly string[],
): Promise<void> {
  const child = spawn(rclone, [...args, '--files-from-raw', '-'], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  // It may end before it has read the list; its status tells.
  child.stdin.on('error', () => {});
  child.stdin.end(paths.map((path) => `${path}\n`).join(''));
  return new Promise((resolve, reject) => {
    const fail = (why: string) =>
      reject(
        new PublishError(
          `rclone ${args[0]} 没有做完：\n${why}\n本机的网站不受影响，远处的旧网页照常能看。排除原因后再运行一次。`,
        ),
      );
    child.once('error', (error) => fail(error.message));
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else fail(said.trim().split('\n').slice(-20).join('\n') || `以 ${code ?? signal} 结束`);
    });
  });
}
