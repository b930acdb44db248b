import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { sessionQuery } from '../features/identity/api/session';
import { chosenLanguage } from '../lib/preferences';
import { SessionProvider } from '../lib/session';
import { useSpoken } from '../lib/texts';
import { ErrorState } from '../ui/ErrorState';
import { Shell } from './layout/Shell';
import { signInPath } from './returnTo';

/** On a browser where nobody has chosen yet, the account's language is spoken. */
function useAccountLanguage(language: string | undefined): void {
  const { speak } = useSpoken();
  useEffect(() => {
    if ((language === 'zh' || language === 'en') && !chosenLanguage()) void speak(language);
  }, [language, speak]);
}

/** Everything behind the sign-in. */
export function SignedIn() {
  const { data: session, error, refetch, isPending } = useQuery(sessionQuery);
  const location = useLocation();
  useAccountLanguage(session?.language);
  if (isPending) return null;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!session) return <Navigate to={signInPath(location)} replace />;
  return (
    <SessionProvider session={session}>
      <Shell />
    </SessionProvider>
  );
}
