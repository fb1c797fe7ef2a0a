import { useEffect, useRef, useState } from 'react';
import type { Gap } from '#src/schemas/fill-gaps.ts';
import type { Draft } from './read-draft.ts';

/** A page made from a form. */
export interface RenderedPage {
  html: string;
  gaps: Gap[];
}

/** Makes a page from a form. @throws with the sentence the editor should read. */
export type PageRenderer = (draft: Draft) => Promise<RenderedPage>;

/** How long the form must rest before its page is made anew. */
const rest = 600;

/** The newest page of a form: one at a time, and the last state of the form always gets one. */
export function useRenderedPage(draft: Draft, render: PageRenderer) {
  const [page, setPage] = useState<RenderedPage>();
  const [problem, setProblem] = useState<string>();
  const [isWaiting, setWaiting] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const running = useRef<Promise<void>>(Promise.resolve());
  const wanted = useRef('');
  const isFirst = useRef(true);
  const current = useRef(draft);
  current.current = draft;
  const state = JSON.stringify([draft, attempt]);

  useEffect(() => {
    wanted.current = state;
    const run = async () => {
      // The form went on while the page before was made: a later run makes its page.
      if (wanted.current !== state) return;
      setWaiting(true);
      try {
        const rendered = await render(current.current);
        setPage(rendered);
        setProblem(undefined);
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      }
      if (wanted.current === state) setWaiting(false);
    };
    const timer = setTimeout(
      () => {
        running.current = running.current.then(run);
      },
      isFirst.current ? 0 : rest,
    );
    isFirst.current = false;
    return () => clearTimeout(timer);
  }, [state, render]);

  const retry = () => {
    isFirst.current = true;
    setAttempt((before) => before + 1);
  };
  return { page, problem, isWaiting, retry };
}
