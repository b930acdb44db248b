import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { signInOnce } from '../../features/identity/api/session';
import { Door } from '../../features/identity/components/Door';
import { useTexts } from '../../lib/texts';

/** The target of a one-time link. The token is spent by the first post, so it is posted once. */
export default function EnterPage() {
  const words = useTexts().identity.enter;
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const client = useQueryClient();
  const navigate = useNavigate();
  const spent = useRef(false);
  const { mutate, isError } = useMutation({
    mutationFn: () => signInOnce(client, token),
    onSuccess: () => navigate('/', { replace: true }),
  });

  useEffect(() => {
    if (spent.current) return;
    spent.current = true;
    mutate();
  }, [mutate]);

  if (!isError)
    return (
      <Door title={words.working}>
        <Spin />
      </Door>
    );
  return (
    <Door title={words.failed}>
      <p style={{ marginBottom: 16 }}>{words.failedHint}</p>
      <Link to="/sign-in">{words.toSignIn}</Link>
    </Door>
  );
}
