/**
 * Put a document in the place of the one shown. Styles that stay the same are left alone, so that nothing flickers;
 * the reader stays where they are, and starts at `anchor` on a page that has it.
 */
export function showPage(page: Document, html: string, anchor: string) {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const { scrollTop } = page.documentElement;
  const isFirst = page.body.childElementCount === 0;
  for (const { name, value } of next.documentElement.attributes) {
    page.documentElement.setAttribute(name, value);
  }
  if (page.head.innerHTML !== next.head.innerHTML) page.head.replaceWith(page.adoptNode(next.head));
  page.body.replaceWith(page.adoptNode(next.body));
  page.body.addEventListener('click', keepOnPage);
  const start = isFirst && anchor ? page.getElementById(anchor) : null;
  if (start) start.scrollIntoView();
  else page.documentElement.scrollTop = scrollTop;
}

/** Links show where they are, and lead nowhere: other pages would take the preview's place. */
function keepOnPage(event: Event) {
  // The frame's elements are no instances of our own window's classes.
  const link = (event.target as Element).closest('a[href]');
  if (!link) return;
  event.preventDefault();
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) link.ownerDocument.getElementById(href.slice(1))?.scrollIntoView();
}
