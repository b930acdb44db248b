import { useEffect, useState } from 'react';
import { dial, handled, hangUp, type TalkClock, talked } from './talk';

/** The clock of one call; it is the machine's own, because only distances matter. */
export function useTalk(running: boolean) {
  const [clock, setClock] = useState<TalkClock>(() => ({ openedAt: performance.now() }));
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!running) return;
    const timer = window.setInterval(() => setNow(performance.now()), 1000);
    return () => window.clearInterval(timer);
  }, [running]);
  const open = clock.startedAt !== undefined;
  return {
    talking: open && clock.endedAt === undefined,
    talked: talked(clock, now),
    handled: handled(clock, now) ?? Math.round((now - clock.openedAt) / 1000),
    dial: () => setClock((before) => dial(before, performance.now())),
    hangUp: () => setClock((before) => hangUp(before, performance.now())),
    /** As it is sent with the outcome. */
    measure: () => ({
      durationSeconds: open ? talked(clock, performance.now()) : null,
      handlingSeconds: handled(clock, performance.now()),
    }),
  };
}
