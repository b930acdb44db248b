import type { Area } from './area';

/** Fetches the pages of one's own areas while the browser has nothing else to do, so that the next click is instant. */
export function fetchAhead(areas: readonly Area[]): () => void {
  const pages = areas.flatMap((area) => area.routes.map((route) => route.lazy));
  const waiting = window.setTimeout(() => {
    for (const page of pages) {
      // One that fails now is fetched again, and its failure shown, when it is opened.
      if (typeof page === 'function') void page().catch(() => undefined);
    }
  }, 3_000);
  return () => window.clearTimeout(waiting);
}
