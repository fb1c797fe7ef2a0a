import { readFileSync, writeFileSync } from 'node:fs';

/** Bytes that a process has now, or had at most. 0 where the system does not say (it is not Linux, or the process is gone). */
export function readMemory(pid: number | 'self', line: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(
    read(`/proc/${pid}/status`),
  )?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

/** Forget how much this process had at most until now. */
export function resetPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Not Linux: there is no peak to forget.
  }
}

/** Watch the children of this process. Returns a function that ends it and tells the highest peak of any. */
export function watchChildren(): () => number {
  let peak = 0;
  const look = () => {
    const pids = read(`/proc/self/task/${process.pid}/children`).trim().split(/\s+/);
    for (const pid of pids) if (pid) peak = Math.max(peak, readMemory(Number(pid), 'VmHWM'));
  };
  const timer = setInterval(look, 20);
  return () => {
    clearInterval(timer);
    look();
    return peak;
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
