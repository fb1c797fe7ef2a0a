/** The first stop of the Tab key. A link with a hash would be an address to Decap, so it is a button. */
export function watchSkipLink(): void {
  document.querySelector('.desk-skip')?.addEventListener('click', () => {
    document.querySelector<HTMLElement>('#desk-main')?.focus();
  });
}
