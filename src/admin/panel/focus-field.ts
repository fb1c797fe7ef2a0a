/**
 * Bring a field into view and put the cursor into it. Decap does it itself where it can, opening what is folded;
 * where it cannot, in lists of plain items for one, the field is looked up by its label.
 */
export function focusField(path: string, decapFocus: (path: string) => void): void {
  const before = document.activeElement;
  const pane = findPane();
  decapFocus(path);
  let tries = 0;
  const settle = () => {
    const field = findField(pane, path.split('.'));
    const isThere = field?.contains(document.activeElement);
    if (!isThere && document.activeElement === before && tries++ < 6) {
      setTimeout(settle, 50);
      return;
    }
    if (field && !isThere) findInput(field)?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
    if (field) flash(field);
  };
  setTimeout(settle, 50);
}

/** What somebody types into; only where there is no such thing, a button. */
const findInput = (field: Element) =>
  field.querySelector<HTMLElement>(
    'input:not([type="hidden"]), textarea, select, [contenteditable="true"]',
  ) ?? field.querySelector<HTMLElement>('button, [tabindex="0"]');

/** The form: what holds the labels of its fields, beside the preview and below the panel. */
const findPane = (): Element =>
  document.querySelector('[class*="ControlPaneContainer"]') ?? document.body;

/** Follow a path down the labels: the label of a field is made for `name-field-12`. */
function findField(pane: Element, path: string[]): Element | undefined {
  let scope: Element | undefined;
  for (const step of path) {
    const inner: Element | undefined = /^\d+$/.test(step)
      ? findItem(scope, Number(step))
      : findLabelled(scope ?? pane, step);
    if (!inner) break;
    scope = inner;
  }
  return scope;
}

/** The outermost control of that name inside an element. */
function findLabelled(scope: Element, name: string): Element | undefined {
  const labels = [...scope.querySelectorAll(`label[for^="${CSS.escape(name)}-field-"]`)];
  const controls = labels.flatMap((label) => label.closest('[class*="ControlContainer"]') ?? []);
  const [first] = controls
    .filter((control) => control !== scope)
    .sort((one, other) => depthOf(one) - depthOf(other));
  return first;
}

/** The nth row of a list. */
function findItem(list: Element | undefined, index: number): Element | undefined {
  const rows = [
    ...(list?.querySelectorAll('[class*="SortableListItem"], [class*="-ListItem"]') ?? []),
  ];
  const outermost = rows.filter(
    (row) => !rows.some((other) => other !== row && other.contains(row)),
  );
  return outermost[index];
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let one: Element | null = element; one; one = one.parentElement) depth++;
  return depth;
}

/** Show for a moment where the eye should go. */
function flash(field: Element): void {
  field.classList.add('desk-found');
  setTimeout(() => field.classList.remove('desk-found'), 1600);
}
