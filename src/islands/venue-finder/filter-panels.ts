/**
 * Panels lie over the list. Escape closes the open one and goes back to its button; a press or the focus elsewhere
 * closes it too, so nothing is ever reached behind it, and one open panel is enough in browsers that do not see to
 * that themselves. `onDone` is called when the reader asks for the answer.
 */
export function watchPanels(form: HTMLFormElement, onDone: () => void) {
  const panels = [...form.querySelectorAll('details')];
  const closeOthers = ({ target, type }: Event) => {
    for (const panel of panels) {
      const isInside = target instanceof Node && panel.contains(target);
      // A press on a panel's margin puts the focus on what is around the panel.
      const isAround = type === 'focusin' && target instanceof Node && target.contains(panel);
      if (!isInside && !isAround) panel.open = false;
    }
  };
  document.addEventListener('click', closeOthers);
  document.addEventListener('focusin', closeOthers);
  document.addEventListener('keydown', (event) => {
    const open = panels.find((panel) => panel.open);
    if (event.key !== 'Escape' || !open) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  });
  for (const panel of panels) {
    panel.querySelector('[data-close]')?.addEventListener('click', () => {
      panel.open = false;
      onDone();
    });
  }
}
