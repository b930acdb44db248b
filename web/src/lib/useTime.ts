import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { now } from './clock';
import { useTexts } from './texts';
import {
  defaultZone,
  sayDay,
  sayDuration,
  sayExactly,
  sayInstant,
  sayWorkingTimeLeft,
  todayIn,
} from './time';

export const ZoneContext = createContext(defaultZone);

export function useZone(): string {
  return useContext(ZoneContext);
}

/** Draws again each minute, so that 今天 and 剩 … stay true on a page that is left open. */
export function useMinute(): Date {
  const [minute, setMinute] = useState(now);
  useEffect(() => {
    const timer = window.setInterval(() => setMinute(now()), 60_000);
    return () => window.clearInterval(timer);
  }, []);
  return minute;
}

/** Dates in the person's words and the organisation's zone. A missing value is said as —. */
export function useTime() {
  const { common } = useTexts();
  const zone = useZone();
  return useMemo(() => {
    const words = common.date;
    const orNone = <T>(value: T | null | undefined, say: (value: T) => string) =>
      value === null || value === undefined ? common.none : say(value);
    return {
      zone,
      today: () => todayIn(zone, now()),
      day: (isoDate: string | null | undefined) =>
        orNone(isoDate, (it) => sayDay(it, todayIn(zone, now()), words)),
      when: (instant: string | null | undefined) =>
        orNone(instant, (it) => sayInstant(it, now(), zone, words)),
      exactly: (instant: string | null | undefined) => orNone(instant, (it) => sayExactly(it, zone)),
      duration: (minutes: number) => sayDuration(minutes, words),
      workingTimeLeft: (minutes: number) => sayWorkingTimeLeft(minutes, words),
    };
  }, [common, zone]);
}
