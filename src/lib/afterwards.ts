/** Act some milliseconds after the last call, on what that call gave: for what can wait until more important things are done. */
export function afterwards<Value>(
  milliseconds: number,
  act: (value: Value) => void,
): (value: Value) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (value) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(value), milliseconds);
  };
}
