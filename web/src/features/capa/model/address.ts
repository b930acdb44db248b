/** Where a new action is drawn up from something that another page shows. */
export function newCapa(source: string, id: string | undefined, title: string): string {
  return `/capas/new?${new URLSearchParams({ source, ...(id && { sourceId: id }), title })}`;
}
