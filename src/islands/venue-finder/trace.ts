/** What is kept with an entry of the browser's history, beside the wish in its address. */
export interface Trace {
  /** How many items were shown. */
  shown?: number;
  /** The place the reader went to from here. */
  left?: number;
  /** Which of the two a phone showed. */
  view?: string;
}

/** The trace of the entry the browser is at. */
export const readTrace = (): Trace => (history.state ?? {}) as Trace;

/** Keep something more with the entry the browser is at. */
export function keepTrace(trace: Trace) {
  history.replaceState({ ...readTrace(), ...trace } satisfies Trace, '');
}
