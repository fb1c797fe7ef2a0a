/** A whole number of at least 1, as given on the command line. @throws with what to write, when it is something else. */
export function readCount(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text))
    throw new Error(`--${name} ${text} is no number. Write --${name} 3.`);
  return Number(text);
}
