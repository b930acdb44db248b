import { WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import dayjs from 'dayjs';
import { useDeferredValue, useId, useState } from 'react';
import { now } from '../../../lib/clock';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { inZone, toInstant } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import { DateTimeField } from '../../../ui/DateTimeField';
import { type Calendar, calculationQuery } from '../api/calendars';
import styles from './Panel.module.css';

const half = 240;
const whole = 480;

/** When would something be due? Answered by the server with the calendar that one is looking at. */
export function TryDeadline({ calendar }: { calendar: Calendar }) {
  const t = useTexts();
  const words = t.worktime;
  const time = useTime();
  const id = useId();
  const [start, setStart] = useState(() => inZone(now(), calendar.zone).format('YYYY-MM-DDTHH:mm'));
  const [minutes, setMinutes] = useState(String(half));
  const picked = dayjs(start);
  const instant = useDeferredValue(picked.isValid() ? toInstant(picked, calendar.zone) : '');
  const wanted = useDeferredValue(minutes.trim() === '' ? Number.NaN : Number(minutes));
  const { data, error } = useQuery(calculationQuery(calendar.id, instant, wanted));
  return (
    <section className={styles.panel}>
      <h2>{words.try}</h2>
      <p className={styles.hint}>{words.tryHint}</p>
      <label htmlFor={`${id}start`}>{words.start}</label>
      <DateTimeField id={`${id}start`} value={start} onChange={(value) => setStart(value ?? '')} />
      <label htmlFor={`${id}minutes`}>{words.minutesLabel}</label>
      <Input
        id={`${id}minutes`}
        inputMode="numeric"
        value={minutes}
        onChange={(event) => setMinutes(event.target.value)}
      />
      <div className={styles.quick}>
        <Button size="small" onClick={() => setMinutes(String(half))}>
          {words.half}
        </Button>
        <Button size="small" onClick={() => setMinutes(String(whole))}>
          {words.whole}
        </Button>
      </div>
      <output aria-live="polite">
        {error ? (
          <p className={styles.refused}>{sayProblem(error, t)}</p>
        ) : (
          data?.due && (
            <p className={styles.due} title={time.exactly(data.due)}>
              {words.dueIs(inZone(data.due, calendar.zone).format('YYYY-MM-DD HH:mm'))}
              <small>{words.weekdays[(inZone(data.due, calendar.zone).day() || 7) - 1]}</small>
            </p>
          )
        )}
        {data?.calendarWarnings.map((warning) => (
          <p key={warning.year} className={styles.warning}>
            <WarningOutlined /> {warning.message}
          </p>
        ))}
      </output>
    </section>
  );
}
