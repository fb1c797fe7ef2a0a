// Keeps room for the results of a query before they arrive, so that the page below does not jump.
if (new URLSearchParams(location.search).get('q')?.trim()) {
  document.documentElement.dataset.awaiting = 'results';
}
