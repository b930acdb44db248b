import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { setupQuery } from '../../features/identity/api/session';
import { Door } from '../../features/identity/components/Door';
import { SetupForm } from '../../features/identity/components/SetupForm';
import { useTexts } from '../../lib/texts';
import { ErrorState } from '../../ui/ErrorState';

/** The very first page of an installation, opened by the link that the terminal printed. */
export default function SetupPage() {
  const { setup: words, enter } = useTexts().identity;
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const token = params.get('token');
  const { data, error, refetch } = useQuery(setupQuery);
  return (
    <Door title={words.title}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data && !data.needed ? (
        <>
          <p style={{ marginBottom: 16 }}>{words.done}</p>
          <Link to="/sign-in">{enter.toSignIn}</Link>
        </>
      ) : data && token ? (
        <>
          <p style={{ marginBottom: 20, color: 'var(--zj-text-quiet)' }}>{words.intro}</p>
          <SetupForm token={token} onDone={() => void navigate('/', { replace: true })} />
        </>
      ) : (
        data && <p>{words.noToken}</p>
      )}
    </Door>
  );
}
