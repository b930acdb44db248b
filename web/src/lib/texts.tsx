import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type LanguagePack, loadLanguage, type Texts } from '../locales';
import { initialLanguage, type Language, remember } from './preferences';

interface Spoken {
  language: Language;
  pack: LanguagePack;
  speak: (language: Language) => Promise<void>;
}

const SpokenContext = createContext<Spoken | null>(null);

let current: Language = initialLanguage();

/** For code outside React, such as request headers. */
export function currentLanguage(): Language {
  return current;
}

export function TextsProvider({ initial, children }: { initial: LanguagePack; children: ReactNode }) {
  const [pack, setPack] = useState(initial);
  const speak = useCallback(async (language: Language) => {
    const next = await loadLanguage(language);
    current = language;
    remember('language', language);
    document.documentElement.lang = next.tag;
    setPack(next);
  }, []);
  const value = useMemo(() => ({ language: pack.language, pack, speak }), [pack, speak]);
  return <SpokenContext value={value}>{children}</SpokenContext>;
}

export function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error('TextsProvider is missing above this component');
  return spoken;
}

/** All texts of the chosen language: `t.followup.overdue`, `t.identity.lockedFor(15)`. */
export function useTexts(): Texts {
  return useSpoken().pack.texts;
}
