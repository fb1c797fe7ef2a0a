/** An errand on a small disk, in a mount namespace of its own: `unshare --user --map-root-user --mount node …`. Prints what it saw. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, scratchFolder } from './publish-scratch.ts';

/** One thing that was done, and what the folder looked like afterwards. */
export interface Seen extends Ended {
  /** Text of the page that visitors see. */
  page: string;
  releases: string[];
  /** Names in the folder that nothing should have left there. */
  left: string[];
}

const scratch = scratchFolder();
const { to, write, publish, rollback, commit, git } = scratch;
const seen: Record<string, Seen> = {};

async function look(name: string, run: { ended: Promise<Ended> }) {
  const ended = await run.ended;
  const page = join(to, 'current/site/index.html');
  seen[name] = {
    ...ended,
    page: existsSync(page) ? readFileSync(page, 'utf8') : '',
    releases: readdirSync(join(to, 'releases')).sort(),
    left: readdirSync(to).filter((file) => file.startsWith('.')),
  };
}

const site = (text: string, extra: Record<string, Buffer> = {}) =>
  write(text, { 'index.html': text, '404.html': '', [`_astro/${text}.js`]: text, ...extra });

const filler = join(to, 'filler');

/** Write until not even an empty file fits any more. */
function fillUp() {
  mkdirSync(filler);
  const chunk = Buffer.alloc(1 << 16);
  untilFull(() => writeFileSync(join(filler, 'large'), chunk, { flag: 'a' }));
  let count = 0;
  untilFull(() => {
    count += 1;
    writeFileSync(join(filler, String(count)), '');
  });
}

function untilFull(write: () => void) {
  try {
    for (;;) write();
  } catch {
    // This is what it is for.
  }
}

async function publishTooMuch() {
  commit('太大');
  const large = (bytes: number) => ({ 'photo.png': randomBytes(bytes) });
  await look('too large to build', publish(site('三', large(5_000_000))));
  await look('too large to copy', publish(site('三', large(2_500_000))));
  // Random bytes do not compress, which no estimate knows: the disk is full in the middle.
  rmSync(join(scratch.folder, '三'), { recursive: true });
  await look('full in the middle', publish(site('三', { 'a.json': randomBytes(1_100_000) })));
  rmSync(join(scratch.folder, '三'), { recursive: true });
  await look('small enough', publish(site('三')));
}

async function rollBackOnFullDisk() {
  fillUp();
  await look('rolled back', rollback());
  const [name = ''] = seen['small enough']?.releases.slice(-1) ?? [];
  await look('rolled forward', rollback(name));
  await look('rolled back again', rollback());
  rmSync(filler, { recursive: true });
  await look('held', publish(site('三')));
  git('checkout', '-q', 'HEAD');
  commit('改好了');
  await look('after', publish(site('四')));
}

try {
  mkdirSync(to);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,nr_inodes=300,mode=755', 'tmpfs', to]);
  await look('first', publish(site('一')));
  commit('第二版');
  await look('second', publish(site('二')));
  await publishTooMuch();
  await rollBackOnFullDisk();
  console.log(JSON.stringify(seen));
} finally {
  execFileSync('umount', [to]);
  scratch.remove();
}
