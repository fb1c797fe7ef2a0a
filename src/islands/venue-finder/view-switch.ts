import { keepTrace } from './trace.ts';

/** On a phone either the list or the map is seen: two buttons choose, and `data-view` on `root` says which. */
export class ViewSwitch {
  #root: HTMLElement;
  #buttons: HTMLElement[];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#buttons = [...root.querySelectorAll<HTMLElement>('[data-show]')];
    for (const button of this.#buttons) {
      const view = button.dataset['show'] ?? '';
      button.addEventListener('click', () => {
        this.show(view);
        keepTrace({ view });
        // The form is as tall as a phone: what was asked for shall be seen.
        button.scrollIntoView({ block: 'start' });
      });
    }
  }

  /** Show this one. */
  show(view: string) {
    this.#root.dataset['view'] = view;
    for (const button of this.#buttons) {
      button.setAttribute('aria-pressed', String(button.dataset['show'] === view));
    }
  }
}
