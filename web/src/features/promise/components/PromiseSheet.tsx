import { EditOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useNarrow } from '../../../lib/useMedia';
import { useTime } from '../../../lib/useTime';
import { FormDrawer } from '../../../ui/FormDrawer';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { useToasts } from '../../../ui/Toasts';
import {
  breakPromise,
  keepPromise,
  movePromise,
  type Promised,
  promiseQuery,
  promisesKey,
  withdrawPromise,
} from '../api/promises';
import { sayDue } from '../model';
import { DueFields, PromiseDrawer } from './PromiseDrawer';
import { PromiseState } from './PromiseState';
import styles from './promise.module.css';

type Move = 'keep' | 'move' | 'fail' | 'withdraw';

interface Props {
  id: string | null;
  onClose: () => void;
  ownerField?: ReactNode;
}

/** One promise: what was expected and said, until when, how often it was moved, and what can be done about it. */
export function PromiseSheet({ id: asked, onClose, ownerField }: Props) {
  const id = useKept(asked);
  const { common, promise: words } = useTexts();
  const narrow = useNarrow();
  const [asking, setAsking] = useState<Move | null>(null);
  const [editing, setEditing] = useState(false);
  const { data: it } = useQuery({ ...promiseQuery(id ?? ''), enabled: id !== null });
  const open = it?.status === 'OPEN';
  return (
    <Drawer open={asked !== null} onClose={onClose} title={words.one} size={narrow ? '100%' : 520}>
      {!it ? (
        <RowsSkeleton />
      ) : (
        <>
          <p className={styles.said}>{it.text}</p>
          <About promise={it} />
          {it.editable && (open || (it.status === 'BROKEN' && !it.madeGoodAt)) && (
            <div className={styles.moves}>
              <Button type="primary" onClick={() => setAsking('keep')}>
                {open ? words.keep : words.makeGood}
              </Button>
              {open && (
                <>
                  <Button onClick={() => setAsking('move')}>{words.move}</Button>
                  <Button onClick={() => setAsking('fail')}>{words.fail}</Button>
                  <Button onClick={() => setAsking('withdraw')}>{words.withdraw}</Button>
                  <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
                    {common.edit}
                  </Button>
                </>
              )}
            </div>
          )}
          <MoveDrawer
            key={`${it.id}${it.version}`}
            promise={it}
            asked={asking}
            onClose={() => setAsking(null)}
          />
          <PromiseDrawer
            key={`edit${it.version}`}
            open={editing}
            onClose={() => setEditing(false)}
            promise={it}
            ownerField={ownerField}
          />
        </>
      )}
    </Drawer>
  );
}

function About({ promise: it }: { promise: Promised }) {
  const { promise: words } = useTexts();
  const time = useTime();
  const fact = (label: string, value: ReactNode) =>
    value && (
      <>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </>
    );
  return (
    <>
      <dl className={styles.facts}>
        {fact(
          words.customer,
          <Link to={`/customers/${it.customerId}`}>
            {[it.customerName, it.personName].filter(Boolean).join(' · ')}
          </Link>,
        )}
        {fact(words.expectation, it.expectation)}
        {fact(words.due, sayDue(it, words, time.day))}
        {fact(words.status, <PromiseState promise={it} />)}
        {fact(words.owner, it.ownerName)}
        {fact(words.givenBy, [it.givenByName, time.when(it.givenAt)].filter(Boolean).join(' · '))}
        {fact(words.settledAt, it.settledAt && time.when(it.settledAt))}
        {fact(words.madeGoodAt, it.madeGoodAt && time.when(it.madeGoodAt))}
        {fact(words.outcome, it.outcome)}
      </dl>
      {it.moves.length > 0 && (
        <>
          <h3>{words.moves}</h3>
          <ul className={styles.list}>
            {it.moves.map((move) => (
              <li key={move.at}>
                {words.moved(time.day(move.fromOn), time.day(move.toOn))}
                <p className={styles.quiet}>
                  {[words.agreedBy(move.agreed), move.byName, time.when(move.at)].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface MoveValues {
  words?: string;
  dueOn?: string | null;
  dueTime?: string | null;
}

function MoveDrawer({
  promise,
  asked,
  onClose,
}: {
  promise: Promised;
  asked: Move | null;
  onClose: () => void;
}) {
  const what = useKept(asked);
  const { common, promise: words } = useTexts();
  const client = useQueryClient();
  const toasts = useToasts();
  if (!what) return null;
  const title = what === 'keep' && promise.status === 'BROKEN' ? words.makeGood : words[what];
  const label = words.asks[what];
  const send = (values: MoveValues) => {
    const said = values.words ?? '';
    switch (what) {
      case 'keep':
        return keepPromise(promise, { outcome: said || null });
      case 'move':
        return movePromise(promise, {
          dueOn: values.dueOn ?? '',
          dueTime: values.dueTime ?? null,
          agreed: said,
        });
      case 'fail':
        return breakPromise(promise, said);
      case 'withdraw':
        return withdrawPromise(promise, said);
    }
  };
  return (
    <FormDrawer<MoveValues>
      key={what}
      open={asked !== null}
      title={title}
      submitText={title}
      onClose={onClose}
      initial={what === 'move' ? { dueOn: promise.dueOn, dueTime: promise.dueTime ?? null } : {}}
      onSubmit={async (values) => {
        const changed = await send(values);
        client.setQueryData(promiseQuery(changed.id).queryKey, changed);
        await client.invalidateQueries({ queryKey: promisesKey });
        await client.invalidateQueries({ queryKey: ['lists'] });
        toasts.done(words.done[what]);
      }}
      onRetry={() => client.invalidateQueries({ queryKey: promiseQuery(promise.id).queryKey })}
    >
      {what === 'move' && (
        <DueFields required={[{ required: true, message: common.required(words.dueOn) }]} />
      )}
      <Form.Item
        name="words"
        label={label}
        extra={words.hints[what]}
        rules={what === 'keep' ? [] : [{ required: true, whitespace: true, message: common.required(label) }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDrawer>
  );
}
