/**
 * Going straight from one entry to another, by a pasted link or the Back button, Decap keeps the first
 * entry's form and saves it over the second one's file. Loading the page anew prevents that.
 */
export function guardAddress(): void {
  let last = entryIn(location.hash);
  window.addEventListener('hashchange', () => {
    const now = entryIn(location.hash);
    const leftNew = last?.endsWith('/new') ?? false;
    if (last && now && last !== now && !leftNew) location.reload();
    last = now;
  });
}

/** The entry an address opens: one that exists, or a new one. */
const entryIn = (hash: string) => /^#\/collections\/[^/]+\/(?:entries\/.+|new)/.exec(hash)?.[0];
