/** What somebody looks for. List and map are two views of it, and it stands in the address. */
export interface Wish {
  /** Free text; every word must occur. */
  words: string;
  kinds: string[];
  districts: string[];
  facilities: string[];
  isOpen: boolean;
  isAlways: boolean;
  /** A district or a landmark to start from, as the list of starting points names it. The reader's own position never gets here. */
  near: string;
}

/** Read a wish from an address, or from a form: both name the same things. */
export function readWish(fields: URLSearchParams | FormData): Wish {
  const all = (name: string) => [...new Set(fields.getAll(name).map(String))].filter(Boolean);
  const one = (name: string) => String(fields.get(name) ?? '').trim();
  return {
    words: one('q'),
    kinds: all('kind'),
    districts: all('district'),
    facilities: all('facility'),
    isOpen: one('open') === '1',
    isAlways: one('always') === '1',
    near: one('near'),
  };
}

/** Write a wish as the query of an address; an empty one for the wish for everything. */
export function writeWish(wish: Wish): string {
  const query = new URLSearchParams();
  const add = (name: string, value: string) => value && query.append(name, value);
  add('q', wish.words);
  for (const kind of wish.kinds) add('kind', kind);
  for (const district of wish.districts) add('district', district);
  for (const facility of wish.facilities) add('facility', facility);
  add('open', wish.isOpen ? '1' : '');
  add('always', wish.isAlways ? '1' : '');
  add('near', wish.near);
  return query.size > 0 ? `?${query}` : '';
}

/** Whether the wish leaves anything out. */
export const isNarrow = ({
  words,
  kinds,
  districts,
  facilities,
  isOpen,
  isAlways,
}: Wish): boolean =>
  words !== '' || isOpen || isAlways || kinds.length + districts.length + facilities.length > 0;

/** Show a wish in the form. A space that is typed between words stays. */
export function fillForm(form: HTMLFormElement, wish: Wish) {
  const chosen = new URLSearchParams(writeWish(wish));
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      field.checked = chosen.getAll(field.name).includes(field.value);
    } else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      const value = chosen.get(field.name) ?? '';
      if (field.value.trim() !== value) field.value = value;
    }
  }
}
