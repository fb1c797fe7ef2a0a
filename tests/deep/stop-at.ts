/**
 * Loaded before the import: kills its own process, as the system would, before the n-th thing it does to a file.
 * STOP_AT is n; the number of things done goes to the file STEPS_FILE when the process ends by itself.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const stopAt = Number(process.env['STOP_AT']);
const stepsFile = process.env['STEPS_FILE'];
const { openSync, writeFileSync, writeSync, fsyncSync, closeSync, renameSync, rmSync } = fs;
const opened = new Set<number>();
let steps = 0;

const isDue = () => ++steps === stopAt;
const stop = () => process.kill(process.pid, 'SIGKILL');
const step = () => {
  if (isDue()) stop();
};

Object.assign(fs, {
  openSync: (...args: Parameters<typeof openSync>) => {
    // Modules are opened for reading, too: what matters is what is written.
    if (args[1] !== 'w') return openSync(...args);
    step();
    const file = openSync(...args);
    opened.add(file);
    return file;
  },
  writeFileSync: (...args: Parameters<typeof writeFileSync>) => {
    const [file, text] = args;
    if (isDue()) {
      const bytes = Buffer.from(String(text));
      if (typeof file === 'number') writeSync(file, bytes.subarray(0, bytes.length / 2));
      stop();
    }
    writeFileSync(...args);
  },
  fsyncSync: (file: number) => {
    step();
    fsyncSync(file);
  },
  closeSync: (file: number) => {
    if (opened.delete(file)) step();
    closeSync(file);
  },
  renameSync: (...args: Parameters<typeof renameSync>) => {
    step();
    renameSync(...args);
  },
  rmSync: (...args: Parameters<typeof rmSync>) => {
    step();
    rmSync(...args);
  },
});
syncBuiltinESMExports();

process.on('exit', () => {
  if (stepsFile) writeFileSync(stepsFile, String(steps));
});
