let ahead = 0;

/** The server's clock counts: a trial run moves it, and a personal computer may simply be wrong. */
export function setClock(serverNow: string): void {
  ahead = Date.parse(serverNow) - Date.now();
}

export function now(): Date {
  return new Date(Date.now() + ahead);
}
