import { parentPort } from 'node:worker_threads';

/* Stands in for the judge: loses its way in a file that is called so, and finds nothing wrong with others. */

parentPort?.on('message', ({ file }: { file: string }) => {
  while (file === 'lost') Math.random();
  parentPort?.postMessage({ file, faults: [] });
});
parentPort?.postMessage('ready');
