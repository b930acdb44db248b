import { PhoneOutlined, UserAddOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Briefing, TaboosOf } from '../../features/customer/components/Briefing';
import { callerQuery, incomingCallQuery, takeCall } from '../../features/followup/api/incoming';
import { CallerChoice, OpenCallsOf } from '../../features/followup/components/CallerChoice';
import { PromiseCapture } from '../../features/promise/components/PromiseCapture';
import { PromisesOnCall } from '../../features/promise/components/PromisesOnCall';
import { idempotencyKey } from '../../lib/api';
import { sayProblem } from '../../lib/problem';
import { useCan } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/PageSkeleton';
import { Strip } from '../../ui/Strip';
import { useToasts } from '../../ui/Toasts';
import { useUnsaved } from '../../ui/useUnsaved';
import styles from './IncomingCallPage.module.css';

/** Somebody rings, or is rung back: who it is, what is open, and what was said. */
export default function IncomingCallPage() {
  const { calling } = useTexts();
  const words = calling.incoming;
  const [{ number: asked, id = '' }, change] = useFilters('number', 'id');
  const told = useQuery(incomingCallQuery(asked ? '' : id));
  const number = asked ?? told.data?.number ?? '';
  const [typed, setTyped] = useState<string>();
  return (
    <>
      <PageHeader title={[words.title, number].filter(Boolean).join(' · ')} />
      <form
        className={styles.find}
        onSubmit={(event) => {
          event.preventDefault();
          void change({ number: typed?.trim() || null, id: null });
        }}
      >
        <Input
          aria-label={words.number}
          placeholder={words.number}
          inputMode="tel"
          autoFocus={!number}
          maxLength={40}
          value={typed ?? number}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button htmlType="submit" disabled={!(typed ?? number).trim()}>
          {words.find}
        </Button>
      </form>
      {number ? (
        <Caller key={number} number={number} callId={id || undefined} />
      ) : (
        <EmptyState icon={<PhoneOutlined />} title={words.prompt} />
      )}
    </>
  );
}

function Caller({ number, callId }: { number: string; callId: string | undefined }) {
  const t = useTexts();
  const words = t.calling.incoming;
  const time = useTime();
  const toasts = useToasts();
  const navigate = useNavigate();
  const client = useQueryClient();
  const mayAdd = useCan('CUSTOMER_EDIT');
  const key = useRef(idempotencyKey());
  const { data, error, refetch } = useQuery(callerQuery(number));
  const [choice, setChoice] = useState<string | null>();
  const [note, setNote] = useState('');
  const [unsaved, letGo] = useUnsaved(note.trim() !== '');
  const only = data?.customers.length === 1 ? data.customers[0]?.id : undefined;
  const chosen = choice === undefined ? only : (choice ?? undefined);
  const customer = data?.customers.find((it) => it.id === chosen);
  const save = useMutation({
    mutationFn: () =>
      takeCall(
        {
          number,
          callId: callId ?? null,
          customerId: chosen ?? null,
          note: note.trim() || null,
        },
        key.current,
      ),
    onSuccess: async () => {
      toasts.done(words.saved);
      letGo();
      void navigate(chosen ? `/customers/${chosen}` : '/today');
      await client.invalidateQueries({ queryKey: ['telephone'] });
    },
    onError: (refused) => {
      key.current = idempotencyKey();
      toasts.failed(sayProblem(refused, t));
    },
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={3} />;
  const missed = data.missed[0];
  return (
    <div className={styles.columns}>
      {unsaved}
      <div>
        {missed && <Strip>{words.missedBefore(time.when(missed.at))}</Strip>}
        {data.customers.length === 0 ? (
          <EmptyState
            icon={<UserAddOutlined />}
            title={words.nobody}
            hint={words.nobodyHint}
            action={
              mayAdd && (
                <Link to={`/customers?open=new&phone=${encodeURIComponent(number)}`}>
                  <Button icon={<UserAddOutlined />}>{words.newCustomer}</Button>
                </Link>
              )
            }
          />
        ) : (
          <>
            {data.customers.length > 1 && <Strip>{words.several(data.customers.length)}</Strip>}
            <CallerChoice
              customers={data.customers}
              chosen={chosen}
              onChoose={(id) => setChoice(id ?? null)}
            />
          </>
        )}
        {customer && (
          <>
            <TaboosOf customerId={customer.id} />
            <OpenCallsOf customer={customer} />
          </>
        )}
        <form
          className={styles.note}
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <Input.TextArea
            aria-label={words.note}
            placeholder={words.notePlaceholder}
            value={note}
            maxLength={4000}
            autoSize={{ minRows: 3, maxRows: 10 }}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save.mutate();
            }}
          />
          <PromiseCapture text={note} customerId={chosen} />
          <div className={styles.actions}>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {words.save}
            </Button>
            <a href={`tel:${data.number}`}>
              <Button icon={<PhoneOutlined />}>{words.callBack}</Button>
            </a>
          </div>
        </form>
      </div>
      {customer && (
        <aside className={styles.side}>
          <Briefing customerId={customer.id} identified />
          <PromisesOnCall customerId={customer.id} />
        </aside>
      )}
    </div>
  );
}
