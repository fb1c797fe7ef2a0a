/** Scroll to the control at a place of the form, or to what is nearest around it, and focus it. */
export function showPlace(root: HTMLElement | null, path: string): void {
  // The section may have been folded away: what is in it is drawn first.
  requestAnimationFrame(() => {
    const place = findPlace(root, path);
    if (!place) return;
    for (let box = place.parentElement; box && box !== root; box = box.parentElement) {
      if (box instanceof HTMLDetailsElement) box.open = true;
    }
    if (place instanceof HTMLDetailsElement) place.open = true;
    place.scrollIntoView({ block: 'center' });
    place.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]')?.focus({
      preventScroll: true,
    });
  });
}

function findPlace(root: HTMLElement | null, path: string): HTMLElement | undefined {
  const place = root?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  if (place) return place;
  return path.includes('.') ? findPlace(root, path.replace(/\.[^.]*$/, '')) : undefined;
}
