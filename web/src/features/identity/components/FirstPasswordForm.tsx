import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { setFirstPassword } from '../api/session';
import { NewPassword } from './NewPassword';

interface Values {
  password: string;
  repeat: string;
}

export function FirstPasswordForm({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTexts();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const attempt = useMutation({
    mutationFn: ({ password }: Values) => setFirstPassword(client, token, password),
    onSuccess: onDone,
    onError: (error) => {
      const about = error instanceof Problem ? error.errors.filter((it) => it.field === 'password') : [];
      form.setFields([{ name: 'password', errors: about.map((it) => it.message) }]);
    },
  });
  const { error } = attempt;
  const atField = error instanceof Problem && error.errors.length > 0;
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={attempt.mutate}
      disabled={attempt.isPending}
    >
      <NewPassword label={t.identity.me.next} repeatLabel={t.identity.me.repeat} />
      {error && !atField && (
        <Form.Item>
          <Alert
            type="error"
            showIcon
            title={
              error instanceof Problem && error.status === 410
                ? t.identity.enter.failedHint
                : sayProblem(error, t)
            }
          />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={attempt.isPending}>
        {t.identity.firstPassword.submit}
      </Button>
    </Form>
  );
}
