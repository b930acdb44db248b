/** “Today 15:30” begins a line, “due today 15:30” does not; names of weekdays and months stay as they are. */
export function inSentence(when: string): string {
  return when.replace(/^(Today|Tomorrow|Yesterday)/, (word) => word.toLowerCase());
}
