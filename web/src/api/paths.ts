import type { components, paths } from './generated/schema';

export type { paths };

/** What the server says of itself: `Schemas['CustomerView']`. Generated from docs/api/openapi.json, never edited. */
export type Schemas = components['schemas'];

export type SessionView = Schemas['SessionView'];
