import { ClockCircleOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Popover } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { now, setClock } from '../../../lib/clock';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { inZone, toInstant } from '../../../lib/time';
import { useMinute, useTime } from '../../../lib/useTime';
import { useToasts } from '../../../ui/Toasts';
import { moveTestClock } from '../api/administration';
import { nextMorning } from '../model/nextMorning';
import styles from './TestClockBar.module.css';

/** Moves the clock of a trial run; what falls due by that happens on the server. */
export function TestClockBar() {
  const t = useTexts();
  const words = t.shell.testClock;
  const { zone, exactly } = useTime();
  const client = useQueryClient();
  const toasts = useToasts();
  const [picked, setPicked] = useState<Dayjs | null>(null);
  useMinute();

  const move = useMutation({
    mutationFn: moveTestClock,
    onSuccess: async (moved) => {
      setClock(moved.now);
      await client.invalidateQueries();
    },
    onError: (error) => toasts.failed(sayProblem(error, t)),
  });
  const forward = (milliseconds: number) =>
    move.mutate(new Date(now().getTime() + milliseconds).toISOString());

  return (
    <section className={styles.bar} aria-label={words.label}>
      <span className={styles.time} title={words.hint}>
        <ClockCircleOutlined />
        {words.label}
        <strong>{move.isPending ? words.moving : exactly(now().toISOString())}</strong>
      </span>
      <Button size="small" disabled={move.isPending} onClick={() => forward(3_600_000)}>
        {words.hour}
      </Button>
      <Button
        size="small"
        disabled={move.isPending}
        onClick={() => move.mutate(nextMorning(inZone(now(), zone)).toISOString())}
      >
        {words.morning}
      </Button>
      <Popover
        trigger="click"
        content={
          <div className={styles.choice}>
            <DatePicker
              showTime={{ format: 'HH:mm' }}
              format="YYYY-MM-DD HH:mm"
              value={picked}
              onChange={setPicked}
              needConfirm={false}
            />
            <Button
              type="primary"
              disabled={!picked}
              onClick={() => picked && move.mutate(toInstant(picked.second(0), zone))}
            >
              {words.set}
            </Button>
          </div>
        }
      >
        <Button size="small" disabled={move.isPending}>
          {words.choose}
        </Button>
      </Popover>
    </section>
  );
}
