import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { InputNumber } from 'antd';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { changeLogRetention, type LogRetention as Kept, logRetentionQuery, privacyKey } from '../api/privacy';
import styles from './Accountability.module.css';

/** How long the program keeps what it writes down by itself. */
export function LogRetention() {
  const t = useTexts();
  const words = t.accountability;
  const toasts = useToasts();
  const client = useQueryClient();
  const { data } = useQuery(logRetentionQuery);
  const change = useMutation({
    mutationFn: ({ log, days }: { log: Kept; days: number }) => changeLogRetention(log, days),
    onSuccess: () => toasts.done(words.logSaved),
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
    onSettled: () => client.invalidateQueries({ queryKey: [...privacyKey, 'logs'] }),
  });
  if (!data) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.logs}</h2>
      <p className={styles.quiet}>{words.logsHint}</p>
      <ul className={styles.lines}>
        {data.map((it) => (
          <li key={it.name}>
            <label htmlFor={`log-${it.name}`}>{it.title}</label>
            <InputNumber
              id={`log-${it.name}`}
              key={`${it.name}${it.version}${it.days}`}
              min={it.fewestDays}
              max={36_500}
              defaultValue={it.days}
              disabled={change.isPending}
              formatter={(value) => (value === undefined ? '' : String(value))}
              onBlur={({ target }) => {
                const days = Number(target.value.replace(/\D/g, ''));
                if (days >= it.fewestDays && days !== it.days) change.mutate({ log: it, days });
              }}
            />
            <span className={styles.quiet}>{words.logRange(it.usualDays, it.fewestDays)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
