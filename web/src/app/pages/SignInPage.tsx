import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { sessionQuery, setupQuery } from '../../features/identity/api/session';
import { Door } from '../../features/identity/components/Door';
import { SignInForm } from '../../features/identity/components/SignInForm';
import { useTexts } from '../../lib/texts';
import { pathToReturnTo } from '../returnTo';

export default function SignInPage() {
  const { identity } = useTexts();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const next = pathToReturnTo(params.get('next'));
  const { data: session } = useQuery(sessionQuery);
  const { data: setup } = useQuery(setupQuery);

  useEffect(() => {
    if (session) void navigate(next, { replace: true });
  }, [session, next, navigate]);

  return (
    <Door title={identity.signIn.title}>
      {setup?.needed ? (
        <p>{identity.signIn.firstStart}</p>
      ) : (
        <SignInForm onDone={() => void navigate(next, { replace: true })} />
      )}
    </Door>
  );
}
