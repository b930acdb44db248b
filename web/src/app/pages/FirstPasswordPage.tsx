import { useNavigate, useSearchParams } from 'react-router';
import { Door } from '../../features/identity/components/Door';
import { FirstPasswordForm } from '../../features/identity/components/FirstPasswordForm';
import { useTexts } from '../../lib/texts';

/** The target of the link that an administrator hands out. */
export default function FirstPasswordPage() {
  const { firstPassword: words } = useTexts().identity;
  const navigate = useNavigate();
  const [params] = useSearchParams();
  return (
    <Door title={words.title}>
      <p style={{ marginBottom: 20, color: 'var(--zj-text-quiet)' }}>{words.intro}</p>
      <FirstPasswordForm
        token={params.get('token') ?? ''}
        onDone={() => void navigate('/', { replace: true })}
      />
    </Door>
  );
}
