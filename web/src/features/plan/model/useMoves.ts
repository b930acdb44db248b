import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { useToasts } from '../../../ui/Toasts';
import { type Move, type MovedCalls, moveCalls } from '../api/load';

/** Moves calls at once and offers to take it back; what could not be moved is kept with its reason. */
export function useMoves() {
  const t = useTexts();
  const words = t.plan.load;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [stays, setStays] = useState<MovedCalls['stays']>([]);

  const done = ({ moved, stays: left }: MovedCalls) => {
    setStays(left);
    if (moved.length === 0) return;
    const back = moved.map(({ taskId, version, fromCallerId, fromDay }) => ({
      taskId,
      version,
      callerId: fromCallerId ?? null,
      day: fromDay,
    }));
    // Nobody can be given a call back that nobody had, and no call goes back to a day that is over.
    const undoable = back.every((it) => it.callerId !== null && it.day >= time.today());
    if (undoable) toasts.undoable(words.moved(moved.length), () => void send(() => moveCalls(back)));
    else toasts.done(words.moved(moved.length));
  };
  const send = async (call: () => Promise<MovedCalls>): Promise<void> => {
    setBusy(true);
    try {
      done(await call());
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: ['follow-up'] });
    }
  };
  return {
    busy,
    stays,
    forget: () => setStays([]),
    move: (moves: Move[]) => send(() => moveCalls(moves)),
    send,
  };
}
