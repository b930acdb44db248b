import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { useKept } from '../../../lib/useKept';
import { useTime } from '../../../lib/useTime';
import { ErrorState } from '../../../ui/ErrorState';
import { FormDrawer } from '../../../ui/FormDrawer';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { type ConsentText, consentTextsQuery, wordConsent } from '../api/privacy';
import styles from './ConsentTexts.module.css';

type Purpose = ConsentText['purpose'];

/** What people are told when they are asked, purpose by purpose. */
export function ConsentTexts() {
  const t = useTexts();
  const words = t.privacy;
  const client = useQueryClient();
  const toasts = useToasts();
  const [rewording, setRewording] = useState<Purpose | null>(null);
  const purpose = useKept(rewording);
  const { data, error, refetch } = useQuery(consentTextsQuery);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton />;
  return (
    <>
      {(Object.keys(t.customer.purposes) as Purpose[]).map((it) => (
        <Wordings
          key={it}
          purpose={it}
          versions={data.filter((text) => text.purpose === it)}
          onReword={() => setRewording(it)}
        />
      ))}
      <FormDrawer<{ text: string }>
        key={purpose}
        open={rewording !== null}
        title={purpose ? t.customer.purposes[purpose] : ''}
        onClose={() => setRewording(null)}
        initial={{ text: data.find((it) => it.purpose === purpose)?.text ?? '' }}
        onSubmit={async ({ text }, key) => {
          if (!purpose) return;
          client.setQueryData(consentTextsQuery.queryKey, await wordConsent(purpose, text, key));
          toasts.done(words.reworded);
        }}
      >
        <Form.Item
          name="text"
          label={words.tabs.texts}
          extra={words.rewordHint}
          rules={[{ required: true, whitespace: true, message: t.common.required(words.tabs.texts) }]}
        >
          <Input.TextArea rows={10} maxLength={4000} />
        </Form.Item>
      </FormDrawer>
    </>
  );
}

interface WordingsProps {
  purpose: Purpose;
  /** The one in use first. */
  versions: ConsentText[];
  onReword: () => void;
}

function Wordings({ purpose, versions, onReword }: WordingsProps) {
  const { privacy: words, customer } = useTexts();
  const [now, ...earlier] = versions;
  return (
    <section className={styles.purpose}>
      <h2>
        {customer.purposes[purpose]}
        {now && <Tag tone="done">{words.version(now.version)}</Tag>}
        <Button size="small" onClick={onReword}>
          {words.reword}
        </Button>
      </h2>
      {now ? <Wording text={now} /> : <p className={styles.quiet}>{words.none}</p>}
      {earlier.length > 0 && (
        <details>
          <summary className={styles.quiet}>{words.earlier}</summary>
          {earlier.map((it) => (
            <Wording key={it.id} text={it} />
          ))}
        </details>
      )}
    </section>
  );
}

function Wording({ text }: { text: ConsentText }) {
  const { privacy: words } = useTexts();
  const time = useTime();
  const told = [
    words.version(text.version),
    text.createdByName,
    time.when(text.createdAt),
    words.agreedTo(text.agreed),
  ];
  return (
    <>
      <p className={styles.text}>{text.text}</p>
      <p className={styles.quiet}>{told.filter(Boolean).join(' · ')}</p>
    </>
  );
}
