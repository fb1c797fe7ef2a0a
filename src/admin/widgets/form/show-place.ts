/** A slow machine may take this many frames to draw a section that was folded away. */
const patience = 60;

let isShowing = false;

/** As `showPlace`, for the first of several places that ask at once. */
export function showFirstPlace(root: HTMLElement | null, path: string): void {
  if (isShowing) return;
  isShowing = true;
  setTimeout(() => {
    isShowing = false;
  });
  showPlace(root, path);
}

/** Scroll to the control at a place of the form, or to what is nearest around it, and focus it. */
export function showPlace(root: HTMLElement | null, path: string, frames = 0): void {
  // The section may have been folded away: what is in it is drawn first.
  requestAnimationFrame(() => {
    const exact = placeAt(root, path);
    if (exact && focusIn(exact, root)) return;
    if (frames < patience) {
      showPlace(root, path, frames + 1);
      return;
    }
    const nearest = findNearest(root, path);
    if (nearest) focusIn(nearest, root);
  });
}

/** Whether the control took the focus: what is not shown yet takes none. */
function focusIn(place: HTMLElement, root: HTMLElement | null): boolean {
  for (let box = place.parentElement; box && box !== root; box = box.parentElement) {
    if (box instanceof HTMLDetailsElement) box.open = true;
  }
  if (place instanceof HTMLDetailsElement) place.open = true;
  place.scrollIntoView({ block: 'center' });
  const control = place.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]');
  control?.focus({ preventScroll: true });
  return control !== null && document.activeElement === control;
}

const placeAt = (root: HTMLElement | null, path: string) =>
  root?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`) ?? undefined;

/** What stands around a place that is not there: an item that was taken out, a field of another kind. */
function findNearest(root: HTMLElement | null, path: string): HTMLElement | undefined {
  const place = placeAt(root, path);
  if (place || !path.includes('.')) return place;
  return findNearest(root, path.replace(/\.[^.]*$/, ''));
}
