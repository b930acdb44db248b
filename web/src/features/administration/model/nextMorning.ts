import type { Dayjs } from 'dayjs';

/** The next weekday at half past eight. A trial only needs a plausible morning; holidays are the server's matter. */
export function nextMorning(now: Dayjs): Dayjs {
  const morning = now.hour(8).minute(30).second(0).millisecond(0);
  let next = morning.isAfter(now) ? morning : morning.add(1, 'day');
  while (next.day() === 0 || next.day() === 6) next = next.add(1, 'day');
  return next;
}
