import address from './open-search-boxes.ts?worker&url';

/* All that a page loads of its search box. The address is a worker’s because a module imported by name brings 2 KB of loader with it. */

const input = document.querySelector('[data-search-box]');
const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' };

/** Fetch the rest. Without it the field stays the plain one it was. */
const open = () =>
  import(/* @vite-ignore */ address).catch(() => {
    for (const name of Object.keys(attributes)) input?.removeAttribute(name);
  });

for (const [name, value] of Object.entries(attributes)) input?.setAttribute(name, value);
if (document.activeElement === input) void open();
else input?.addEventListener('focus', open, { once: true });
