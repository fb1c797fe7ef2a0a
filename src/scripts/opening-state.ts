import { describeOpening } from '#src/lib/describe-opening.ts';
import { type HolidayCalendar, judgeOpening } from '#src/lib/opening-hours.ts';

/** Often enough that nobody stands before a door that has just closed. */
const interval = 30_000;
const shown = new Set<OpeningState>();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * `<opening-state data-hours="…">`: says whether a place is open now, in Shenyang's time. The holidays stand in
 * `data-calendar`, on itself or on something around it. Without hours, and without scripts, its own words stay.
 */
class OpeningState extends HTMLElement {
  connectedCallback() {
    if (!this.dataset['hours']) {
      this.dataset['state'] = 'unknown';
      return;
    }
    this.update();
    if (timer === undefined) timer = setInterval(updateAll, interval);
    shown.add(this);
  }

  disconnectedCallback() {
    shown.delete(this);
  }

  /** Say what holds now. */
  update() {
    const calendar = this.closest<HTMLElement>('[data-calendar]')?.dataset['calendar'];
    if (!calendar) return;
    const now = Date.now();
    const hours = JSON.parse(this.dataset['hours'] ?? '{}');
    const opening = judgeOpening(hours, JSON.parse(calendar) as HolidayCalendar, now);
    const words = describeOpening(opening, now);
    this.dataset['state'] = opening.state;
    if (this.textContent !== words) this.textContent = words;
  }
}

function updateAll() {
  for (const state of shown) state.update();
}

customElements.define('opening-state', OpeningState);
