import { PhoneFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { ringingQuery } from '../api/incoming';
import styles from './Ringing.module.css';

/** Whoever's telephone rings sees it on every page. */
export function Ringing() {
  const { calling, common } = useTexts();
  const words = calling.incoming;
  const navigate = useNavigate();
  const calls = useCan('FOLLOW_UP_CALL');
  const edits = useCan('CUSTOMER_EDIT');
  const { data } = useQuery({ ...ringingQuery, enabled: calls || edits });
  const [seen, setSeen] = useState<string>();
  const call = data?.call;
  if (!call || call.id === seen) return null;
  return (
    <section className={styles.ringing} role="alert" aria-label={words.title}>
      <PhoneFilled aria-hidden />
      {words.ringing(call.number)}
      <Button
        type="primary"
        onClick={() => {
          setSeen(call.id);
          void navigate(`/call?number=${encodeURIComponent(call.number)}&id=${call.id}`);
        }}
      >
        {words.take}
      </Button>
      <Button type="text" onClick={() => setSeen(call.id)} aria-label={common.close}>
        {words.later}
      </Button>
    </section>
  );
}
