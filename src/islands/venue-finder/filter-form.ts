import { watchPanels } from './filter-panels.ts';
import { fillForm, readWish, type Wish } from './wish.ts';

/** The value of the starting point “where I am”, which never gets into an address. */
const hereValue = 'here';

/** What the form tells its finder. */
interface Listener {
  /** Something else is asked for; what is typed makes no steps of its own in the browser's history. */
  onChange: (isTyped: boolean) => void;
  /** The reader is done choosing and wants to see the answer. */
  onDone: () => void;
}

/** The form of the finder: what it asks for, and the panels its choices stand in. */
export class FilterForm {
  #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  /** Tell what happens in the form. Letters that are still being put together are not looked up. */
  listen({ onChange, onDone }: Listener) {
    const isSearch = ({ target }: Event) =>
      target instanceof HTMLInputElement && target.type === 'search';
    this.#form.addEventListener('input', (event) => {
      if (isSearch(event) && !(event as InputEvent).isComposing) onChange(true);
    });
    this.#form.addEventListener('compositionend', () => onChange(true));
    this.#form.addEventListener('change', (event) => {
      if (!isSearch(event)) onChange(false);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      onChange(true);
    });
    watchPanels(this.#form, onDone);
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
    // An address may name a starting point that is not offered.
    if (this.#start.selectedIndex < 0) this.#start.value = '';
    for (const panel of this.#form.querySelectorAll('details')) {
      const count = panel.querySelectorAll('input:checked').length;
      const note = panel.querySelector<HTMLElement>('[data-count]');
      if (note) note.textContent = count > 0 ? String(count) : '';
    }
  }

  /** Ask for everything again, from the same starting point. */
  clear() {
    const { near } = this.read();
    this.fill({ ...readWish(new URLSearchParams()), near }, this.isHere);
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
    return { name: option.dataset['name'] ?? option.text, lng: Number(lng), lat: Number(lat) };
  }

  /** Take the reader to the list of starting points. */
  focusStart() {
    this.#start.focus();
  }

  get #start(): HTMLSelectElement {
    return this.#form.elements.namedItem('near') as HTMLSelectElement;
  }
}
