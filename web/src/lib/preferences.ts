/** What this browser remembers about how its person likes to work. */
export type Language = 'zh' | 'en';
export type SchemeChoice = 'light' | 'dark' | 'system';

const prefix = 'zhiji.';

/** Private windows and full disks refuse storage; a preference is never worth an error. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}

export function chosenLanguage(): Language | undefined {
  const value = recall('language');
  return value === 'zh' || value === 'en' ? value : undefined;
}

/** Chinese unless the person chose, or the browser plainly speaks something else. */
export function initialLanguage(): Language {
  const chosen = chosenLanguage();
  if (chosen) return chosen;
  const spoken = navigator.languages ?? [];
  return spoken.length > 0 && !spoken.some((tag) => tag.toLowerCase().startsWith('zh')) ? 'en' : 'zh';
}

export function chosenScheme(): SchemeChoice {
  const value = recall('scheme');
  return value === 'light' || value === 'dark' ? value : 'system';
}
