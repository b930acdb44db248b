import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Space } from 'antd';
import { useId, useState } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { SecretOnce } from '../../../ui/SecretOnce';
import { useToasts } from '../../../ui/Toasts';
import { disableSignIn, type EmployeeView, openSignIn } from '../api/employees';
import styles from './SignInAccess.module.css';

/** Opens, renews and closes the sign-in of one employee. */
export function SignInAccess({ employee }: { employee: EmployeeView }) {
  const t = useTexts();
  const words = t.identity.access;
  const id = useId();
  const client = useQueryClient();
  const toasts = useToasts();
  const [loginName, setLoginName] = useState(employee.loginName ?? '');

  const refresh = () => client.invalidateQueries({ queryKey: ['employees'] });
  const open = useMutation({
    mutationFn: () => openSignIn(employee.id, loginName.trim()),
    onSuccess: refresh,
  });
  const disable = useMutation({
    mutationFn: () => disableSignIn(employee.id),
    onSuccess: async () => {
      open.reset();
      toasts.done(words.disabled);
      await refresh();
    },
  });
  const error = open.error ?? disable.error;

  return (
    <section className={styles.access} aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      {employee.signIn ? (
        <div className={styles.line}>
          <span>{words.has(employee.loginName ?? '')}</span>
          <Space wrap>
            <Button onClick={() => open.mutate()} loading={open.isPending}>
              {words.newLink}
            </Button>
            <Button danger onClick={() => disable.mutate()} loading={disable.isPending}>
              {words.disable}
            </Button>
          </Space>
        </div>
      ) : (
        <>
          <p>{words.none}</p>
          <Space.Compact block>
            <Input
              aria-label={words.loginName}
              placeholder={words.loginName}
              value={loginName}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => setLoginName(event.target.value)}
              onPressEnter={() => loginName.trim() && open.mutate()}
            />
            <Button disabled={!loginName.trim()} loading={open.isPending} onClick={() => open.mutate()}>
              {words.open}
            </Button>
          </Space.Compact>
        </>
      )}
      {error && <Alert type="error" showIcon title={sayProblem(error, t)} />}
      {open.data && (
        <SecretOnce
          label={words.link}
          hint={words.linkHint}
          secret={new URL(open.data.link, location.origin).href}
        />
      )}
    </section>
  );
}
