import { PrinterOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useId, useState } from 'react';
import { idempotencyKey } from '../../../lib/api';
import { now } from '../../../lib/clock';
import { Problem, sayProblem } from '../../../lib/problem';
import { useSession } from '../../../lib/session';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { ErrorState } from '../../../ui/ErrorState';
import { Facts } from '../../../ui/Facts';
import { RowsSkeleton } from '../../../ui/PageSkeleton';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import {
  type Findings,
  findingsQuery,
  privacyKey,
  type Review,
  type ReviewPoint,
  reviewsQuery,
  signReview,
} from '../api/privacy';
import styles from './Accountability.module.css';

/** Once a year: what the officer has gone through, signed with the name. */
export function YearlyReview() {
  const { accountability: words } = useTexts();
  const { data, error, refetch } = useQuery(reviewsQuery);
  const year = now().getFullYear();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton />;
  const earlier = data.filter((it) => it.year !== year);
  const current = data.find((it) => it.year === year);
  return (
    <>
      {current ? <Signed review={current} /> : <ToSign year={year} />}
      {earlier.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.title}>{words.earlierReviews}</h2>
          {earlier.map((it) => (
            <Signed key={it.year} review={it} />
          ))}
        </section>
      )}
    </>
  );
}

function ToSign({ year }: { year: number }) {
  const t = useTexts();
  const words = t.accountability;
  const nameId = useId();
  const session = useSession();
  const toasts = useToasts();
  const client = useQueryClient();
  const { data: findings } = useQuery(findingsQuery(year));
  const [done, setDone] = useState<Partial<Record<ReviewPoint, boolean>>>({});
  const [notes, setNotes] = useState<Partial<Record<ReviewPoint, string>>>({});
  const [name, setName] = useState('');
  const points = Object.keys(words.points) as ReviewPoint[];
  const sign = useMutation({
    mutationFn: () =>
      signReview(
        {
          year,
          name,
          points: points.flatMap((point) => {
            const fine = done[point];
            return fine === undefined ? [] : [{ point, done: fine, note: notes[point]?.trim() || null }];
          }),
        },
        idempotencyKey(),
      ),
    onSuccess: async () => {
      toasts.done(words.signedNow(year));
      await client.invalidateQueries({ queryKey: [...privacyKey, 'reviews'] });
    },
    onError: (refused) =>
      toasts.failed(
        (refused instanceof Problem ? refused.errors[0]?.message : undefined) ?? sayProblem(refused, t),
      ),
  });
  return (
    <section>
      <h2 className={styles.title}>
        {words.review(year)} <Tag tone="due">{words.notSigned}</Tag>
      </h2>
      {findings && <Found title={words.now} findings={findings} />}
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>
            <div className={styles.point}>
              <span>{words.points[point]}</span>
              <Segmented
                aria-label={words.points[point]}
                value={done[point] === undefined ? '' : done[point] ? 'done' : 'open'}
                onChange={(value) => setDone((before) => ({ ...before, [point]: value === 'done' }))}
                options={[
                  { value: 'done', label: words.done },
                  { value: 'open', label: words.open },
                ]}
              />
            </div>
            {done[point] === false && (
              <Input
                aria-label={`${words.points[point]} ${words.remark}`}
                placeholder={words.remarkHint}
                maxLength={1000}
                value={notes[point] ?? ''}
                onChange={(event) => setNotes((before) => ({ ...before, [point]: event.target.value }))}
                style={{ marginTop: 8 }}
              />
            )}
          </li>
        ))}
      </ul>
      <label htmlFor={nameId}>{words.signName}</label>
      <div style={{ display: 'flex', gap: 8, maxWidth: 360 }}>
        <Input
          id={nameId}
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="primary" loading={sign.isPending} disabled={!name.trim()} onClick={() => sign.mutate()}>
          {words.sign}
        </Button>
      </div>
      <p className={styles.quiet}>{words.signNameHint(session.name)}</p>
    </section>
  );
}

function Signed({ review }: { review: Review }) {
  const { accountability: words } = useTexts();
  const time = useTime();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.review(review.year)}</h2>
      <p>
        <Tag tone="done">{words.signed(review.signedName, time.exactly(review.signedAt))}</Tag>{' '}
        <Button
          className="no-print"
          type="text"
          size="small"
          icon={<PrinterOutlined aria-hidden />}
          onClick={() => window.print()}
        >
          {words.print}
        </Button>
      </p>
      <ul className={styles.points}>
        {review.points.map((it) => (
          <li key={it.point}>
            <div className={styles.point}>
              <span>{words.points[it.point]}</span>
              <Tag tone={it.done ? 'done' : 'due'}>{it.done ? words.done : words.open}</Tag>
            </div>
            {it.note && <div className={styles.quiet}>{it.note}</div>}
          </li>
        ))}
      </ul>
      <Found title={words.atSigning} findings={review.findings} />
    </section>
  );
}

function Found({ title, findings }: { title: string; findings: Findings }) {
  const { accountability: words } = useTexts();
  const { logs, ...counted } = findings;
  return (
    <div style={{ marginBottom: 24 }}>
      <h3 className={styles.title}>{title}</h3>
      <Facts
        facts={[
          ...Object.entries(counted).map(([key, value]): [string, string] => [
            words.found[key as keyof typeof words.found],
            String(value),
          ]),
          ...logs.map((it): [string, string] => [it.title, words.logDays(it.days)]),
        ]}
      />
    </div>
  );
}
