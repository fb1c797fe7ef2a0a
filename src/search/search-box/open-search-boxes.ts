import { SearchBox } from './search-box.ts';

/* The part of the search box that is loaded when it gets the focus. */

for (const input of document.querySelectorAll<HTMLInputElement>('[data-search-box]')) {
  if (input.form) new SearchBox(input, input.form).connect();
}
