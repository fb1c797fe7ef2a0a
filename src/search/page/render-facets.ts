import { createElement } from '#src/lib/create-element.ts';
import { type FacetName, facetLabels } from '#src/schemas/facets.ts';
import type { Facet, Selection } from '#src/search/answer.ts';

/** So many values of a facet are in sight; the others are behind a word. */
const inSight = 6;
/** So many facets are open at first. */
const openAtFirst = 2;

/** What the visitor unfolded, so that it stays unfolded when counts change. */
export type Unfolded = Map<string, boolean>;

/** The facets that can tell results apart, as groups of checkboxes with their counts. */
export function renderFacets(
  facets: Facet[],
  total: number,
  chosen: Selection,
  unfolded: Unfolded,
): HTMLElement[] {
  return facets
    .filter(({ name, values }) => chosen[name] || values.some(({ count }) => count < total))
    .map((facet, place) => {
      const isOpen = chosen[facet.name] !== undefined || place < openAtFirst;
      return renderFacet(facet, chosen[facet.name] ?? [], unfolded, isOpen);
    });
}

function renderFacet(
  { name, values }: Facet,
  chosen: string[],
  unfolded: Unfolded,
  isOpen: boolean,
) {
  const sorted = sortValues(name, values, chosen);
  const boxes = sorted.map((value) => renderValue(name, value, chosen.includes(value.value)));
  const more = boxes.slice(inSight);
  const group = createElement('div', { className: 'values' }, ...boxes.slice(0, inSight));
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', facetLabels[name]);
  if (more.length > 0) {
    group.append(renderDetails(`${name}-more`, `还有${more.length}项`, more, unfolded, false));
  }
  const label = chosen.length > 0 ? `${facetLabels[name]} · ${chosen.length}项` : facetLabels[name];
  return renderDetails(name, label, [group], unfolded, isOpen);
}

function renderDetails(
  key: string,
  label: string,
  content: HTMLElement[],
  unfolded: Unfolded,
  isOpen: boolean,
): HTMLElement {
  const details = createElement(
    'details',
    { open: unfolded.get(key) ?? isOpen },
    createElement('summary', {}, label),
    ...content,
  );
  details.addEventListener('toggle', () => unfolded.set(key, details.open));
  return details;
}

/** What is chosen first, then what gives most; years from the latest. */
function sortValues(name: FacetName, values: Facet['values'], chosen: string[]): Facet['values'] {
  const byCount = (a: Facet['values'][number], b: Facet['values'][number]) =>
    name === 'year' ? Number(b.value) - Number(a.value) : b.count - a.count;
  return [...values].sort(
    (a, b) => Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)) || byCount(a, b),
  );
}

function renderValue(
  name: FacetName,
  { value, label, count }: Facet['values'][number],
  checked: boolean,
) {
  const box = createElement('input', {
    type: 'checkbox',
    id: `facet-${name}-${value}`,
    name,
    value,
    checked,
  });
  const number = createElement('span', { className: 'count' }, String(count));
  number.setAttribute('aria-label', `${count}条`);
  return createElement('label', {}, box, createElement('span', {}, label), number);
}
