/** The same with one of them at another place; the very same where nothing moves. */
export function placed<Row extends { id: string }>(rows: Row[], id: string, to: number): Row[] {
  const from = rows.findIndex((it) => it.id === id);
  const moved = rows[from];
  if (!moved || to === from || to < 0 || to >= rows.length) return rows;
  const others = rows.filter((it) => it !== moved);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}
