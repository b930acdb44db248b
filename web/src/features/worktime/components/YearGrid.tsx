import dayjs from 'dayjs';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import type { Calendar, CalendarDay, CalendarYear } from '../api/calendars';
import styles from './YearGrid.module.css';

interface Props {
  calendar: Calendar;
  year: CalendarYear;
  /** Absent for those who may only look. */
  onDay?: ((date: string) => void) | undefined;
}

/** Twelve months at a glance: who works when, 休 and 班 where a date differs from its weekday. */
export function YearGrid({ calendar, year, onDay }: Props) {
  const { worktime: words } = useTexts();
  const time = useTime();
  const special = new Map(year.days.map((day) => [day.date, day]));
  const worked = new Set(calendar.week.map((day) => day.weekday));
  const today = time.today();
  return (
    <div className={styles.year}>
      {year.workingDaysPerMonth.map((count, index) => (
        <section key={words.monthName(index + 1)} className={styles.month}>
          <h3>
            {words.monthName(index + 1)} <span>{words.workingDays(count)}</span>
          </h3>
          <div className={styles.days}>
            {words.weekdaysShort.map((name, weekday) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: seven names, two of them alike in English
              <span key={weekday} className={styles.weekday} aria-hidden="true">
                {name}
              </span>
            ))}
            {datesOf(year.year, index).map((date, position) => (
              <Day
                key={date}
                date={date}
                column={position === 0 ? weekdayOf(date) : undefined}
                day={special.get(date)}
                works={worked.has(weekdayOf(date))}
                today={date === today}
                onDay={onDay}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

interface DayProps {
  date: string;
  column: number | undefined;
  day: CalendarDay | undefined;
  works: boolean;
  today: boolean;
  onDay: Props['onDay'];
}

function Day({ date, column, day, works, today, onDay }: DayProps) {
  const { worktime: words } = useTexts();
  const kind = day ? (day.type === 'OFF' ? 'off' : 'work') : works ? 'usual' : 'weekend';
  const label = [date, day?.name, day ? (day.type === 'OFF' ? words.offLong : words.workLong) : words[kind]]
    .filter(Boolean)
    .join(' ');
  const content = (
    <>
      {dayjs.utc(date).date()}
      {day && <small>{day.type === 'OFF' ? words.off : words.work}</small>}
    </>
  );
  const common = {
    className: styles.day,
    'data-kind': kind,
    'data-today': today || undefined,
    title: label,
    ...(column && { style: { gridColumnStart: column } }),
  };
  return onDay ? (
    <button type="button" {...common} aria-label={label} onClick={() => onDay(date)}>
      {content}
    </button>
  ) : (
    <span {...common}>{content}</span>
  );
}

function datesOf(year: number, month: number): string[] {
  const first = dayjs.utc(`${year}-${String(month + 1).padStart(2, '0')}-01`);
  return Array.from({ length: first.daysInMonth() }, (_, day) => first.add(day, 'day').format('YYYY-MM-DD'));
}

/** Monday is 1, as the server counts. */
function weekdayOf(date: string): number {
  return dayjs.utc(date).day() || 7;
}
