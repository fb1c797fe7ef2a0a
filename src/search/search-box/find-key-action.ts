import type { Choice } from './choices.ts';

/** What the keys of a combobox act on. */
interface Target {
  isOpen: boolean;
  /** The option that is marked. */
  marked: Choice | undefined;
  /** Mark the next option, or the one before. */
  move: (step: 1 | -1) => void;
  unmark: () => void;
  choose: (choice: Choice) => void;
  forget: (text: string) => void;
  close: () => void;
  /** Absent while the field is empty. */
  clear: (() => void) | undefined;
}

/** What a key does instead of what it does in any field; nothing for most. */
export function findKeyAction(key: string, target: Target): (() => void) | undefined {
  const { marked } = target;
  switch (key) {
    case 'ArrowDown':
      return () => target.move(1);
    case 'ArrowUp':
      return () => target.move(-1);
    case 'Enter':
      return marked && (() => target.choose(marked));
    case 'Escape':
      return target.isOpen ? target.close : target.clear;
    case 'Delete': {
      const text = marked?.recent;
      return text === undefined ? undefined : () => target.forget(text);
    }
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      // The caret moves in the text: the list is left.
      target.unmark();
      return undefined;
    default:
      return undefined;
  }
}
