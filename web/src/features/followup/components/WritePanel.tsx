import { CopyOutlined, PrinterOutlined, SendOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { idempotencyKey } from '../../../lib/api';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { Strip } from '../../../ui/Strip';
import { useToasts } from '../../../ui/Toasts';
import { takeBackAttempt } from '../api/call';
import { type MessageChannel, type Writing, writeToCustomer } from '../api/writing';
import styles from './WritePanel.module.css';

interface Props {
  taskId: string;
  writing: Writing;
  /** The writing was all that was wanted. */
  onDone: () => void;
}

/** What is written instead of spoken, ready to be changed; a messenger and the post are in other hands than ours. */
export function WritePanel({ taskId, writing, onDone }: Props) {
  const t = useTexts();
  const words = t.calling.writing;
  const toasts = useToasts();
  const client = useQueryClient();
  const key = useRef(idempotencyKey());
  const [way, setWay] = useState(writing.ways[0]?.channel);
  const [texts, setTexts] = useState<Partial<Record<MessageChannel, string>>>(() =>
    Object.fromEntries(writing.ways.map((it) => [it.channel, it.text])),
  );
  const refresh = () => client.invalidateQueries({ queryKey: ['follow-up'] });
  const undo = async (attemptId: string) => {
    try {
      await takeBackAttempt(attemptId);
      toasts.done(t.followup.call.takenBack);
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    }
    await refresh();
  };
  const write = useMutation({
    mutationFn: (channel: MessageChannel) =>
      writeToCustomer(taskId, { channel, text: texts[channel] ?? '' }, key.current),
    onSuccess: async ({ attemptId }, channel) => {
      if (attemptId && channel !== 'SMS') toasts.undoable(words.done[channel], () => void undo(attemptId));
      else toasts.done(words.done[channel]);
      if (!writing.instead) onDone();
      await refresh();
    },
    onError: (refused) => {
      key.current = idempotencyKey();
      toasts.failed(sayProblem(refused, t));
    },
  });
  if (!way) return <Strip>{words.nothingLeft}</Strip>;
  const text = texts[way] ?? '';
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    toasts.done(words.copied);
  };
  return (
    <section className={styles.panel} aria-label={words.title}>
      <div className={styles.head}>
        <h2>{writing.instead ? words.instead : words.wanted[way]}</h2>
        {writing.ways.length > 1 && (
          <Segmented
            aria-label={words.way}
            value={way}
            onChange={setWay}
            options={writing.ways.map((it) => ({ value: it.channel, label: words.channels[it.channel] }))}
          />
        )}
      </div>
      {way !== 'POST' && (
        <Input.TextArea
          aria-label={words.text}
          value={text}
          maxLength={4000}
          autoSize={{ minRows: 3, maxRows: 10 }}
          onChange={(event) => setTexts({ ...texts, [way]: event.target.value })}
        />
      )}
      <div className={styles.actions}>
        {way === 'SMS' && (
          <Button
            type="primary"
            icon={<SendOutlined />}
            disabled={!text.trim()}
            loading={write.isPending}
            onClick={() => write.mutate(way)}
          >
            {words.send}
          </Button>
        )}
        {(way === 'WECHAT' || way === 'EMAIL') && (
          <>
            <Button icon={<CopyOutlined />} onClick={() => void copy()}>
              {words.copy}
            </Button>
            <Button
              type="primary"
              disabled={!text.trim()}
              loading={write.isPending}
              onClick={() => write.mutate(way)}
            >
              {words.markSent}
            </Button>
          </>
        )}
        {way === 'POST' && (
          <Link to={`/follow-up/letters/${taskId}`}>
            <Button type="primary" icon={<PrinterOutlined />}>
              {words.openLetter}
            </Button>
          </Link>
        )}
        <span className={styles.quiet}>{words.oneSided}</span>
      </div>
    </section>
  );
}
