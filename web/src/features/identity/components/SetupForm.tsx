import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { type SetupForm as SetupValues, setUp } from '../api/session';
import { NewPassword } from './NewPassword';

export function SetupForm({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTexts();
  const words = t.identity.setup;
  const client = useQueryClient();
  const [form] = Form.useForm<SetupValues & { repeat: string }>();
  const attempt = useMutation({
    mutationFn: ({ repeat: _, ...values }: SetupValues & { repeat: string }) =>
      setUp(client, { ...values, token, loginName: values.loginName.trim() }),
    onSuccess: onDone,
    onError: (error) => {
      if (error instanceof Problem)
        form.setFields(
          error.errors.map((it) => ({ name: it.field as keyof SetupValues, errors: [it.message] })),
        );
    },
  });
  const required = (label: string) => [
    { required: true, whitespace: true, message: t.common.required(label) },
  ];

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={attempt.mutate}
      disabled={attempt.isPending}
    >
      <Form.Item name="companyName" label={words.companyName} rules={required(words.companyName)}>
        <Input placeholder={words.companyExample} maxLength={80} autoComplete="organization" autoFocus />
      </Form.Item>
      <Form.Item name="name" label={words.name} rules={required(words.name)}>
        <Input maxLength={60} autoComplete="name" />
      </Form.Item>
      <Form.Item
        name="loginName"
        label={words.loginName}
        extra={words.loginNameHint}
        rules={required(words.loginName)}
      >
        <Input maxLength={60} autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <NewPassword label={words.password} repeatLabel={words.repeat} loginNameField="loginName" />
      {attempt.isError && !(attempt.error instanceof Problem && attempt.error.errors.length > 0) && (
        <Form.Item>
          <Alert type="error" showIcon title={sayProblem(attempt.error, t)} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={attempt.isPending}>
        {words.submit}
      </Button>
    </Form>
  );
}
