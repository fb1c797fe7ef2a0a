import { secondsSince } from './moment.ts';

/** Print lines of Chinese for whoever waits. */
export type Print = (line: string) => void;

/** Runs one step, and prints its name and how long it took; what it returns as text is printed with it. */
export type RunStep = <Result>(
  name: string,
  work: () => Promise<Result> | Result,
) => Promise<Result>;

/** Steps that are numbered and timed. */
export function createSteps(print: Print, total: number): RunStep {
  let number = 0;
  return async (name, work) => {
    const start = Date.now();
    number += 1;
    print(`[${number}/${total}] ${name}……`);
    const result = await work();
    const said = typeof result === 'string' && result ? `：${result}` : '';
    print(`      完成${said}，用时 ${secondsSince(start)} 秒`);
    return result;
  };
}
