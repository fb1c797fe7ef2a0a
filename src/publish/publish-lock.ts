import { spawnSync } from 'node:child_process';
import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { formatMoment } from './moment.ts';
import { PublishError } from './publish-error.ts';

/** What is done while the lock is held. */
type Deed = '发布' | '退回';

interface Holder {
  by: string;
  deed: Deed;
  since: string;
  pid: number;
}

/**
 * Take the lock that lets one publish or rollback at a time change a folder; call what is returned to give it back. It is a lock of
 * the system on an open file: it ends with its process, however that ends, so it can neither go stale nor be stolen.
 * @throws PublishError naming who holds it since when
 */
export function takeLock(dir: string, by: string, deed: Deed): () => void {
  // The file stays: removing it would let two hold a lock on two files of the same name.
  const path = join(dir, 'publish.lock');
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o644);
  // A lock belongs to the open file, which flock shares with us; its own end does not end the lock.
  const { status, error, stderr } = spawnSync('flock', ['-n', '3'], {
    stdio: ['ignore', 'ignore', 'pipe', file],
    encoding: 'utf8',
  });
  if (status === 0) {
    note(file, { by, deed, since: formatMoment(Date.now()), pid: process.pid });
    return () => closeSync(file);
  }
  closeSync(file);
  if (status === 1) throw new PublishError(describeHolder(path, deed), { outcome: '别人正在发布' });
  if (error) {
    throw new PublishError(
      '这台机器上没有 flock 命令，没法保证同时只有一个人发布。安装它：apt-get install util-linux。',
    );
  }
  throw new PublishError(`没能给“${path}”上锁：${stderr.trim()}。检查这个文件夹的权限和磁盘。`);
}

/** Who holds the lock is told to others only; a full disk may keep it from being written. */
function note(file: number, holder: Holder) {
  try {
    ftruncateSync(file);
    writeSync(file, `${JSON.stringify(holder)}\n`, 0);
  } catch {
    // The lock itself needs no space.
  }
}

function describeHolder(path: string, deed: Deed): string {
  const after = `这一次${deed}没有开始，网站没有变。等那边结束，再运行一次。`;
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    return `“${holder.by}”从 ${holder.since} 起正在${holder.deed}（进程 ${holder.pid}），${after}`;
  } catch {
    return `有人正在发布或退回，${after}`;
  }
}
