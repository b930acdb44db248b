import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { sessionQuery } from '../features/identity/api/session';
import { SessionProvider } from '../lib/session';
import { ErrorState } from '../ui/ErrorState';
import { Shell } from './layout/Shell';
import { signInPath } from './returnTo';

/** Everything behind the sign-in. */
export function SignedIn() {
  const { data: session, error, refetch, isPending } = useQuery(sessionQuery);
  const location = useLocation();
  if (isPending) return null;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!session) return <Navigate to={signInPath(location)} replace />;
  return (
    <SessionProvider session={session}>
      <Shell />
    </SessionProvider>
  );
}
