import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Popconfirm, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { ErrorState } from '../../../ui/ErrorState';
import { FormDrawer } from '../../../ui/FormDrawer';
import { SecretOnce } from '../../../ui/SecretOnce';
import { useToasts } from '../../../ui/Toasts';
import { addToken, revokeToken, type TokenView, tokensQuery } from '../api/account';
import styles from './Tokens.module.css';

interface Values {
  name: string;
  days: number;
}

export function Tokens() {
  const t = useTexts();
  const words = t.identity.tokens;
  const time = useTime();
  const client = useQueryClient();
  const toasts = useToasts();
  const { data, error, refetch } = useQuery(tokensQuery);
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string>();
  const refresh = () => client.invalidateQueries({ queryKey: tokensQuery.queryKey });

  const revoke = useMutation({
    mutationFn: (token: TokenView) => revokeToken(token.id),
    onSuccess: async () => {
      setSecret(undefined);
      toasts.done(words.revoked);
      await refresh();
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });

  const add = async ({ name, days }: Values, key: string) => {
    const expiresOn = days > 0 ? dayjs(time.today()).add(days, 'day').format('YYYY-MM-DD') : undefined;
    const made = await addToken({ name: name.trim(), ...(expiresOn && { expiresOn }) }, key);
    setSecret(made.token);
    await refresh();
  };

  return (
    <>
      <p className={styles.hint}>{words.hint}</p>
      {secret && <SecretOnce key={secret} label={words.secret} hint={words.secretHint} secret={secret} />}
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <DataList
          label={words.title}
          rows={data}
          rowKey={(it) => it.id}
          empty={<p className={styles.empty}>{words.empty}</p>}
          columns={[
            { key: 'name', title: words.name, render: (it) => it.name },
            { key: 'created', title: words.created, width: 150, render: (it) => time.when(it.createdAt) },
            {
              key: 'used',
              title: words.lastUsed,
              width: 150,
              render: (it) => (it.lastUsedAt ? time.when(it.lastUsedAt) : words.neverUsed),
            },
            {
              key: 'expires',
              title: words.expiresOn,
              width: 140,
              render: (it) => (it.expiresOn ? time.day(it.expiresOn) : words.never),
            },
            {
              key: 'revoke',
              title: t.common.action,
              untitled: true,
              width: 90,
              align: 'right',
              render: (it) => (
                <Popconfirm title={words.revokeAsk} okText={words.revoke} onConfirm={() => revoke.mutate(it)}>
                  <Button type="text" size="small" danger>
                    {words.revoke}
                  </Button>
                </Popconfirm>
              ),
            },
          ]}
        />
      )}
      <div>
        <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      </div>
      <FormDrawer<Values>
        open={adding}
        title={words.add}
        onClose={() => setAdding(false)}
        initial={{ days: 90 }}
        onSubmit={add}
        submitText={words.add}
      >
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, message: t.common.required(words.name) }]}
        >
          <Input placeholder={words.nameExample} maxLength={80} autoComplete="off" />
        </Form.Item>
        <Form.Item name="days" label={words.expires}>
          <Select
            options={[
              { value: 30, label: words.daysValid(30) },
              { value: 90, label: words.daysValid(90) },
              { value: 365, label: words.yearValid },
              { value: 0, label: words.never },
            ]}
          />
        </Form.Item>
      </FormDrawer>
    </>
  );
}
