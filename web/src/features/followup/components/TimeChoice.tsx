import { Button, DatePicker } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { now } from '../../../lib/clock';
import { useTexts } from '../../../lib/texts';
import { inZone, toInstant } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import styles from './TimeChoice.module.css';

/** When to call again: what customers usually say as buttons, anything else by the calendar. */
export function TimeChoice({
  onChoose,
  autoFocus,
}: {
  onChoose: (instant: string) => void;
  autoFocus?: boolean;
}) {
  const { followup } = useTexts();
  const words = followup.call;
  const { zone } = useTime();
  const [picked, setPicked] = useState<Dayjs | null>(null);
  const here = inZone(now(), zone);
  const at = (days: number, hour: number, minute: number) =>
    here.add(days, 'day').hour(hour).minute(minute).second(0).millisecond(0);
  const quick = [
    { label: words.quick.hour, time: here.add(1, 'hour').second(0).millisecond(0) },
    { label: words.quick.afternoon, time: at(0, 15, 30) },
    { label: words.quick.evening, time: at(0, 18, 0) },
    { label: words.quick.tomorrow, time: at(1, 10, 0) },
    { label: words.quick.tomorrowEvening, time: at(1, 18, 0) },
  ].filter((choice) => choice.time.isAfter(here));
  return (
    <div className={styles.choice}>
      <div className={styles.quick}>
        {quick.map((choice, index) => (
          <Button
            key={choice.label}
            autoFocus={Boolean(autoFocus) && index === 0}
            onClick={() => onChoose(choice.time.toISOString())}
          >
            {choice.label}
          </Button>
        ))}
      </div>
      <div className={styles.pick}>
        <DatePicker
          aria-label={words.whenPick}
          placeholder={words.whenPick}
          showTime={{ format: 'HH:mm', minuteStep: 5, hideDisabledOptions: true }}
          format="YYYY-MM-DD HH:mm"
          value={picked}
          onChange={(value) => setPicked(value)}
          disabledDate={(day) => day.format('YYYY-MM-DD') < here.format('YYYY-MM-DD')}
        />
        <Button
          type="primary"
          disabled={!picked}
          onClick={() => picked && onChoose(toInstant(picked.second(0), zone))}
        >
          {words.whenConfirm}
        </Button>
      </div>
    </div>
  );
}
