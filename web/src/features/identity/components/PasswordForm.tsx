import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { Problem, sayProblem } from '../../../lib/problem';
import { useSession } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { changePassword } from '../api/account';
import { NewPassword } from './NewPassword';

interface Values {
  current: string;
  password: string;
  repeat: string;
}

export function PasswordForm() {
  const t = useTexts();
  const words = t.identity.me;
  const { loginName } = useSession();
  const toasts = useToasts();
  const [form] = Form.useForm<Values>();
  const attempt = useMutation({
    mutationFn: (values: Values) => changePassword({ current: values.current, replacement: values.password }),
    onSuccess: () => {
      form.resetFields();
      toasts.done(words.changed);
    },
    onError: (error) => {
      if (!(error instanceof Problem)) return;
      form.setFields(
        error.errors.map((it) => ({
          name: it.field === 'replacement' ? 'password' : (it.field as keyof Values),
          errors: [it.message],
        })),
      );
    },
  });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={attempt.mutate}
      disabled={attempt.isPending}
    >
      {/* Lets password managers know whose password changes. */}
      <input type="text" autoComplete="username" value={loginName} readOnly hidden />
      <Form.Item
        name="current"
        label={words.current}
        rules={[{ required: true, message: t.common.required(words.current) }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPassword label={words.next} repeatLabel={words.repeat} loginName={loginName} />
      {attempt.isError && !(attempt.error instanceof Problem && attempt.error.errors.length > 0) && (
        <Form.Item>
          <Alert type="error" showIcon title={sayProblem(attempt.error, t)} />
        </Form.Item>
      )}
      <Button htmlType="submit" loading={attempt.isPending}>
        {words.change}
      </Button>
    </Form>
  );
}
