import { useTexts } from '../../../lib/texts';
import type { Calendar } from '../api/calendars';
import { sayShifts } from '../model/shiftText';
import styles from './Panel.module.css';

export function Shifts({ calendar }: { calendar: Calendar }) {
  const { common, worktime: words } = useTexts();
  return (
    <section className={styles.panel}>
      <h2>{words.shifts}</h2>
      <dl className={styles.shifts}>
        {words.weekdays.map((weekday, index) => {
          const day = calendar.week.find((it) => it.weekday === index + 1);
          return (
            <div key={weekday} style={{ display: 'contents' }}>
              <dt>{weekday}</dt>
              <dd>{day ? sayShifts(day.shifts) : words.noWork}</dd>
            </div>
          );
        })}
      </dl>
      <p className={styles.hint}>
        {calendar.isDefault
          ? words.usedByRest
          : words.usedBy(calendar.departments.map((it) => it.name).join(common.list) || common.none)}{' '}
        · {calendar.zone}
      </p>
    </section>
  );
}
