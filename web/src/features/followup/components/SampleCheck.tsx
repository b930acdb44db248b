import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import { useToasts } from '../../../ui/Toasts';
import { checkSample, type FivePoints, type SampleRow } from '../api/quality';
import styles from './SampleCheck.module.css';

const none: FivePoints = {
  identityFirst: false,
  reasonSaid: false,
  noDefence: false,
  ownWords: false,
  agreedAndClosed: false,
};
const names = Object.keys(none) as (keyof FivePoints)[];

/** One call that was drawn, and its five points. */
export function SampleCheck({ sample }: { sample: SampleRow }) {
  const t = useTexts();
  const words = t.calling.quality;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [points, setPoints] = useState<FivePoints>(sample.points ?? none);
  const [note, setNote] = useState(sample.note ?? '');
  const save = useMutation({
    mutationFn: () => checkSample(sample, points, note.trim() || null),
    onSuccess: async () => {
      toasts.done(words.saved);
      await client.invalidateQueries({ queryKey: ['follow-up', 'quality'] });
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });
  const ticked = sample.points && names.filter((name) => sample.points?.[name]).length;
  return (
    <section className={styles.sample} aria-label={sample.recordNo}>
      <div className={styles.head}>
        <span className={styles.name}>{sample.callerName}</span>
        <Link to={`/follow-up/records/${sample.recordId}`}>{sample.recordNo}</Link>
        <span>{sample.customerName}</span>
        <span className={styles.quiet}>
          {time.when(sample.at)}
          {sample.talkSeconds != null && ` · ${t.calling.timer.talk} ${words.seconds(sample.talkSeconds)}`}
        </span>
        {ticked != null && <Tag tone={ticked === names.length ? 'done' : 'due'}>{ticked} / 5</Tag>}
        {sample.checkedBy && sample.checkedAt && (
          <span className={styles.quiet}>{words.by(sample.checkedBy, time.when(sample.checkedAt))}</span>
        )}
        <Button
          size="small"
          type={ticked == null ? 'primary' : 'default'}
          ghost={ticked == null}
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {ticked == null ? words.open : words.again}
        </Button>
      </div>
      {sample.note && !open && <p className={styles.quiet}>{sample.note}</p>}
      {open && (
        <form
          className={styles.points}
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          {names.map((name, index) => (
            <Checkbox
              key={name}
              checked={points[name]}
              onChange={(event) => setPoints({ ...points, [name]: event.target.checked })}
            >
              {index + 1}. {words.points[name]}
            </Checkbox>
          ))}
          <Input.TextArea
            aria-label={words.remark}
            placeholder={words.remark}
            maxLength={1000}
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {words.save}
          </Button>
        </form>
      )}
    </section>
  );
}
