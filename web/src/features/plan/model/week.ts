import dayjs from 'dayjs';

const iso = 'YYYY-MM-DD';

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const at = dayjs(day);
  return at.subtract((at.day() + 6) % 7, 'day').format(iso);
}

export const shiftedDay = (day: string, by: number): string => dayjs(day).add(by, 'day').format(iso);

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

export const shiftedMonth = (day: string, by: number): string =>
  dayjs(firstOfMonth(day)).add(by, 'month').format(iso);

export const daysInMonth = (day: string): number => dayjs(day).daysInMonth();

interface Day {
  date: string;
  working: boolean;
}

/**
 * Where a contact can go: to a working day, not before today and not after its last one. The server has the last word;
 * this only keeps a drag from promising what will be refused.
 */
export function mayLieOn(call: { closingOn: string }, day: Day, today: string): boolean {
  return day.working && day.date >= today && day.date <= call.closingOn;
}

/** The next day in one direction on which it can lie; absent where there is none in the week. */
export function nextPlace(
  call: { dueOn: string; closingOn: string },
  days: readonly Day[],
  today: string,
  step: 1 | -1,
): string | undefined {
  const ordered = step === 1 ? days : [...days].reverse();
  return ordered.find(
    (day) => (step === 1 ? day.date > call.dueOn : day.date < call.dueOn) && mayLieOn(call, day, today),
  )?.date;
}
