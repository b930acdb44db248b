import type { CalendarForm } from '../api/calendars';

type Shifts = CalendarForm['week'][number]['shifts'];

/** 08:30–12:00 13:30–18:00 */
export function sayShifts(shifts: Shifts): string {
  return shifts.map((shift) => `${shift.from}–${shift.to}`).join(' ');
}

/** Reads what a person types, with any dash and any separator; undefined when it is not shifts. */
export function readShifts(text: string): Shifts | undefined {
  const parts = text
    .replace(/[：]/g, ':')
    .split(/[\s,，;；、]+/)
    .filter(Boolean);
  const shifts = parts.map((part) => /^(\d{1,2}:\d{2})[-–—~～至](\d{1,2}:\d{2})$/.exec(part));
  if (shifts.some((it) => !it)) return undefined;
  return shifts.map((it) => ({ from: padded(it?.[1]), to: padded(it?.[2]) }));
}

function padded(time = ''): string {
  return time.padStart(5, '0');
}
