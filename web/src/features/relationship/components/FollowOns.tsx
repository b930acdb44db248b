import { CheckCircleOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { sayProblem } from '../../../lib/problem';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { type Contact, contactQuery, type FollowOnKind, follow, type Learnt } from '../api/contacts';
import styles from './relationship.module.css';

/** What fits best comes first. */
const fitting: Record<Learnt['type'] | 'PROBLEM', FollowOnKind[]> = {
  PROBLEM: ['MATTER', 'TASK', 'NEED'],
  FEEDBACK: ['MATTER', 'TASK', 'NEED'],
  NEED_CHANGE: ['NEED', 'TASK', 'MATTER'],
  ORG_CHANGE: ['TASK', 'MATTER', 'NEED'],
  PURCHASE_SIGNAL: ['TASK', 'NEED', 'MATTER'],
  COMPETITOR: ['TASK', 'MATTER', 'NEED'],
};

interface Heard {
  key: string;
  item?: string;
  kind: keyof typeof fitting;
  name: string;
  text: string;
  followed: FollowOnKind | null | undefined;
  record: string | null | undefined;
}

/** The customer's problem and what was learnt, each passed on in one click. */
export function FollowOns({ contact }: { contact: Contact }) {
  const t = useTexts();
  const words = t.relationship;
  const client = useQueryClient();
  const toasts = useToasts();
  const mayEdit = useCan('RELATIONSHIP_EDIT');
  const [busy, setBusy] = useState<string>();
  const heard: Heard[] = [
    ...(contact.customerProblem
      ? [
          {
            key: 'problem',
            kind: 'PROBLEM' as const,
            name: words.customerProblem,
            text: contact.customerProblem,
            followed: contact.problemKind,
            record: contact.problemRecordId,
          },
        ]
      : []),
    ...contact.intelligence.map((it) => ({
      key: it.id,
      item: it.id,
      kind: it.type,
      name: it.competitor ? `${words.types[it.type]} · ${it.competitor}` : words.types[it.type],
      text: it.text,
      followed: it.followedKind,
      record: it.followedId,
    })),
  ];
  if (heard.length === 0) return null;

  const pass = async ({ key, item }: Heard, kind: FollowOnKind) => {
    setBusy(key + kind);
    try {
      const now = await follow(contact.id, item, kind);
      client.setQueryData(contactQuery(contact.id).queryKey, now);
      toasts.done(words.followed[kind]);
      await client.invalidateQueries({ queryKey: ['customers'] });
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <ul className={styles.follow}>
      {heard.map((it) => (
        <li key={it.key}>
          <span className={styles.kind}>{it.name}</span>
          <p>{it.text}</p>
          <div className={styles.buttons}>
            {it.followed ? (
              <>
                <Tag tone="done" icon={<CheckCircleOutlined />}>
                  {words.followed[it.followed]}
                </Tag>
                {it.followed === 'TASK' && it.record && (
                  <Link to={`/calls/${it.record}`}>{words.openStep}</Link>
                )}
              </>
            ) : (
              mayEdit &&
              fitting[it.kind].map((kind, place) => (
                <Button
                  key={kind}
                  size="small"
                  {...(place === 0 && { type: 'primary' as const, ghost: true })}
                  loading={busy === it.key + kind}
                  disabled={busy !== undefined && busy !== it.key + kind}
                  onClick={() => void pass(it, kind)}
                >
                  {words.follow[kind]}
                </Button>
              ))
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
