import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { DayField } from '../../../ui/DayField';
import { FormDrawer } from '../../../ui/FormDrawer';
import { useToasts } from '../../../ui/Toasts';
import { careKey, type Gift, giftDeclined, giftGiven, giftQuery, noteLiking } from '../api/care';
import styles from './care.module.css';
import { GiftState } from './GiftState';
import { OneOfThese } from './OneOfThese';

type Deed = 'liked' | 'given' | 'declined';

interface Values {
  day?: string | null;
  words?: string | null;
}

/** One gift: what it was, and what came of it. */
export function GiftSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { care: words } = useTexts();
  const time = useTime();
  const client = useQueryClient();
  const toasts = useToasts();
  const { data: gift } = useQuery(giftQuery(id));
  const deeds = gift ? deedsOf(gift) : [];
  const [chosen, setChosen] = useState<Deed>();
  const deed = chosen ?? deeds[0];
  return (
    <FormDrawer<Values>
      key={`${gift?.version ?? ''}`}
      open
      title={words.one}
      loading={!gift}
      onClose={onClose}
      initial={{ day: time.today(), words: gift?.liked ?? null }}
      onSubmit={async (values) => {
        if (!gift || !deed) return;
        const said = values.words ?? null;
        if (deed === 'given') await giftGiven(gift, values.day ?? '', said);
        else if (deed === 'declined') await giftDeclined(gift, said);
        else await noteLiking(gift, said);
        await client.invalidateQueries({ queryKey: careKey });
        await client.invalidateQueries({ queryKey: ['lists'] });
        toasts.done(words.noted);
      }}
      onRetry={() => client.invalidateQueries({ queryKey: giftQuery(id).queryKey })}
    >
      {gift && (
        <>
          <h3>
            {gift.item} <GiftState status={gift.status} />
          </h3>
          <p className={styles.quiet}>
            <Link to={`/customers/${gift.customerId}`}>
              {[gift.customerName, gift.personName].filter(Boolean).join(' ')}
            </Link>{' '}
            · ¥{gift.amount.toFixed(2)} · {gift.occasion} · {time.day(gift.day)} · {gift.giverName}
          </p>
          {gift.reason && <p className={styles.quiet}>{words.because(gift.reason)}</p>}
          {gift.approvalId && (
            <p>
              <Link to={`/approvals/${gift.approvalId}`}>{words.seeApproval}</Link>
            </p>
          )}
          {gift.editable && deeds.length > 0 && (
            <>
              <OneOfThese
                value={deed}
                onChange={setChosen}
                options={deeds.map((value) => ({ value, label: words.deeds[value] }))}
              />
              {deed === 'given' && (
                <Form.Item name="day" label={words.day}>
                  <DayField />
                </Form.Item>
              )}
              <Form.Item name="words" label={deed === 'declined' ? words.whyDeclined : words.liked}>
                <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
              </Form.Item>
            </>
          )}
        </>
      )}
    </FormDrawer>
  );
}

function deedsOf({ status }: Gift): Deed[] {
  switch (status) {
    case 'AGREED':
      return ['given', 'declined', 'liked'];
    case 'GIVEN':
      return ['liked', 'declined'];
    default:
      return ['liked'];
  }
}
