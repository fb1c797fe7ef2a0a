import { fillForm, readWish, type Wish } from './wish.ts';

/** The value of the starting point “where I am”, which never gets into an address. */
const hereValue = 'here';

/** The form of the finder: what it asks for, and the panels its choices stand in. */
export class FilterForm {
  #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#closePanels();
  }

  /** What is asked for now. */
  read(): Wish {
    const wish = readWish(new FormData(this.#form));
    return { ...wish, near: wish.near === hereValue ? '' : wish.near };
  }

  /** Show a wish; `isHere` says that distances are measured from the reader. */
  fill(wish: Wish, isHere: boolean) {
    fillForm(this.#form, wish);
    if (isHere && !wish.near) this.#start.value = hereValue;
    for (const panel of this.#panels) {
      const count = panel.querySelectorAll('input:checked').length;
      const note = panel.querySelector<HTMLElement>('[data-count]');
      if (note) note.textContent = count > 0 ? String(count) : '';
    }
  }

  /** Whether distances are measured from where the reader is. */
  get isHere(): boolean {
    return this.#start.value === hereValue;
  }

  /** Offer “where I am” as a starting point. */
  offerHere() {
    const known = [...this.#start.options].some(({ value }) => value === hereValue);
    if (!known) this.#start.options[0]?.after(new Option('我现在的位置', hereValue));
  }

  /** The starting point that is chosen, with its name. */
  readStart(value: string): { name: string; lng: number; lat: number } | undefined {
    const option = [...this.#start.options].find((other) => other.value === value);
    const { lng, lat } = option?.dataset ?? {};
    if (!option || !lng || !lat) return undefined;
    return { name: option.text, lng: Number(lng), lat: Number(lat) };
  }

  /** Take the reader to the list of starting points. */
  focusStart() {
    this.#start.focus();
  }

  get #start(): HTMLSelectElement {
    return this.#form.elements.namedItem('near') as HTMLSelectElement;
  }

  get #panels(): HTMLDetailsElement[] {
    return [...this.#form.querySelectorAll('details')];
  }

  /** Panels lie over the list: Escape and a press elsewhere close them; one open panel is enough. */
  #closePanels() {
    this.#form.addEventListener('keydown', (event) => {
      const open = this.#panels.find((panel) => panel.open);
      if (event.key !== 'Escape' || !open) return;
      open.open = false;
      open.querySelector('summary')?.focus();
    });
    document.addEventListener('click', ({ target }) => {
      for (const panel of this.#panels) {
        const isInside = target instanceof Node && panel.contains(target);
        const isClosing = target instanceof Element && target.closest('[data-close]');
        if (!isInside || isClosing) panel.open = false;
      }
    });
  }
}
