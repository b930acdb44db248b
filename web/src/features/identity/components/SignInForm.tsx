import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { signIn } from '../api/session';

export function SignInForm({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const words = t.identity.signIn;
  const client = useQueryClient();
  const attempt = useMutation({
    mutationFn: (body: { loginName: string; password: string }) => signIn(client, body),
    onSuccess: onDone,
  });

  const refusal = (error: unknown) => {
    if (error instanceof Problem) {
      if (error.code === 'identity.sign-in-failed') return words.failed;
      if (error.status === 423)
        return typeof error.extra.minutes === 'number' ? words.lockedFor(error.extra.minutes) : words.locked;
    }
    return sayProblem(error, t);
  };

  return (
    <Form layout="vertical" requiredMark={false} onFinish={attempt.mutate} disabled={attempt.isPending}>
      <Form.Item
        name="loginName"
        label={words.loginName}
        rules={[{ required: true, message: t.common.required(words.loginName) }]}
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} size="large" autoFocus />
      </Form.Item>
      <Form.Item
        name="password"
        label={words.password}
        rules={[{ required: true, message: t.common.required(words.password) }]}
      >
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      {attempt.isError && (
        <Form.Item>
          <Alert type="error" showIcon title={refusal(attempt.error)} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={attempt.isPending}>
        {words.submit}
      </Button>
      <p style={{ marginTop: 16, color: 'var(--zj-text-quiet)' }}>{words.help}</p>
    </Form>
  );
}
