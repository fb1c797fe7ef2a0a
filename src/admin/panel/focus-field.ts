/** Bring a field into view and put the cursor into it, as the form does it, and show for a moment where the eye should go. */
export function focusField(path: string, formFocus: (path: string) => void): void {
  formFocus(path);
  // The form draws first what was folded away.
  setTimeout(() => {
    const place = findPlace(path);
    place?.classList.add('desk-found');
    setTimeout(() => place?.classList.remove('desk-found'), shownFor);
  }, 100);
}

/** Milliseconds. */
const shownFor = 1_600;

/** The control at a path of the form, or what is nearest around it. */
function findPlace(path: string): Element | null {
  const place = document.querySelector(`[data-path="${CSS.escape(path)}"]`);
  if (place || !path.includes('.')) return place;
  return findPlace(path.slice(0, path.lastIndexOf('.')));
}
