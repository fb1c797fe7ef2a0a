import { createElement } from '#src/lib/create-element.ts';
import type { Choice } from './choices.ts';

/** What can be done in the list by pointer or by its buttons. */
interface Actions {
  choose: (choice: Choice) => void;
  forget: (text: string) => void;
  forgetAll: () => void;
}

/**
 * The list under the field: options, and beside recent searches the buttons that strike them off.
 * The buttons stand beside the listbox, since an option can hold none.
 */
export class Panel {
  readonly listId: string;
  private choices: Choice[] = [];
  private actions: Actions;
  private title: HTMLElement;
  private list = createElement('ul', { className: 'options' });
  private removers = createElement('div', { className: 'removers' });
  private head = createElement('div', { className: 'head' });
  private rows = createElement('div', { className: 'rows' }, this.list, this.removers);
  private element = createElement('div', { className: 'suggestions' }, this.head, this.rows);
  private voice = createElement('div', { className: 'visually-hidden' });

  constructor(input: HTMLInputElement, id: string, actions: Actions) {
    this.listId = `${id}-list`;
    this.actions = actions;
    this.title = createElement('span', { id: `${id}-title` }, '最近搜索');
    this.head.append(this.title, createButton('清除最近搜索', '清除最近搜索', actions.forgetAll));
    this.list.id = this.listId;
    this.list.setAttribute('role', 'listbox');
    this.removers.setAttribute('role', 'group');
    this.removers.setAttribute('aria-label', '从最近搜索中删除');
    this.voice.setAttribute('aria-live', 'polite');
    this.element.hidden = true;
    // The field keeps the focus, and a phone its keyboard.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    input.after(this.element, this.voice);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get count(): number {
    return this.choices.length;
  }

  contains(node: EventTarget | null): boolean {
    return node instanceof Node && this.element.contains(node);
  }

  /** The id of an option. */
  optionId = (place: number) => `${this.listId}-${place}`;

  choiceAt = (place: number): Choice | undefined => this.choices[place];

  show(choices: Choice[]) {
    this.choices = choices;
    const recent = choices.flatMap(({ recent }) => recent ?? []);
    const { choose, forget } = this.actions;
    this.list.replaceChildren(
      ...choices.map((choice, place) => {
        const option = createElement('li', { id: this.optionId(place) }, ...choice.content);
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.addEventListener('click', () => choose(choice));
        return option;
      }),
    );
    this.removers.replaceChildren(
      ...recent.map((text) => createButton('×', `删除“${text}”`, () => forget(text))),
    );
    this.list.removeAttribute(recent.length > 0 ? 'aria-label' : 'aria-labelledby');
    if (recent.length > 0) this.list.setAttribute('aria-labelledby', this.title.id);
    else this.list.setAttribute('aria-label', '搜索建议');
    this.head.hidden = recent.length === 0;
    this.removers.hidden = recent.length === 0;
    this.element.toggleAttribute('data-recent', recent.length > 0);
    this.element.hidden = choices.length === 0;
  }

  /** Mark one option as the one that Enter chooses; none by -1. */
  mark(place: number) {
    for (const [index, option] of [...this.list.children].entries()) {
      option.setAttribute('aria-selected', String(index === place));
      if (index === place) option.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Put the focus on the button that strikes off a recent search, or on the last one. */
  focusRemover(place: number) {
    const buttons = [...this.removers.querySelectorAll('button')];
    (buttons[place] ?? buttons.at(-1))?.focus();
  }

  /** Have something read out. */
  say(message: string) {
    this.voice.textContent = message;
  }
}

function createButton(text: string, name: string, press: () => void): HTMLButtonElement {
  const button = createElement('button', { type: 'button' }, text);
  button.setAttribute('aria-label', name);
  button.addEventListener('click', press);
  return button;
}
