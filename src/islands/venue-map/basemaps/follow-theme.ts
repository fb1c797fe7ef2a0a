/** Tell whether the page is dark around `element`, now and whenever that changes. */
export function followTheme(element: HTMLElement, tell: (isDark: boolean) => void) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => {
    const schemes = getComputedStyle(element).colorScheme.split(' ');
    return schemes.includes('dark') && (system.matches || !schemes.includes('light'));
  };
  let known = isDark();
  tell(known);
  const check = () => {
    if (isDark() === known) return;
    known = !known;
    tell(known);
  };
  system.addEventListener('change', check);
  // Radio buttons choose the theme by CSS alone, a script remembers it on <html>.
  document.addEventListener('change', check);
  new MutationObserver(check).observe(document.documentElement, {
    attributeFilter: ['data-theme'],
  });
}
