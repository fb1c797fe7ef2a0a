import { type Choice, describeChoices, offerRecentSearches, offerSuggestions } from './choices.ts';
import { findKeyAction } from './find-key-action.ts';
import { loadSuggestions } from './load-suggestions.ts';
import { Panel } from './panel.ts';
import {
  forgetAllSearches,
  forgetSearch,
  readRecentSearches,
  rememberSearch,
} from './recent-searches.ts';
import type { Suggested } from './suggested.ts';

let boxes = 0;

/**
 * An editable combobox with list autocomplete, as the ARIA Authoring Practices have it: nothing is chosen by itself,
 * the focus stays in the field, and an input method at work is left alone.
 */
export class SearchBox {
  private input: HTMLInputElement;
  private form: HTMLFormElement;
  private panel: Panel;
  private entries: Suggested[] = [];
  private active = -1;

  constructor(input: HTMLInputElement, form: HTMLFormElement) {
    this.input = input;
    this.form = form;
    this.panel = new Panel(input, `search-box-${++boxes}`, {
      choose: (choice) => this.choose(choice),
      forget: (text) => this.forget(text),
      forgetAll: () => this.forgetAll(),
    });
  }

  connect() {
    const { input, form, panel } = this;
    input.setAttribute('aria-controls', panel.listId);
    input.addEventListener('input', () => this.offer());
    input.addEventListener('compositionend', () => this.offer());
    input.addEventListener('focus', () => this.greet());
    input.addEventListener('click', () => this.greet());
    input.addEventListener('keydown', (event) => this.press(event));
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget !== input && !panel.contains(relatedTarget)) this.show([]);
    });
    form.addEventListener('submit', () => {
      rememberSearch(input.value);
      this.show([]);
    });
    if (document.activeElement === input) this.greet();
  }

  /** Somebody has come to the field. What the page already answers needs no suggestions. */
  private greet() {
    if (this.entries.length === 0) void this.load();
    const answered = new URLSearchParams(location.search).get('q')?.trim();
    if (!this.panel.isOpen && this.typed !== answered) this.offer();
  }

  /** Without the table nothing is suggested, and the field searches all the same. Recent searches did not wait for it. */
  private async load() {
    this.entries = await loadSuggestions().catch(() => []);
    const isWaiting = this.typed !== '' && document.activeElement === this.input;
    if (this.entries.length > 0 && isWaiting) this.greet();
  }

  private offer() {
    const { typed, input, form, entries } = this;
    const canSuggest = typed !== '' && entries.length > 0;
    if (canSuggest) this.show(offerSuggestions(typed, entries, form));
    else this.show(typed === '' ? offerRecentSearches(input, form) : []);
  }

  private show(choices: Choice[]) {
    this.panel.show(choices);
    this.panel.say(describeChoices(choices));
    this.input.setAttribute('aria-expanded', String(choices.length > 0));
    this.mark(-1);
  }

  /** Make one option the one that Enter chooses; none by -1. */
  private mark(place: number) {
    this.active = place;
    this.panel.mark(place);
    if (place < 0) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', this.panel.optionId(place));
  }

  private press(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const act = findKeyAction(event.key, {
      isOpen: this.panel.isOpen,
      marked: this.panel.choiceAt(this.active),
      move: (step) => this.move(step),
      unmark: () => this.mark(-1),
      choose: (choice) => this.choose(choice),
      forget: (text) => this.forget(text),
      close: () => this.show([]),
      clear: this.input.value === '' ? undefined : () => this.clear(),
    });
    if (!act) return;
    event.preventDefault();
    act();
  }

  private clear() {
    this.input.value = '';
  }

  private move(step: number) {
    if (!this.panel.isOpen) this.offer();
    const { count } = this.panel;
    if (count === 0) return;
    const from = this.active < 0 && step < 0 ? 0 : this.active;
    this.mark((from + step + count) % count);
  }

  private choose(choice: Choice) {
    this.show([]);
    choice.choose();
  }

  /** Strike off a recent search; the focus, or the mark, goes to the one after it. */
  private forget(text: string) {
    const place = readRecentSearches().indexOf(text);
    const byButton = this.panel.contains(document.activeElement);
    const wasMarked = this.active >= 0;
    if (byButton) this.input.focus();
    forgetSearch(text);
    this.offer();
    if (byButton) this.panel.focusRemover(place);
    if (wasMarked) this.mark(Math.min(place, this.panel.count - 1));
  }

  private forgetAll() {
    forgetAllSearches();
    this.input.focus();
    this.show([]);
    this.panel.say('已清除最近搜索');
  }

  private get typed(): string {
    return this.input.value.trim();
  }
}
