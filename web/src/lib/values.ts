/** What a stored object says to a reader: its values, without the keys by which programs find their way. */
export function tellingValues(stored: object): unknown[] {
  return Object.entries(stored)
    .filter(
      ([name, value]) => value !== null && value !== '' && !/(^i|I)ds?$/.test(name) && name !== 'version',
    )
    .map(([, value]) => value);
}
