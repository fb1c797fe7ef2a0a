/** Tells whether anything could not be fetched: Pagefind keeps that to itself and finds less. */
export function watchFetch(): { hasFailed: () => boolean; reset: () => void } {
  const fetchAnything = globalThis.fetch;
  let failed = false;
  globalThis.fetch = async (...request) => {
    try {
      const response = await fetchAnything(...request);
      failed ||= !response.ok;
      return response;
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  return {
    hasFailed: () => failed,
    reset: () => {
      failed = false;
    },
  };
}
