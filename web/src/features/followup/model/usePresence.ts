import { useCallback, useEffect, useState } from 'react';
import { enterCall, leaveCall, type PresenceView } from '../api/call';

const beat = 30_000;

/** Tells the others who is on the telephone, again and again as long as the page is open. */
export function usePresence(taskId: string, enabled: boolean) {
  const [presence, setPresence] = useState<PresenceView>();
  const enter = useCallback(
    async (takeOver = false) => {
      try {
        setPresence(await enterCall(taskId, takeOver));
      } catch {
        // It only tells; a call goes on without it.
      }
    },
    [taskId],
  );
  useEffect(() => {
    if (!enabled) return;
    void enter();
    const timer = window.setInterval(() => void enter(), beat);
    return () => {
      window.clearInterval(timer);
      void leaveCall(taskId).catch(() => undefined);
    };
  }, [enabled, enter, taskId]);
  return { other: presence && !presence.mine ? presence : undefined, takeOver: () => void enter(true) };
}
