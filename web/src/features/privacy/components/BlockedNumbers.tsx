import { PhoneOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { usePages } from '../../../lib/pages';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DataList } from '../../../ui/DataList';
import { DayField } from '../../../ui/DayField';
import { EmptyState } from '../../../ui/EmptyState';
import { FormDrawer } from '../../../ui/FormDrawer';
import { SearchField } from '../../../ui/SearchField';
import { useToasts } from '../../../ui/Toasts';
import { blockNumbers, liftNumber, listBlocked, privacyKey } from '../api/privacy';

interface Typed {
  numbers: string;
  reason?: string;
  until?: string | null;
}

/** Numbers that nobody dials, whosever they are. */
export function BlockedNumbers() {
  const t = useTexts();
  const words = t.privacy;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const { list } = usePages([...privacyKey, 'numbers', q], (after, signal) => listBlocked(q, after, signal));
  const refresh = () => client.invalidateQueries({ queryKey: privacyKey });
  const lift = (id: string) =>
    liftNumber(id)
      .then(() => {
        toasts.done(words.lifted);
        return refresh();
      })
      .catch((refused: unknown) => toasts.failed(sayProblem(refused, t)));
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {words.addNumbers}
    </Button>
  );
  return (
    <>
      <div style={{ display: 'flex', gap: 8, marginBottom: 16 }}>
        <SearchField label={words.searchNumber} value={q} onChange={(value) => setQ(value ?? '')} />
        {Boolean(list.rows?.length) && add}
      </div>
      <DataList
        {...list}
        label={words.tabs.numbers}
        rowKey={(it) => it.id}
        columns={[
          { key: 'number', title: words.numbers, width: 180, render: (it) => it.number },
          { key: 'reason', title: words.reason, clip: true, render: (it) => it.reason ?? t.common.none },
          {
            key: 'since',
            title: words.since,
            width: 200,
            render: (it) => [it.createdByName, time.when(it.fromAt)].filter(Boolean).join(' · '),
          },
          {
            key: 'until',
            title: words.until,
            width: 130,
            render: (it) => (it.until ? time.when(it.until) : words.forGood),
          },
          {
            key: 'lift',
            title: words.lift,
            width: 90,
            untitled: true,
            render: (it) => (
              <Button type="link" size="small" onClick={() => void lift(it.id)}>
                {words.lift}
              </Button>
            ),
          },
        ]}
        empty={
          <EmptyState
            icon={<PhoneOutlined />}
            title={words.noNumbers}
            hint={words.noNumbersHint}
            action={add}
          />
        }
      />
      <FormDrawer<Typed>
        open={adding}
        title={words.addNumbers}
        onClose={() => setAdding(false)}
        draft="blocked-numbers"
        onSubmit={async ({ numbers, reason, until }, key) => {
          const lines = numbers
            .split(/[\n,，;；]/)
            .map((it) => it.trim())
            .filter(Boolean);
          const { blocked } = await blockNumbers(
            lines,
            reason?.trim() || null,
            until ? `${until}T23:59:59+08:00` : null,
            key,
          );
          toasts.done(blocked > 0 ? words.blocked(blocked) : words.blockedBefore);
          await refresh();
        }}
      >
        <Form.Item
          name="numbers"
          label={words.numbers}
          extra={words.numbersHint}
          rules={[{ required: true, whitespace: true, message: t.common.required(words.numbers) }]}
        >
          <Input.TextArea rows={6} />
        </Form.Item>
        <Form.Item name="reason" label={words.reason}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="until" label={words.until} extra={words.forGood}>
          <DayField />
        </Form.Item>
      </FormDrawer>
    </>
  );
}
