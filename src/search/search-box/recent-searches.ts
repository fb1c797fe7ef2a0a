/** The key in `localStorage`: a JSON array of texts, newest first. It never leaves the device. */
const key = 'recent-searches';
const most = 8;
/** More is never typed, only pasted. */
const longest = 60;

/** What was searched for on this device, newest first. None where nothing can be stored. */
export function readRecentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter((text) => typeof text === 'string').slice(0, most);
  } catch {
    return [];
  }
}

/** Put a search at the top of the recent ones. */
export function rememberSearch(typed: string) {
  const text = [...typed.trim()].slice(0, longest).join('');
  if (text !== '')
    write([text, ...readRecentSearches().filter((other) => other !== text)].slice(0, most));
}

/** Strike one search off the recent ones. */
export const forgetSearch = (text: string) =>
  write(readRecentSearches().filter((other) => other !== text));

/** Leave no trace of any search. */
export const forgetAllSearches = () => write([]);

function write(searches: string[]) {
  try {
    if (searches.length > 0) localStorage.setItem(key, JSON.stringify(searches));
    else localStorage.removeItem(key);
  } catch {
    // Storage is switched off: nothing is kept.
  }
}
