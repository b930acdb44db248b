import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keepLanguage } from '../features/identity/api/session';
import type { Language } from '../lib/preferences';
import { useSpoken } from '../lib/texts';

/** Some words come from the server, so what is on the page is asked for again in the new language. */
export function useChangeLanguage(): (language: Language) => void {
  const { speak } = useSpoken();
  const client = useQueryClient();
  return useCallback(
    (language) => {
      void speak(language).then(() => {
        keepLanguage(language);
        return client.invalidateQueries();
      });
    },
    [speak, client],
  );
}
