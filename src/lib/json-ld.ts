/** Structured data as text for a data block; `<` is escaped so that no text can close the block. */
export function toJsonLd(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}

/** The way from the home page to a page, as schema.org BreadcrumbList. */
export function breadcrumbData(trail: { label: string; href?: string }[], page: URL): object {
  const steps = [{ label: '首页', href: '/' }, ...trail];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: new URL(href ?? page.pathname, page).href,
    })),
  };
}
