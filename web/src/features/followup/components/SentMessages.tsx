import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useCan } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { noteAnswer, type SentMessage } from '../api/writing';
import styles from './WritePanel.module.css';

/** What has gone out about this task; whoever hears from the customer says so here. */
export function SentMessages({ taskId, messages }: { taskId: string; messages: SentMessage[] }) {
  if (messages.length === 0) return null;
  return (
    <ul className={styles.sent}>
      {messages.map((message) => (
        <Sent key={message.id} taskId={taskId} message={message} />
      ))}
    </ul>
  );
}

function Sent({ taskId, message }: { taskId: string; message: SentMessage }) {
  const t = useTexts();
  const words = t.calling.writing;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const mayNote = useCan('FOLLOW_UP_CALL');
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState('');
  const answered = useMutation({
    mutationFn: () => noteAnswer(taskId, message.id, text.trim() || null),
    onSuccess: async () => {
      toasts.done(words.answerNoted);
      setAsking(false);
      await client.invalidateQueries({ queryKey: ['follow-up'] });
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  return (
    <li>
      <div className={styles.line}>
        {words.sent(words.channels[message.channel], time.when(message.at), message.byName)}
        {message.delivery && (
          <Tag
            tone={message.delivery === 'UNDELIVERABLE' ? 'overdue' : 'plain'}
            {...(message.delivery === 'UNDELIVERABLE' && { icon: <ExclamationCircleFilled /> })}
          >
            {words.deliveries[message.delivery]}
          </Tag>
        )}
        {message.answeredAt ? (
          <Tag tone="done" icon={<CheckCircleFilled />}>
            {words.answered(time.when(message.answeredAt))}
          </Tag>
        ) : (
          mayNote &&
          !asking && (
            <Button size="small" onClick={() => setAsking(true)}>
              {words.gotAnswer}
            </Button>
          )
        )}
      </div>
      <p>{message.answer ?? message.text}</p>
      {asking && (
        <form
          className={styles.answer}
          onSubmit={(event) => {
            event.preventDefault();
            answered.mutate();
          }}
        >
          <Input
            autoFocus
            aria-label={words.answerText}
            placeholder={words.answerText}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="primary" htmlType="submit" loading={answered.isPending}>
            {t.common.save}
          </Button>
        </form>
      )}
    </li>
  );
}
