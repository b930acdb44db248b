import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { idempotencyKey } from '../../../lib/api';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { useToasts } from '../../../ui/Toasts';
import {
  type AttemptForm,
  type CallView,
  type RecordForm,
  recordAttempt,
  saveRecord,
  stopCalling,
  takeBackAttempt,
} from '../api/call';

interface Consequences {
  /** Nothing may bring the draft back. */
  settle: () => void;
  /** The call is over. */
  onEnd: () => void;
  /** It goes on, on another line. */
  onNewNumber: () => void;
  /** The server misses something in the record. */
  onIncomplete: () => void;
}

/** The ways in which a call ends: without a record, with one, or for good. */
export function useCallEnd(call: CallView, { settle, onEnd, onNewNumber, onIncomplete }: Consequences) {
  const t = useTexts();
  const words = t.followup.call;
  const time = useTime();
  const toasts = useToasts();
  const client = useQueryClient();
  const key = useRef(idempotencyKey());

  const refresh = () => client.invalidateQueries({ queryKey: ['follow-up'] });
  const undo = async (attemptId: string) => {
    try {
      await takeBackAttempt(attemptId);
      toasts.done(words.takenBack);
    } catch (refused) {
      toasts.failed(sayProblem(refused, t));
    }
    await refresh();
  };

  const attempt = useMutation({
    mutationFn: (form: AttemptForm) => recordAttempt(call.id, form, idempotencyKey()),
    onSuccess: async (result, form) => {
      if (form.outcome === 'SWITCH_LANDLINE') {
        toasts.done(words.landlineSwitched(form.landline ?? ''));
        onNewNumber();
      } else if (form.outcome === 'WRONG_PERSON' || form.outcome === 'EMPTY_NUMBER') {
        settle();
        toasts.done(words.marked(t.followup.outcomes[form.outcome]));
        onEnd();
      } else {
        const next =
          result.ground && result.nextAttemptAt
            ? t.calling.grounds[result.ground](time.when(result.nextAttemptAt))
            : undefined;
        toasts.undoable(
          [words.marked(t.followup.outcomes[form.outcome]), next].filter(Boolean).join('，'),
          () => void undo(result.attemptId),
        );
        if (form.outcome !== 'PARTIAL') settle();
        onEnd();
      }
      await refresh();
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });

  const save = useMutation({
    mutationFn: (form: RecordForm) => saveRecord(call.id, form, key.current),
    onSuccess: async (result) => {
      settle();
      if (result.complaintNo && result.reportDueAt) {
        toasts.done(words.savedComplaint(result.complaintNo, time.when(result.reportDueAt)));
      } else {
        toasts.done(words.saved);
      }
      onEnd();
      await refresh();
    },
    onError: (refused) => {
      key.current = idempotencyKey();
      onIncomplete();
      const field = refused instanceof Problem ? refused.errors[0]?.message : undefined;
      toasts.failed(field ?? sayProblem(refused, t));
    },
  });

  const stop = useMutation({
    mutationFn: () => stopCalling(call.customer.id, words.refuse),
    onSuccess: async () => {
      settle();
      toasts.done(words.doNotCallDone);
      onEnd();
      await refresh();
    },
    onError: (refused) => toasts.failed(sayProblem(refused, t)),
  });

  return { attempt, save, stop, busy: attempt.isPending || save.isPending };
}
