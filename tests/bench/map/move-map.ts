import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { NodeCounts } from './side.ts';

/** How a phone’s screen is held. */
export const screen = { width: 390, height: 844 } as const;

/** Ways of the mouse over the map, in pixels from the middle of the screen: out, back, and across. */
const drags = [
  { x: -170, y: 0 },
  { x: 170, y: 0 },
  { x: 0, y: -200 },
  { x: 0, y: 200 },
  { x: -150, y: -150 },
  { x: 150, y: 150 },
  { x: 150, y: -150 },
  { x: -150, y: 150 },
] as const;
/** One step of a drag: pixels, and milliseconds until the next. */
const step = { length: 4, pause: 16 };
/** After each drag: inertia ends, and the map draws what came into view. */
const restAfterDrag = 300;

/** Keys that zoom to street level, out to the whole city and back. */
const zoomKeys = ['Equal', 'Equal', 'Equal', 'Minus', 'Minus', 'Minus', 'Minus', 'Equal'] as const;
/** Leaflet’s animation takes 250 ms; then the map draws. */
const restAfterZoom = 500;

/** Frames while a map moved, and how many nodes it had after each move. */
export interface Movement {
  frames: number[];
  counts: NodeCounts[];
}

/** Drag the map with the mouse, about seven seconds long. */
export const dragMap = (page: Page, session: CDPSession) =>
  watchMoves(page, [...drags], async ({ x, y }) => {
    const middle = { x: screen.width / 2, y: screen.height / 2 };
    const steps = Math.round(Math.hypot(x, y) / step.length);
    const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', share: number) =>
      session.send('Input.dispatchMouseEvent', {
        type,
        x: Math.round(middle.x + x * share),
        y: Math.round(middle.y + y * share),
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        clickCount: type === 'mouseMoved' ? 0 : 1,
      });
    await send('mousePressed', 0);
    for (let taken = 1; taken <= steps; taken++)
      await Promise.all([send('mouseMoved', taken / steps), setTimeout(step.pause)]);
    await send('mouseReleased', 1);
    await setTimeout(restAfterDrag);
  });

/** Zoom by the keyboard, one level at a time. */
export async function zoomMap(page: Page): Promise<Movement> {
  await page.locator('.leaflet-container').focus();
  return watchMoves(page, [...zoomKeys], async (key) => {
    await page.keyboard.press(key);
    await setTimeout(restAfterZoom);
  });
}

async function watchMoves<Move>(
  page: Page,
  moves: Move[],
  make: (move: Move) => Promise<void>,
): Promise<Movement> {
  const movement: Movement = { frames: [], counts: [] };
  for (const move of moves) {
    await page.evaluate(() => window.mapPage?.startFrames());
    await make(move);
    const { frames, counts } = await page.evaluate(stopWatch);
    movement.frames.push(...frames);
    movement.counts.push(counts);
  }
  return movement;
}

/** Runs in the page. */
async function stopWatch() {
  const { mapPage } = window;
  if (!mapPage) throw new Error('The page under test is gone.');
  return { frames: await mapPage.stopFrames(), counts: mapPage.countNodes() };
}
