/** How an editor wants to see the page; remembered in this browser. */
export interface PreviewOptions {
  /** Layout width in pixels. */
  width: 390 | 1280;
  theme: 'light' | 'dark';
  isLarge: boolean;
}

const key = 'desk.preview';
const usual: PreviewOptions = { width: 390, theme: 'light', isLarge: false };

/** As last chosen, where the browser lets us keep it. */
export function readOptions(): PreviewOptions {
  try {
    const stored: Partial<PreviewOptions> = JSON.parse(localStorage.getItem(key) ?? '{}');
    return {
      width: stored.width === 1280 ? 1280 : usual.width,
      theme: stored.theme === 'dark' ? 'dark' : usual.theme,
      isLarge: stored.isLarge === true,
    };
  } catch {
    return usual;
  }
}

/** Remember a choice. */
export function storeOptions(options: PreviewOptions) {
  try {
    localStorage.setItem(key, JSON.stringify(options));
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
