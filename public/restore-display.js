// Puts the reader's text size and theme back before the page is painted. Kept on the device only.
(() => {
  try {
    const root = document.documentElement;
    const size = localStorage.getItem('text-size');
    const theme = localStorage.getItem('theme');
    if (size) root.dataset.textSize = size;
    if (theme) root.dataset.theme = theme;
  } catch {
    // Storage is switched off: the page stays as it is.
  }
})();
