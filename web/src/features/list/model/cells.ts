import type { ListRow } from '../api/lists';

/** Somebody or something with a page of its own. */
export interface Reference {
  id: string;
  name: string;
}

export function reference(row: ListRow, key: string): Reference | undefined {
  const value = row.cells[key];
  return typeof value === 'object' && value !== null && 'id' in value
    ? { id: String(value.id), name: 'name' in value && value.name ? String(value.name) : '' }
    : undefined;
}

export function text(row: ListRow, key: string): string | undefined {
  const value = row.cells[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function number(row: ListRow, key: string): number | undefined {
  const value = row.cells[key];
  return typeof value === 'number' ? value : undefined;
}

export function texts(row: ListRow, key: string): string[] {
  const value = row.cells[key];
  return Array.isArray(value) ? value.map(String) : [];
}
