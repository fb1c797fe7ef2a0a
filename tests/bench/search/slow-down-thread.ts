/** Lets processes run and rest by turns, so that all their threads get a part of the time only. */
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';

/** Which processes are to be how many times slower. */
export interface Pace {
  pids: number[];
  times: number;
}

/** Milliseconds that they run before they rest: short, beside what a query takes. */
const run = 2;
const clock = new Int32Array(new SharedArrayBuffer(4));
let pace: Pace = { pids: [], times: 1 };
let isTurning = false;

parentPort?.on('message', (next: Pace) => {
  pace = next;
  if (!isTurning) void takeTurns();
});

/** A turn is never quite as long as asked for, so what was run is counted, and rested for. */
async function takeTurns() {
  isTurning = true;
  let owed = 0;
  while (pace.pids.length > 0) {
    const ran = performance.now();
    Atomics.wait(clock, 0, 0, run);
    // A new pace is heard here only, when everything runs.
    await setImmediate();
    signal('SIGSTOP');
    const rested = performance.now();
    owed += (pace.times - 1) * (rested - ran);
    Atomics.wait(clock, 0, 0, owed);
    owed -= performance.now() - rested;
    signal('SIGCONT');
  }
  isTurning = false;
}

function signal(name: NodeJS.Signals) {
  for (const pid of pace.pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It ended by itself.
    }
  }
}
